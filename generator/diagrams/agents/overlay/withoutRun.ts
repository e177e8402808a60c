import type { Row } from "../../row.js";
import type { Node, Picture } from "../picture.js";

/** The picture as it is without a recorded run. */
export function withoutRun({ run: _, nodes, moves, ...more }: Picture): Picture {
  return {
    ...more,
    nodes: nodes.map(nodeWithout),
    moves: moves.map(({ run: _, ...move }) => move),
  };
}

function nodeWithout(node: Node): Node {
  if (node.kind === "start") return node;
  const { run: _, ...bare } = node;
  return "rows" in bare ? { ...bare, rows: bare.rows.map(rowWithout) } : bare;
}

function rowWithout({ run: _, ...row }: Row): Row {
  return row;
}
