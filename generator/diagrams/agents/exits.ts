import { grouped } from "../../model/grouped.js";
import type { Row } from "../row.js";
import { causeText, moveText } from "../words.js";
import type { Move, Node, StageNode, StateNode } from "./picture.js";
import type { Count } from "./run.js";

/** A line below a state: what happens, and where that may lead. */
export interface Exit {
  readonly cause: string;
  readonly error: boolean;
  readonly targets: readonly Target[];
  readonly stays: boolean;
  /** How often it stayed in a recorded run. */
  readonly stayed?: Count;
}

/** Where it may lead, and how often it did in a recorded run. */
export interface Target {
  readonly name: string;
  readonly run?: Count;
}

/** Errors come last, as they are the exception. */
export function exitsOf(
  state: StateNode | StageNode,
  moves: readonly Move[],
  nodes: readonly Node[],
): readonly Exit[] {
  const causes = alike(moves, ({ kind, cause }) => `${kind} ${cause}`);
  const handled = state.rows
    .filter(({ kind }) => kind !== "note")
    .map((row) => rowExit(row, causes.get(`${row.kind} ${row.name}`) ?? [], nodes));
  const errors = alike(
    moves.filter(({ kind }) => kind === "error"),
    moveText,
  );
  return [
    ...handled,
    ...routeExits(
      moves.filter(({ kind }) => kind === "next"),
      nodes,
    ),
    ...[...errors].map(([cause, failing]) => ({
      cause,
      error: true,
      targets: targetsOf(failing, nodes),
      stays: false,
    })),
  ];
}

/** Where a task just goes on, or values go. */
export function routeExits(moves: readonly Move[], nodes: readonly Node[]): readonly Exit[] {
  return [...alike(moves, moveText)].map(([cause, leading]) => ({
    cause,
    error: false,
    targets: targetsOf(leading, nodes),
    stays: false,
  }));
}

/** Moves by what they have in common: a state may have thousands. */
function alike(moves: readonly Move[], keyOf: (move: Move) => string): ReadonlyMap<string, readonly Move[]> {
  return grouped(moves.map((move) => [keyOf(move), move] as const));
}

/** `caused` are the moves that a row may lead to. */
function rowExit(row: Row, caused: readonly Move[], nodes: readonly Node[]): Exit {
  const { stays, run } = row;
  const targets = targetsOf(caused, nodes);
  return { cause: causeText(row), error: false, targets, stays, ...(run && { stayed: run }) };
}

function targetsOf(moves: readonly Move[], nodes: readonly Node[]): readonly Target[] {
  return moves.map(({ to, run }) => {
    const node = nodes[to];
    const name = node === undefined || node.kind === "start" ? "" : node.name;
    return { name, ...(run && { run }) };
  });
}
