import type { Place } from "../../model/place.js";
import { dotGraph, dotLook, escapeText, linkLooks, quote } from "../dotText.js";
import type { Link } from "../link.js";
import type { Supervision } from "../supervision.js";
import {
  factsText,
  groupText,
  labelText,
  modeText,
  rowText,
  rulesText,
  runText,
  strategyText,
  titleText,
} from "../words.js";
import {
  type Arrow,
  arrowsOf,
  type Node,
  type Picture,
  placeOf,
  type StageNode,
  type StateNode,
} from "./picture.js";
import { isUnused } from "./run.js";
import { strokeWidth } from "./strokeWidth.js";

const LAYOUT = 'rankdir=LR; nodesep=0.4; ranksep=0.6; fontname="Helvetica"; fontsize=16; labeljust=l';

/** A shape for each kind of stage that is not a mere map: the wide side is where there are many values. */
const SHAPES: Readonly<Record<StageNode["does"], string>> = {
  map: "",
  split: ", style=filled, shape=trapezium, orientation=90",
  merge: ", style=filled, shape=trapezium, orientation=-90",
  chunk: ", style=filled, shape=folder",
  agent: "",
};

/** The shape of each mode. */
const OUTLINES: Readonly<Record<StateNode["mode"], string>> = {
  async: 'style="rounded,filled"',
  sync: 'style="filled", shape=component',
  duty: 'style="filled", shape=octagon',
  custom: 'style="filled"',
  events: 'style="rounded,filled", peripheries=2',
};

const START_WORD = `${dotLook({ ink: "card" })}, fontsize=11, margin=0.02`;

const GROUP = `style="rounded,filled", ${dotLook({ fill: "group-fill", line: "group-line" })}`;

/** How arrows are told apart. */
const ARROWS: Readonly<Record<Arrow["style"], readonly string[]>> = {
  start: [],
  move: [],
  timer: [dotLook({ line: "timer", ink: "timer" })],
  child: ["style=dotted", dotLook({ line: "child", ink: "child" })],
  error: ["style=dashed", dotLook({ line: "error", ink: "error" })],
};

/** What a recorded run never did. */
const UNUSED = dotLook({ fill: "card", line: "arrow", ink: "dim" });
const UNUSED_ARROW = `${dotLook({ line: "arrow", ink: "dim" })}, penwidth=0.8`;

/** The pictures as a DOT graph with a cluster for each agent: the last first, as Graphviz puts the first at the bottom. */
export function drawDot(pictures: readonly Picture[], link?: Link): string {
  const clusters = pictures
    .map((picture, index) => clusterLines(picture, index, link))
    .reverse()
    .flat();
  return dotGraph(LAYOUT, clusters);
}

function clusterLines(picture: Picture, index: number, link: Link | undefined): readonly string[] {
  const { agent, at, nodes, moves, supervises } = picture;
  const names = nodes.map((node) => quote(`${agent}.${nameOf(node)}`));
  const title = [titleText(picture), factsText(picture)].filter((line) => line !== "");
  return [
    `subgraph cluster_${index} {`,
    `  ${[`label="${leftLines(title)}"`, "style=rounded", dotLook({ line: "frame-line" }), ...linkLooks(at, link)].join("; ")}`,
    ...nodes.map((node, place) => `  ${names[place]} [${looks(nodeLook(node), placeOf(node), link)}]`),
    ...arrowsOf(moves).map((arrow) => `  ${names[arrow.from]} -> ${names[arrow.to]}${arrowLook(arrow)}`),
    ...(supervises ? groupLines(supervises, index, link) : []).map((line) => `  ${line}`),
    "}",
  ];
}

/** Groups in a cluster of their own, one after the other as they stop. */
function groupLines(supervision: Supervision, index: number, link: Link | undefined): readonly string[] {
  const ids = supervision.groups.map((_, place) => `group_${index}_${place}`);
  const title = `Supervises, in stop order: ${strategyText(supervision)}`;
  return [
    `subgraph cluster_${index}_groups {`,
    `  label=${quote(title)}; fontsize=12; style="rounded,dashed"; ${dotLook({ line: "group-line" })}`,
    ...supervision.groups.map((group, place) => {
      const label = `${escapeText(groupText(group, place))}\\n${escapeText(rulesText(group))}`;
      return `  ${ids[place]} [${looks(`label="${label}", ${GROUP}`, group.at, link)}]`;
    }),
    ...(ids.length > 1
      ? [`  ${ids.join(" -> ")} [label="stopped", ${dotLook({ line: "group-line" })}, style=dotted]`]
      : []),
    "}",
  ];
}

/** What a node looks like, and where it leads. */
function looks(own: string, at: Place | undefined, link: Link | undefined): string {
  return [own, ...linkLooks(at, link)].join(", ");
}

// A state cannot be called so: names of states begin with a capital letter.
function nameOf(node: Node): string {
  return node.kind === "start" ? "start" : node.name;
}

function nodeLook(node: Node): string {
  if (node.kind === "start")
    return `shape=circle, style=filled, ${dotLook({ fill: "ink" })}, label=${quote(node.name)}, ${node.name === "" ? "width=0.16" : START_WORD}`;
  if (node.kind === "end")
    return `shape=doublecircle, style="", label="${escapeText(node.name)}", fontsize=11, margin=0.02`;
  const rows = [runText(node.run), ...node.rows.map(rowText)].filter((text) => text !== "");
  const shape = node.kind === "stage" ? SHAPES[node.does] : "";
  const title = escapeText(`${node.name} (${modeText(node)})`);
  // Nothing can stand at the left edge of a slanted shape.
  const below = shape === "" ? leftLines(rows) : rows.map(escapeText).join("\\n");
  const colours = isUnused(node.run)
    ? UNUSED
    : dotLook({ fill: `${node.mode}-fill`, line: `${node.mode}-line` });
  // The last of two shapes counts.
  return `label="${title}${below === "" ? "" : `\\n${below}`}", ${OUTLINES[node.mode]}${shape}, ${colours}`;
}

/** Lines that begin below each other. */
function leftLines(lines: readonly string[]): string {
  return lines.map((line) => `${escapeText(line)}\\l`).join("");
}

function arrowLook({ style, labels, taken }: Arrow): string {
  const label = labels.map((move) => escapeText(labelText(move))).join("\\n");
  const looks = [...(label === "" ? [] : [`label="${label}"`]), ...ARROWS[style]];
  if (taken === 0) looks.push(UNUSED_ARROW);
  else if (taken !== undefined) looks.push(`penwidth=${strokeWidth(taken)}`);
  return looks.length === 0 ? "" : ` [${looks.join(", ")}]`;
}
