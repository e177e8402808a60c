import { columnWidth } from "../columnWidth.js";
import type { Picture } from "../picture.js";
import { GLYPHS, moveText } from "../words.js";
import { declaredIn, unusedOf } from "./coverage.js";

/**
 * What a recorded run never did, a line each, to be read as a list of what is left to test; and what it did that is not declared.
 * Of a state that was never entered nothing but that is said, of an agent that never ran nothing at all.
 */
export function missingLines(picture: Picture): readonly string[] {
  const { run, nodes } = picture;
  if (run === undefined || picture.kind === "pipeline") return [];
  const declared = declaredIn(picture);
  const { states, moves, stays } = unusedOf(declared);
  if (states.length === declared.states.length) return [];
  const told = [
    ...states.map(({ name }) => [name, "never entered"] as const),
    ...moves
      .filter((move) => move.run?.says !== "")
      .map((move) => [nodes[move.from]?.name ?? "", leadText(move, nodes)] as const),
    ...stays
      .filter(({ row }) => row.run?.says !== "")
      .map(({ state, row }) => [state.name, `${row.name} ${GLYPHS.stays} stay`] as const),
  ];
  const width = columnWidth(told.map(([state]) => state));
  return [
    ...(told.length === 0 ? ["✓ every state was entered, every move taken"] : []),
    ...told.map(([state, what]) => `✗ ${state.padEnd(width)}  ${what}`),
    ...run.undeclared.map((what) => `! not declared: ${what}`),
  ];
}

function leadText(move: Picture["moves"][number], nodes: Picture["nodes"]): string {
  const arrow = `${move.kind === "error" ? "╌▷" : "─▶"} ${nodes[move.to]?.name ?? ""}`;
  const cause = moveText(move);
  return cause === "" ? arrow : `${cause} ${arrow}`;
}
