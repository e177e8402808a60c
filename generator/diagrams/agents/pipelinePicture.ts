import type { PipelineDef, StageDef } from "../../model/pipelines.js";
import { startOf } from "../../model/place.js";
import type { Reference, Spec, Type } from "../../model/spec.js";
import { DROP, givenBy, INPUT, OUTPUT, SKIP, STOP } from "../../model/stages.js";
import { plain } from "../plain.js";
import { typeText } from "../typeText.js";
import { closingTargets } from "./closingTargets.js";
import type { Does, Mode, Move, Node, Picture, StageNode } from "./picture.js";
import { stageRows } from "./stageRows.js";

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
  const roundOf = roundsOf(pipeline);
  return {
    kind: "pipeline",
    agent: plain(pipeline.name),
    description: plain(pipeline.description),
    at: startOf(pipeline.span),
    facts: factsOf(pipeline),
    nodes,
    moves: [
      ...routeMoves(pipeline, places, types, roundOf),
      ...stages.flatMap((stage) => failureMoves(stage, places, roundOf)),
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
    at: startOf(stage.span),
    does: stage.kind,
    mode: MODES[stage.kind] ?? ("mode" in stage ? stage.mode : "duty"),
    rows: stageRows(stage),
  };
}

const MODES: Readonly<Partial<Record<Does, Mode>>> = { agent: "events", merge: "duty", chunk: "duty" };

type Places = ReadonlyMap<string, number>;
type Types = ReadonlyMap<string, Type | undefined>;

/** What a target says that begins another round. */
type RoundOf = (target: Reference) => string;

function roundsOf(pipeline: PipelineDef): RoundOf {
  const { rounds } = pipeline;
  if (rounds === undefined) return () => "";
  const closing = closingTargets(pipeline);
  return (target) => (closing.has(target) ? `at most ${rounds.most}×` : "");
}

function routeMoves(
  { routes }: PipelineDef,
  places: Places,
  types: Types,
  roundOf: RoundOf,
): readonly Move[] {
  return routes.flatMap(({ from, to }) => {
    const type = types.get(from.name);
    const kind = from.name === INPUT ? "start" : "next";
    const cause = type === undefined ? "" : typeText(type);
    return to.flatMap((target) =>
      move({ kind, cause, detail: roundOf(target) }, places.get(from.name), places.get(target.name)),
    );
  });
}

function failureMoves({ name, failed }: StageDef, places: Places, roundOf: RoundOf): readonly Move[] {
  if (failed.name === STOP || failed.name === SKIP) return [];
  const about = { kind: "error", cause: "failed", detail: roundOf(failed) } as const;
  return move(about, places.get(name), places.get(failed.name));
}

function move(
  about: Omit<Move, "from" | "to" | "by">,
  from: number | undefined,
  to: number | undefined,
): readonly Move[] {
  return from === undefined || to === undefined ? [] : [{ ...about, from, to, by: "" }];
}
