import type { Place } from "../../model/place.js";
import type { Row, Sign } from "../row.js";
import type { Supervision } from "../supervision.js";
import type { Count, NodeRun, PictureRun } from "./run.js";

/** What every format shows of one agent or pipeline: a graph of plain data, in the order of the spec. */
export interface Picture {
  readonly kind: "agent" | "pipeline";
  /** The name of the agent or pipeline. */
  readonly agent: string;
  readonly description: string;
  /** Where the spec declares it. */
  readonly at: Place;
  /** What is to be said about the whole: what it publishes, how many messages may wait for it. */
  readonly facts: readonly string[];
  /** The first is the start. */
  readonly nodes: readonly Node[];
  readonly moves: readonly Move[];
  /** Absent: it supervises nobody. */
  readonly supervises?: Supervision;
  /** What a recorded run did, here and in all below. Absent: the picture shows none. */
  readonly run?: PictureRun;
}

export type Node = StartNode | StateNode | StageNode | EndNode;

/** Where the spec declares what a node stands for. */
export function placeOf(node: Node): Place | undefined {
  return node.kind === "start" ? undefined : node.at;
}

/** Where the agent's life begins, or the values of a pipeline come in: a dot. */
interface StartNode {
  readonly kind: "start";
  /** `input`; empty for an agent's. */
  readonly name: string;
}

/** Where it ends, or becomes another agent, or values go: a ring. */
interface EndNode {
  readonly kind: "end";
  /** `done`, or `molt` and the name of the other; `output` or `drop`. */
  readonly name: string;
  /** Whether agents ended there. */
  readonly run?: NodeRun;
  /** Where the other is declared that the agent becomes. */
  readonly at?: Place;
}

export interface StateNode {
  readonly kind: "state";
  readonly name: string;
  readonly description: string;
  readonly at: Place;
  readonly mode: Mode;
  /** The messages and timers of an `events` state; how often and how long a task runs, and what interrupts it. */
  readonly rows: readonly Row[];
  /** How often and how long agents were in it. */
  readonly run?: NodeRun;
}

export type Mode = "async" | "sync" | "duty" | "custom" | "events";

/** A stage of a pipeline. */
export interface StageNode {
  readonly kind: "stage";
  readonly name: string;
  readonly description: string;
  readonly at: Place;
  readonly does: Does;
  /** Where its work runs: a mode, for which it has the colours. Merges and chunks are the pipeline's own duty. */
  readonly mode: Mode;
  /** How many values it works on at once, in which order they leave, what is done about failures. */
  readonly rows: readonly Row[];
  /** What became of the values that came to it. */
  readonly run?: NodeRun;
}

export type Does = "map" | "split" | "merge" | "chunk" | "agent";

/** One declared transition, or route of values. `from` and `to` are places in `nodes`. */
export interface Move {
  readonly from: number;
  readonly to: number;
  readonly kind: MoveKind;
  /** What causes it, or "error"; the type of the values on a route. Empty where a task just goes on. */
  readonly cause: string;
  /** The pace of a timer ("every 10s"), or the message whose handler failed ("in AddUrl"). Else empty. */
  readonly detail: string;
  /** What the runtime calls the cause: the handler that decides, or the message that goes. Empty of starts and routes. */
  readonly by: string;
  /** How often it was taken. */
  readonly run?: Count;
}

export type MoveKind = "start" | "next" | Sign | "error";

/** Moves between the same two states, drawn as one arrow with one label below the other. */
export interface Arrow {
  readonly from: number;
  readonly to: number;
  readonly style: "start" | "move" | "timer" | "child" | "error";
  readonly labels: readonly Move[];
  /** How often a recorded run took it, all moves together. */
  readonly taken?: number;
}

/** The moves that leave each node, by its place. */
export function exitsByNode({ nodes, moves }: Picture): readonly (readonly Move[])[] {
  const exits: Move[][] = nodes.map(() => []);
  for (const move of moves) exits[move.from]?.push(move);
  return exits;
}

/** Errors keep an arrow of their own; timers, and ends of children, do where nothing else leads the same way. */
export function arrowsOf(moves: readonly Move[]): readonly Arrow[] {
  const bundles = new Map<string, [Move, ...Move[]]>();
  for (const move of moves) {
    const key = `${move.from} ${move.to} ${move.kind === "error"}`;
    const bundle = bundles.get(key);
    if (bundle) bundle.push(move);
    else bundles.set(key, [move]);
  }
  return [...bundles.values()].map((bundle) => ({
    from: bundle[0].from,
    to: bundle[0].to,
    style: styleOf(bundle),
    labels: labelsOf(bundle),
    ...takenOf(bundle),
  }));
}

/**
 * What stands beside an arrow of these moves. That a task just goes on needs no word, but where something else leads the same
 * way: it would look as if nothing but that did.
 */
export function labelsOf(bundle: readonly Move[]): readonly Move[] {
  const isShared = bundle.some(({ cause }) => cause !== "");
  if (isShared) return bundle.map((move) => (move.cause === "" ? { ...move, detail: RETURNS } : move));
  return bundle.filter(({ run }) => run !== undefined && run.says !== "");
}

const RETURNS = "returns";

function takenOf(bundle: readonly Move[]): Pick<Arrow, "taken"> {
  const runs = bundle.flatMap(({ run }) => run ?? []);
  return runs.length === 0 ? {} : { taken: runs.reduce((sum, { times }) => sum + times, 0) };
}

function styleOf(bundle: readonly [Move, ...Move[]]): Arrow["style"] {
  const { kind } = bundle[0];
  if (kind === "start" || kind === "error") return kind;
  if (bundle.every((move) => move.kind === "timer")) return "timer";
  return bundle.every((move) => isEnding(move.kind)) ? "child" : "move";
}

/** The end of a child, or of an agent that is watched. */
export function isEnding(kind: MoveKind): boolean {
  return kind === "finished" || kind === "watch";
}
