import { type Arrow, arrowsOf, type Node, type Picture, type StateNode } from "./picture.js";
import { moveText, rowText, titleText } from "./words.js";

const HEAD = [
  "rankdir=LR; compound=true; newrank=true; nodesep=0.4; ranksep=0.6",
  'fontname="Helvetica"; fontsize=16; labeljust=l',
  'node [fontname="Helvetica", fontsize=12, shape=box, style="rounded,filled"]',
  'edge [fontname="Helvetica", fontsize=11, color="#868ea3", arrowsize=0.8]',
];

const LOOKS: Readonly<Record<StateNode["mode"], string>> = {
  async: 'style="rounded,filled", fillcolor="#edf3ff", color="#6a93ee"',
  sync: 'style="filled", shape=component, fillcolor="#fff6e5", color="#e09c2d"',
  duty: 'style="filled", shape=octagon, fillcolor="#e6f7f9", color="#1c9aa8"',
  custom: 'style="filled", fillcolor="#fdf0f6", color="#cc6a9c"',
  events: 'style="rounded,filled", peripheries=2, fillcolor="#eaf9f0", color="#24a36a"',
};

/** The pictures as a DOT graph with a cluster for each agent. */
export function drawDot(pictures: readonly Picture[]): string {
  const clusters = pictures.flatMap((picture, index) => clusterLines(picture, index));
  return `digraph {\n${[...HEAD, ...clusters].map((line) => `  ${line}\n`).join("")}}\n`;
}

function clusterLines(picture: Picture, index: number): readonly string[] {
  const { agent, nodes, moves } = picture;
  const names = nodes.map((node) => quote(`${agent}.${nameOf(node)}`));
  return [
    `subgraph cluster_${index} {`,
    `  label=${quote(titleText(picture))}; style=rounded; color="#d7dbe6"`,
    ...nodes.map((node, place) => `  ${names[place]} [${nodeLook(node)}]`),
    ...arrowsOf(moves).map((arrow) => `  ${names[arrow.from]} -> ${names[arrow.to]}${arrowLook(arrow)}`),
    "}",
  ];
}

// A state cannot be called so: names of states begin with a capital letter.
function nameOf(node: Node): string {
  return node.kind === "start" ? node.kind : node.name;
}

function nodeLook(node: Node): string {
  if (node.kind === "start") return 'shape=circle, style=filled, fillcolor="#1b2030", label="", width=0.16';
  if (node.kind === "end")
    return `shape=doublecircle, style="", label="${escapeText(node.name)}", fontsize=11, margin=0.02`;
  const rows = node.rows.map((row) => `${escapeText(rowText(row))}\\l`).join("");
  const label = `${escapeText(node.name)} (${node.mode})${rows === "" ? "" : `\\n${rows}`}`;
  return `label="${label}", ${LOOKS[node.mode]}`;
}

function arrowLook({ style, labels }: Arrow): string {
  const label = labels.map((move) => escapeText(moveText(move))).join("\\n");
  const looks = [
    ...(label === "" ? [] : [`label="${label}"`]),
    ...(style === "error" ? ['style=dashed, color="#cc2f37", fontcolor="#cc2f37"'] : []),
    ...(style === "timer" ? ['color="#7440d1", fontcolor="#7440d1"'] : []),
  ];
  return looks.length === 0 ? "" : ` [${looks.join(", ")}]`;
}

function quote(text: string): string {
  return `"${escapeText(text)}"`;
}

/** Text inside DOT's quotes. Backslashes would start an escape, and `&` an entity. */
function escapeText(text: string): string {
  return text.replace(/\\/g, "\\\\").replace(/"/g, '\\"').replace(/&/g, "&amp;");
}
