import { exitsByNode, type Move, type Node, type Picture } from "./picture.js";
import type { Supervision } from "./supervision.js";
import { groupText, kindText, moveText, rulesText, strategyText } from "./words.js";

/** The picture in words, for those who cannot see it: what the agent is, then each state and where it leads. */
export function sentencesOf(picture: Picture): readonly string[] {
  const { agent, description, facts, nodes, moves, supervises } = picture;
  const about = [description, ...facts].filter((text) => text !== "").map(ended);
  const starts = moves
    .filter(({ kind }) => kind === "start")
    .map(
      (move) =>
        `${agent} ${move.cause === "" ? "starts in" : `takes ${move.cause} to`} ${nameOf(nodes[move.to])}.`,
    );
  const groups = supervises ? groupSentences(agent, supervises) : [];
  const exits = exitsByNode(picture);
  return [
    ...about,
    ...starts,
    ...nodes.flatMap((node, index) => stateSentence(node, exits[index] ?? [], nodes)),
    ...groups,
  ];
}

function ended(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** What an agent supervises. */
export function groupSentences(agent: string, supervision: Supervision): readonly string[] {
  return [
    `${agent} supervises (${strategyText(supervision)}); its groups stop in this order.`,
    ...supervision.groups.map((group, place) => `${groupText(group, place)}, ${rulesText(group)}.`),
  ];
}

function stateSentence(node: Node, exits: readonly Move[], nodes: readonly Node[]): readonly string[] {
  if (node.kind !== "state" && node.kind !== "stage") return [];
  const leads = exits.map((move) => `${reasonOf(move)}to ${nameOf(nodes[move.to])}`).join(", ");
  return [`${node.name} (${kindText(node)})${leads === "" ? "" : ` leads ${leads}`}.`];
}

function reasonOf(move: Move): string {
  if (move.cause === "") return "";
  return move.kind === "next" ? `${moveText(move)} ` : `on ${moveText(move)} `;
}

function nameOf(node: Node | undefined): string {
  return node?.name ?? "";
}
