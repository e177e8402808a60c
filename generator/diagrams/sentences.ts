import type { Move, Node, Picture } from "./picture.js";
import { moveText } from "./words.js";

/** The picture in words, for those who cannot see it: what the agent is, then each state and where it leads. */
export function sentencesOf(picture: Picture): readonly string[] {
  const { agent, description, nodes, moves } = picture;
  const about = description === "" ? [] : [/[.!?…]$/.test(description) ? description : `${description}.`];
  const starts = moves
    .filter(({ kind }) => kind === "start")
    .map(({ to }) => `${agent} starts in ${nameOf(nodes[to])}.`);
  return [...about, ...starts, ...nodes.flatMap((node, index) => stateSentences(node, index, picture))];
}

function stateSentences(node: Node, index: number, { nodes, moves }: Picture): readonly string[] {
  if (node.kind !== "state") return [];
  const exits = moves
    .filter(({ from }) => from === index)
    .map((move) => `${reasonOf(move)}to ${nameOf(nodes[move.to])}`);
  return [`${node.name} (${node.mode})${exits.length > 0 ? ` leads ${exits.join(", ")}` : ""}.`];
}

function reasonOf(move: Move): string {
  return move.cause === "" ? "" : `on ${moveText(move)} `;
}

function nameOf(node: Node | undefined): string {
  return node?.kind === "state" ? node.name : "done";
}
