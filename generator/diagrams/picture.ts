/** What every format shows of one agent: a graph of plain data, in the order of the spec. */
export interface Picture {
  readonly agent: string;
  readonly description: string;
  /** The first is the start. */
  readonly nodes: readonly Node[];
  readonly moves: readonly Move[];
}

export type Node = StartNode | StateNode | EndNode;

/** Where the agent's life begins: a dot. */
interface StartNode {
  readonly kind: "start";
}

/** Where it ends, or becomes another agent: a ring. */
interface EndNode {
  readonly kind: "end";
  /** `done`, or `molt` and the name of the other. */
  readonly name: string;
}

export interface StateNode {
  readonly kind: "state";
  readonly name: string;
  readonly description: string;
  readonly mode: Mode;
  /** The messages and timers of an `events` state; how often and how long a task runs, and what interrupts it. */
  readonly rows: readonly Row[];
}

export type Mode = "async" | "sync" | "duty" | "custom" | "events";

/** A line inside a state. */
export interface Row {
  readonly kind: "event" | "request" | "timer" | "note";
  readonly name: string;
  /** What is to be said about it; may be empty. */
  readonly detail: string;
  /** Whether its handler may stay in the state. */
  readonly stays: boolean;
}

/** One declared transition. `from` and `to` are places in `nodes`. */
export interface Move {
  readonly from: number;
  readonly to: number;
  readonly kind: MoveKind;
  /** The message or timer that causes it, or "error"; empty where a task just goes on. */
  readonly cause: string;
  /** The pace of a timer ("every 10s"), or the message whose handler failed ("in AddUrl"). Else empty. */
  readonly detail: string;
}

export type MoveKind = "start" | "next" | "event" | "request" | "timer" | "error";

/** Moves between the same two states, drawn as one arrow with one label below the other. */
export interface Arrow {
  readonly from: number;
  readonly to: number;
  readonly style: "start" | "move" | "timer" | "error";
  readonly labels: readonly Move[];
}

/** The moves that leave each node, by its place. */
export function exitsByNode({ nodes, moves }: Picture): readonly (readonly Move[])[] {
  const exits: Move[][] = nodes.map(() => []);
  for (const move of moves) exits[move.from]?.push(move);
  return exits;
}

/** Errors keep an arrow of their own; timers do where nothing else leads the same way. */
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
    labels: bundle.filter(({ cause }) => cause !== ""),
  }));
}

function styleOf(bundle: readonly [Move, ...Move[]]): Arrow["style"] {
  const { kind } = bundle[0];
  if (kind === "start" || kind === "error") return kind;
  return bundle.every((move) => move.kind === "timer") ? "timer" : "move";
}
