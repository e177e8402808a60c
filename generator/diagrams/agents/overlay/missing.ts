import { columnWidth, padded } from "../../columnWidth.js";
import { arrowTo, causeText, moveText, STAY } from "../../words.js";
import type { Picture, StageNode, StateNode } from "../picture.js";
import { type Coverage, declaredIn, unusedOf } from "./coverage.js";

/**
 * What a recorded run never did, a line each, to be read as a list of what is left to test; and what it did that is not declared.
 * Of a state that was never entered nothing but that is said, of an agent that never ran nothing at all.
 */
export function missingLines(picture: Picture): readonly string[] {
  const { run } = picture;
  if (run?.ran !== true) return [];
  const declared = declaredIn(picture);
  const unused = unusedOf(declared);
  const told = [...declared.states, ...declared.stages].flatMap((node) => missingIn(node, unused, picture));
  const width = columnWidth(told.map(([state]) => state));
  return [
    "",
    ...(told.length === 0 ? allText(picture, declared) : []),
    ...told.map(([state, what]) => `✗ ${padded(state, width)}  ${what}`),
    ...run.undeclared.map((what) => `! not declared: ${what}`),
  ];
}

/** Nothing is missing. Stages that told nothing may be. */
function allText({ kind, nodes }: Picture, { stages }: Coverage): readonly string[] {
  if (kind === "agent") return ["✓ every state was entered, every move and stay taken"];
  const all = nodes.filter((node) => node.kind === "stage").length;
  return stages.length === all ? ["✓ values came to every stage, by every route"] : [];
}

type Missing = readonly [state: string, what: string];

function missingIn(
  state: StateNode | StageNode,
  { moves, stays }: Coverage,
  { nodes }: Picture,
): readonly Missing[] {
  const { name, run } = state;
  if (run?.unused) return [[name, run.says.join(" ")]];
  return [
    ...moves
      .filter(({ from }) => nodes[from] === state)
      .map((move): Missing => [name, leadText(move, nodes)]),
    ...stays
      .filter((stay) => stay.state === state)
      .map(({ row }): Missing => [name, `${causeText(row)} ${STAY}`]),
  ];
}

function leadText(move: Picture["moves"][number], nodes: Picture["nodes"]): string {
  const { kind, cause, detail } = move;
  const arrow = arrowTo(nodes[move.to]?.name ?? "", kind === "error");
  const isSigned = kind !== "next" && kind !== "error" && kind !== "start";
  const reason = isSigned ? causeText({ kind, name: cause, detail }) : moveText(move);
  return reason === "" ? arrow : `${reason} ${arrow}`;
}
