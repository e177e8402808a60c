import { columnWidth } from "../columnWidth.js";
import type { Picture, StateNode } from "../picture.js";
import { GLYPHS, moveText } from "../words.js";
import { type Coverage, declaredIn, unusedOf } from "./coverage.js";
import { isUnused } from "./run.js";
import { NEVER_ENTERED } from "./words.js";

/**
 * What a recorded run never did, a line each, to be read as a list of what is left to test; and what it did that is not declared.
 * Of a state that was never entered nothing but that is said, of an agent that never ran nothing at all.
 */
export function missingLines(picture: Picture): readonly string[] {
  const { run } = picture;
  if (run === undefined || picture.kind === "pipeline") return [];
  const declared = declaredIn(picture);
  const unused = unusedOf(declared);
  if (unused.states.length === declared.states.length) return [];
  const told = declared.states.flatMap((state) => missingIn(state, unused, picture));
  const width = columnWidth(told.map(([state]) => state));
  return [
    "",
    ...(told.length === 0 ? ["✓ every state was entered, every move and stay taken"] : []),
    ...told.map(([state, what]) => `✗ ${state.padEnd(width)}  ${what}`),
    ...run.undeclared.map((what) => `! not declared: ${what}`),
  ];
}

type Missing = readonly [state: string, what: string];

function missingIn(state: StateNode, { moves, stays }: Coverage, { nodes }: Picture): readonly Missing[] {
  const { name } = state;
  if (isUnused(state.run)) return [[name, NEVER_ENTERED]];
  return [
    ...moves
      .filter(({ from }) => nodes[from] === state)
      .map((move): Missing => [name, leadText(move, nodes)]),
    ...stays
      .filter((stay) => stay.state === state)
      .map(({ row }): Missing => [name, `${row.name} ${GLYPHS.stays} stay`]),
  ];
}

function leadText(move: Picture["moves"][number], nodes: Picture["nodes"]): string {
  const arrow = `${move.kind === "error" ? "╌▷" : "─▶"} ${nodes[move.to]?.name ?? ""}`;
  const cause = moveText(move);
  return cause === "" ? arrow : `${cause} ${arrow}`;
}
