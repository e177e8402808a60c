import type { PipelineDef, RoundsDef, RouteDef } from "../../model/pipelines.js";
import { type Entry, entriesOf, entryOf, type Node, numberOf, textOf, valueAt } from "../tree.js";
import { readType } from "../types/read.js";
import { UNKNOWN } from "../types/reading.js";
import { fieldsOf } from "./data.js";
import type { Resolving } from "./resolving.js";
import { resolveStage } from "./stage.js";
import { referencesOf } from "./targets.js";

/** A pipeline; `resolving` knows the agents that its stages run. */
export function resolvePipeline({ key, span, value }: Entry, resolving: Resolving): PipelineDef {
  const description = textOf(valueAt(value, "description"));
  const input = valueAt(value, "input");
  const output = valueAt(value, "output");
  const rounds = roundsOf(entryOf(value, "rounds"));
  return {
    name: key,
    span,
    ...(description === undefined ? {} : { description }),
    input: input === undefined ? UNKNOWN : readType(input, resolving),
    ...(output === undefined ? {} : { output: readType(output, resolving) }),
    data: fieldsOf(valueAt(value, "data"), resolving),
    queue: queueOf(valueAt(value, "queue")),
    ...(rounds === undefined ? {} : { rounds }),
    stages: entriesOf(valueAt(value, "stages")).map((entry) => resolveStage(entry, resolving)),
    routes: entriesOf(valueAt(value, "routes")).map(routeOf),
  };
}

/** So many values wait before a stage where the spec says nothing. */
const DEFAULT_CAPACITY = 64;

function queueOf(queue: Node | undefined): PipelineDef["queue"] {
  const full = textOf(valueAt(queue, "full"));
  return {
    capacity: numberOf(valueAt(queue, "capacity")) ?? DEFAULT_CAPACITY,
    full: full === "reject" ? full : "wait",
  };
}

function roundsOf(entry: Entry | undefined): RoundsDef | undefined {
  const most = numberOf(entry?.value);
  return entry === undefined || most === undefined ? undefined : { most, span: entry.span };
}

function routeOf({ key, span, value }: Entry): RouteDef {
  return { from: { name: key, span }, to: referencesOf(value), span };
}
