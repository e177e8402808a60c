import { groupSentences, modeText, moveText, runText } from "../words.js";
import {
  exitsByNode,
  type Move,
  type Node,
  type Picture,
  type StageNode,
  type StateNode,
} from "./picture.js";
import type { Count } from "./run.js";

/** The picture in words, for those who cannot see it: what the agent is, then each state and where it leads. */
export function sentencesOf(picture: Picture): readonly string[] {
  const { agent, description, facts, nodes, moves, supervises, run } = picture;
  const recorded = run ? [`In a recorded run: ${run.facts.join(", ")}`] : [];
  const about = [description, ...facts, ...recorded].filter((text) => text !== "").map(ended);
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

function stateSentence(node: Node, exits: readonly Move[], nodes: readonly Node[]): readonly string[] {
  if (node.kind !== "state" && node.kind !== "stage") return [];
  const leads = exits
    .map((move) => `${reasonOf(move)}to ${nameOf(nodes[move.to])}${countText(move.run)}`)
    .join(", ");
  const about = [modeText(node), runText(node.run)].filter((text) => text !== "").join(", ");
  const stays = staysText(node);
  return [`${node.name} (${about})${leads === "" ? "" : ` leads ${leads}`}${stays}.`];
}

/** How often a recorded run left the state as it was. */
function staysText({ rows }: StateNode | StageNode): string {
  const stayed = rows.flatMap(({ name, run }) => (run ? [`on ${name}${countText(run)}`] : []));
  return stayed.length === 0 ? "" : `; it stays ${stayed.join(", ")}`;
}

function countText(run: Count | undefined): string {
  return run === undefined || run.says === "" ? "" : ` (${run.says})`;
}

function reasonOf(move: Move): string {
  if (move.cause === "") return "";
  return move.kind === "next" ? `${moveText(move)} ` : `on ${moveText(move)} `;
}

function nameOf(node: Node | undefined): string {
  return node?.name ?? "";
}
