import { exitsByNode, type Move, type Node, type Picture } from "./picture.js";
import { moveText } from "./words.js";

/** The picture in words, for those who cannot see it: what the agent is, then each state and where it leads. */
export function sentencesOf(picture: Picture): readonly string[] {
  const { agent, description, nodes, moves } = picture;
  const about = description === "" ? [] : [/[.!?…]$/.test(description) ? description : `${description}.`];
  const starts = moves
    .filter(({ kind }) => kind === "start")
    .map(({ to }) => `${agent} starts in ${nameOf(nodes[to])}.`);
  const exits = exitsByNode(picture);
  return [
    ...about,
    ...starts,
    ...nodes.flatMap((node, index) => stateSentence(node, exits[index] ?? [], nodes)),
  ];
}

function stateSentence(node: Node, exits: readonly Move[], nodes: readonly Node[]): readonly string[] {
  if (node.kind !== "state") return [];
  const leads = exits.map((move) => `${reasonOf(move)}to ${nameOf(nodes[move.to])}`).join(", ");
  return [`${node.name} (${node.mode})${leads === "" ? "" : ` leads ${leads}`}.`];
}

function reasonOf(move: Move): string {
  return move.cause === "" ? "" : `on ${moveText(move)} `;
}

function nameOf(node: Node | undefined): string {
  return node === undefined || node.kind === "start" ? "" : node.name;
}
