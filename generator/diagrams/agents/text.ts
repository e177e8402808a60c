import type { Place } from "../../model/place.js";
import { columnWidth, padded, paddedAll } from "../columnWidth.js";
import type { Link } from "../link.js";
import { modeText } from "../words.js";
import { type ExitWidths, exitLines, widthsOf } from "./exitLines.js";
import { type Exit, exitsOf, routeExits } from "./exits.js";
import { groupLines } from "./groupLines.js";
import { missingLines } from "./overlay/missing.js";
import { runHeads } from "./overlay/runHeads.js";
import {
  exitsByNode,
  type Move,
  type Node,
  type Picture,
  type StageNode,
  type StateNode,
} from "./picture.js";
import { CORNERS, stageSign, textLegend } from "./textLegend.js";

const START = "●─▶ ";
const INDENT = "    ";

/**
 * The pictures as text for a terminal: each state, and below it what happens there and where that leads. `link` gives the place in
 * the spec that stands beside each.
 */
export function drawText(pictures: readonly Picture[], link?: Link): string {
  const drawn = pictures.map((picture) => drawAgent(picture, link));
  const legend = textLegend(pictures, drawn);
  return `${[...drawn, ...(legend === "" ? [] : [legend])].join("\n\n")}\n`;
}

function drawAgent(picture: Picture, link: Link | undefined): string {
  const { agent, at, description, nodes, moves, supervises, run } = picture;
  const leaving = exitsByNode(picture);
  const initial = moves.find(({ kind }) => kind === "start")?.to;
  const states = nodes.flatMap((node, index) =>
    node.kind === "state" || node.kind === "stage"
      ? [{ node, index, exits: exitsOf(node, leaving[index] ?? [], nodes) }]
      : [],
  );
  const sources = inputExits(leaving[0] ?? [], nodes);
  const nameWidth = columnWidth(states.map(({ node }) => node.name));
  const placed = (place: Place | undefined) => (link && place ? [link(place)] : []);
  const besides = paddedAll(states.map(({ node }) => placed(node.at).join("")));
  const modeWidth = Math.max(6, columnWidth(states.map(({ node }) => modeText(node))));
  const exits = [...sources, ...states.flatMap((state) => state.exits)];
  const widths = widthsOf(exits);
  const facts = picture.facts.join(" · ");
  const heads = runHeads(states.map(({ node }) => node));
  const lines = [
    [agent, ...placed(at), ...(description === "" ? [] : [description])].join("  "),
    ...(facts === "" ? [] : [INDENT + facts]),
    ...(run ? [INDENT + run.facts.join(" · ")] : []),
    ...(sources.length === 0 ? [] : [`${INDENT}● input`, ...branches(sources, widths)]),
    ...states.flatMap(({ node, index, exits: own }, place) => [
      (index === initial && sources.length === 0 ? START : INDENT) +
        headLine(node, nameWidth, modeWidth, [besides[place] ?? "", heads[place] ?? ""]),
      ...branches(own, widths),
    ]),
    ...nodes.flatMap((node) =>
      node.kind === "end" ? [INDENT + [`◎ ${node.name}`, ...placed(node.at)].join("  ")] : [],
    ),
    ...(supervises ? groupLines(supervises, link).map((line) => INDENT + line) : []),
    ...missingLines(picture).map((line) => (line === "" ? "" : INDENT + line)),
  ];
  return lines.join("\n");
}

function branches(exits: readonly Exit[], widths: ExitWidths): readonly string[] {
  return exitLines(exits, widths).map((line) => INDENT + line);
}

/** Where the inputs of a pipeline go. */
function inputExits(moves: readonly Move[], nodes: readonly Node[]): readonly Exit[] {
  const start = nodes[0];
  return start?.kind === "start" && start.name !== "" ? routeExits(moves, nodes) : [];
}

/** `beside` stands between what a state is and the notes on it. */
function headLine(
  node: StateNode | StageNode,
  nameWidth: number,
  modeWidth: number,
  beside: readonly string[],
): string {
  const notes = node.rows
    .filter(({ kind }) => kind === "note")
    .map((row) => `${row.name} ${row.detail}`.trim());
  const corner = node.kind === "stage" ? stageSign(node) : CORNERS[node.mode];
  const columns = [
    padded(node.name, nameWidth),
    padded(modeText(node), modeWidth),
    ...beside.filter((text) => text !== ""),
    notes.join(" · "),
  ];
  return `${corner} ${columns.join("  ")}`.trimEnd();
}
