import type { PipelineDef, StageDef } from "../model/pipelines.js";
import type { Spec, Type } from "../model/spec.js";
import { DROP, givenBy, INPUT, OUTPUT, SKIP, STOP } from "../model/stages.js";
import { closingRoutes } from "./closing.js";
import type { Does, Mode, Move, Node, Picture, StageNode } from "./picture.js";
import { plain } from "./plain.js";
import { stageRows } from "./stageRows.js";
import { typeText } from "./typeText.js";

// In the order in which they are drawn.
const EXITS = [DROP, OUTPUT] as const;

/** The picture of one pipeline of a spec. */
export function pipelinePicture(pipeline: PipelineDef, spec: Spec): Picture {
  const { stages, routes } = pipeline;
  const led = new Set(routes.flatMap(({ to }) => to.map(({ name }) => name)));
  const exits = EXITS.filter((name) => led.has(name));
  const names = [INPUT, ...stages.map(({ name }) => name), ...exits];
  const places = new Map(names.map((name, index) => [name, index] as const));
  const nodes: Node[] = [
    { kind: "start", name: INPUT },
    ...stages.map(stageNode),
    ...exits.map((name) => ({ kind: "end", name }) as const),
  ];
  const types = new Map(stages.map((stage) => [stage.name, givenBy(stage, spec)] as const));
  types.set(INPUT, pipeline.input);
  return {
    kind: "pipeline",
    agent: plain(pipeline.name),
    description: plain(pipeline.description),
    facts: factsOf(pipeline),
    nodes,
    moves: [
      ...routeMoves(pipeline, places, types),
      ...stages.flatMap((stage) => failureMoves(stage, places)),
    ],
  };
}

function factsOf({ queue, rounds, data, output }: PipelineDef): readonly string[] {
  return [
    "pipeline",
    `queue ${queue.capacity}, then ${queue.full === "wait" ? "senders wait" : "rejects"}`,
    ...(rounds === undefined ? [] : [`at most ${rounds.most} rounds`]),
    ...(data.length === 0 ? [] : [`shares ${typeText({ kind: "object", fields: data })}`]),
    ...(output === undefined ? [] : [`gives ${typeText(output)}`]),
  ];
}

function stageNode(stage: StageDef): StageNode {
  return {
    kind: "stage",
    name: plain(stage.name),
    description: plain(stage.description),
    does: stage.kind,
    mode: MODES[stage.kind] ?? ("mode" in stage ? stage.mode : "duty"),
    rows: stageRows(stage),
  };
}

const MODES: Readonly<Partial<Record<Does, Mode>>> = { agent: "events", merge: "duty", chunk: "duty" };

type Places = ReadonlyMap<string, number>;
type Types = ReadonlyMap<string, Type | undefined>;

function routeMoves({ routes, rounds }: PipelineDef, places: Places, types: Types): readonly Move[] {
  const closing = rounds ? closingRoutes(routes) : new Set();
  return routes.flatMap(({ from, to }) => {
    const type = types.get(from.name);
    const kind = from.name === INPUT ? "start" : "next";
    const cause = type === undefined ? "" : typeText(type);
    return to.flatMap((target) => {
      const detail = closing.has(target) ? `at most ${rounds?.most}×` : "";
      return move({ kind, cause, detail }, places.get(from.name), places.get(target.name));
    });
  });
}

function failureMoves({ name, failed }: StageDef, places: Places): readonly Move[] {
  if (failed.name === STOP || failed.name === SKIP) return [];
  return move({ kind: "error", cause: "failed", detail: "" }, places.get(name), places.get(failed.name));
}

function move(
  about: Omit<Move, "from" | "to">,
  from: number | undefined,
  to: number | undefined,
): readonly Move[] {
  return from === undefined || to === undefined ? [] : [{ ...about, from, to }];
}
