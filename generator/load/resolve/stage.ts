import type { Report } from "../../diagnostics/create.js";
import { initOf } from "../../model/fields.js";
import { agentDefsOf } from "../../model/lookup.js";
import type { AgentStageDef, MergeDef, StageDef } from "../../model/pipelines.js";
import type { Reference, Type } from "../../model/spec.js";
import { STOP } from "../../model/stages.js";
import { type Entry, entriesOf, entryOf, isTrue, type Node, numberOf, textOf, valueAt } from "../tree.js";
import { readType } from "../types/read.js";
import { UNKNOWN } from "../types/reading.js";
import { fieldsOf } from "./data.js";
import { durationAt } from "./durations.js";
import type { Resolving } from "./resolving.js";
import { retryOf } from "./state.js";
import { referencesOf } from "./targets.js";

const KINDS = ["map", "split", "merge", "chunk", "agent"] as const;
type Kind = (typeof KINDS)[number];

/** What a stage of each kind can have besides: what says nothing about it is a mistake. */
const KEYS: Readonly<Record<Kind, readonly string[]>> = {
  map: ["mode", "concurrency", "ordered", "config", "retry", "timeout", "failed"],
  split: ["mode", "concurrency", "ordered", "config", "retry", "timeout", "failed"],
  merge: ["config", "retry", "timeout", "failed"],
  chunk: [],
  agent: ["concurrency", "ordered", "config", "retry", "timeout", "failed"],
};

/** Keys that a stage of any kind can have. */
const ALWAYS: readonly string[] = ["description", ...KINDS];

export function resolveStage(entry: Entry, resolving: Resolving): StageDef {
  const kind = kindOf(entry, resolving.report);
  const common = commonOf(entry, resolving);
  // Its name stays declared, so that routes to it are right.
  if (kind === undefined) return { kind: "map", ...common, from: UNKNOWN, to: UNKNOWN, mode: "async" };
  reportNeedless(entry, kind, resolving.report);
  const does = valueAt(entry.value, kind);
  switch (kind) {
    case "map":
    case "split":
      return { kind, ...common, ...flowOf(does, resolving), mode: modeOf(entry.value) };
    case "merge":
      return { kind, ...common, ...flowOf(does, resolving), ...wholeOf(does) };
    case "chunk":
      return { kind, ...common, ...listOf(does, resolving) };
    case "agent":
      return { kind, ...common, ...agentOf(does, entry, resolving) };
  }
}

function kindOf({ key, span, value }: Entry, report: Report): Kind | undefined {
  const kinds = KINDS.filter((kind) => entryOf(value, kind) !== undefined);
  const [kind, ...more] = kinds;
  if (kind !== undefined && more.length === 0) return kind;
  // What is no mapping has been reported by the schema check.
  if (value.kind === "map") {
    const has = kind === undefined ? "none of them" : kinds.join(" and ");
    report("stage-kind", span, { stage: key, has }, [
      "`{ map: { from: Row, to: Row }, mode: async }` makes one value of another.",
    ]);
  }
  return undefined;
}

function reportNeedless({ key, value }: Entry, kind: Kind, report: Report): void {
  const known = [...ALWAYS, ...KEYS[kind]];
  for (const needless of entriesOf(value).filter((entry) => !known.includes(entry.key))) {
    const owners = KINDS.filter((other) => KEYS[other].includes(needless.key));
    // What no stage has is reported by the schema check.
    if (owners.length === 0) continue;
    report("needless-key", needless.span, { key: needless.key, owner: `${kind} "${key}"` }, [
      `It is for stages with ${owners.join(", ")}.`,
    ]);
  }
}

function commonOf({ key, span, value }: Entry, resolving: Resolving) {
  const { report } = resolving;
  const description = textOf(valueAt(value, "description"));
  const timeout = durationAt(value, "timeout", report);
  const retry = retryOf(valueAt(value, "retry"), report);
  const [failed] = referencesOf(valueAt(value, "failed"));
  return {
    name: key,
    span,
    ...(description === undefined ? {} : { description }),
    config: fieldsOf(valueAt(value, "config"), resolving),
    concurrency: numberOf(valueAt(value, "concurrency")) ?? 1,
    ordered: isTrue(valueAt(value, "ordered")),
    ...(timeout === undefined ? {} : { timeout }),
    ...(retry === undefined ? {} : { retry }),
    failed: failed ?? { name: STOP, span },
  };
}

function modeOf(stage: Node): "async" | "sync" {
  return textOf(valueAt(stage, "mode")) === "sync" ? "sync" : "async";
}

function flowOf(flow: Node | undefined, resolving: Resolving): { readonly from: Type; readonly to: Type } {
  return { from: typeAt(flow, "from", resolving), to: typeAt(flow, "to", resolving) };
}

function typeAt(node: Node | undefined, key: string, resolving: Resolving): Type {
  const type = valueAt(node, key);
  return type === undefined ? UNKNOWN : readType(type, resolving);
}

function wholeOf(merge: Node | undefined): Pick<MergeDef, "by" | "count"> {
  const [by] = referencesOf(valueAt(merge, "by"));
  const count = numberOf(valueAt(merge, "count"));
  return { ...(by && { by }), ...(count !== undefined && { count }) };
}

function listOf(chunk: Node | undefined, resolving: Resolving) {
  const within = durationAt(chunk, "within", resolving.report);
  return {
    of: typeAt(chunk, "of", resolving),
    max: numberOf(valueAt(chunk, "max")) ?? 1,
    ...(within === undefined ? {} : { within }),
  };
}

function agentOf(
  named: Node | undefined,
  { span }: Entry,
  { spec }: Resolving,
): Pick<AgentStageDef, "agent" | "from" | "to"> {
  const [agent]: readonly Reference[] = referencesOf(named);
  const run = agentDefsOf(spec).get(agent?.name ?? "");
  const from: Type = run === undefined ? UNKNOWN : initOf(run);
  const to = run === undefined ? UNKNOWN : run.output;
  return { agent: agent ?? { name: "", span }, from, ...(to && { to }) };
}
