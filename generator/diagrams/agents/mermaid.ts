import { grouped } from "../../model/grouped.js";
import type { Link } from "../link.js";
import { classDef, clickLine, escapeText } from "../mermaidText.js";
import type { Supervision } from "../supervision.js";
import {
  factsText,
  groupText,
  labelText,
  modeText,
  rowText,
  rulesText,
  runText,
  STAGE_SIGNS,
  strategyText,
  titleText,
} from "../words.js";
import {
  labelsOf,
  type Move,
  type Node,
  type Picture,
  placeOf,
  type StageNode,
  type StateNode,
} from "./picture.js";
import { isUnused } from "./run.js";

// All states of Mermaid are boxes: corners and borders are what is left to tell them apart by besides colour.
const STYLES = [
  classDef("async", { fill: "async-fill", line: "async-line" }, "rx:12px", "ry:12px"),
  classDef("sync", { fill: "sync-fill", line: "sync-line" }, "rx:0px", "ry:0px", "stroke-width:2px"),
  classDef("duty", { fill: "duty-fill", line: "duty-line" }, "rx:0px", "ry:0px"),
  classDef("custom", { fill: "custom-fill", line: "custom-line" }, "stroke-dasharray:2 2"),
  classDef("events", { fill: "events-fill", line: "events-line" }, "stroke-width:3px"),
  classDef("group", { fill: "group-fill", line: "group-line" }, "stroke-dasharray:5 3"),
  classDef("first", { fill: "ink", line: "ink", ink: "card" }, "rx:20px", "ry:20px"),
  classDef("last", { fill: "card", line: "ink" }, "rx:20px", "ry:20px", "stroke-width:3px"),
];

/** What a recorded run never entered. */
const UNUSED = classDef("unused", { fill: "card", line: "arrow", ink: "dim" }, "stroke-dasharray:3 3");

/** The pictures as a Mermaid state diagram, each agent a state that holds its own. */
export function drawMermaid(pictures: readonly Picture[], link?: Link): string {
  const agents = pictures.flatMap((picture, index) => agentLines(picture, `a${index}`, link));
  const styles = pictures.some(({ run }) => run) ? [...STYLES, UNUSED] : STYLES;
  return `stateDiagram-v2\n${[...styles, ...agents].map((line) => `  ${line}\n`).join("")}`;
}

function agentLines(picture: Picture, id: string, link: Link | undefined): readonly string[] {
  const { agent, nodes, moves, supervises } = picture;
  const drawn = nodes.flatMap((node, index) =>
    idOf(index, nodes, id) === END ? [] : [{ node, id: `${id}s${index}` }],
  );
  const inner = [
    ...drawn.flatMap((each) => nodeLines(each.node, each.id)),
    ...bundles(moves).flatMap((bundle) => arrowLine(bundle, nodes, id)),
  ];
  const facts = factsText(picture);
  const title = facts === "" ? titleText(picture) : `${titleText(picture)} (${facts})`;
  return [
    ...boxLines(title, id, inner),
    // Mermaid heeds these outside of the braces only.
    ...drawn.map((each) => `class ${each.id} ${classOf(each.node)}`),
    ...drawn.flatMap((each) => clickLine(each.id, placeOf(each.node), link)),
    ...(supervises ? groupLines(agent, supervises, `${id}g`, link) : []),
  ];
}

/** A state that holds others. One that holds none is drawn as any other: Mermaid has no box for it. */
function boxLines(title: string, id: string, inner: readonly string[]): readonly string[] {
  const named = `state "${escapeText(title)}" as ${id}`;
  return inner.length === 0
    ? [named]
    : [`${named} {`, "  direction TB", ...inner.map((line) => `  ${line}`), "}"];
}

function nodeLines(node: Node, id: string): readonly string[] {
  if (node.kind === "start" || node.kind === "end") return [`state "${escapeText(node.name)}" as ${id}`];
  return [
    `state "${escapeText(`${signOf(node)}${node.name} (${modeText(node)})`)}" as ${id}`,
    ...[runText(node.run), ...node.rows.map(rowText)]
      .filter((text) => text !== "")
      .map((text) => `${id} : ${escapeText(text)}`),
  ];
}

/** What has a shape of its own elsewhere has a sign here. */
function signOf(node: StateNode | StageNode): string {
  const sign = node.kind === "stage" ? STAGE_SIGNS[node.does] : undefined;
  return sign === undefined ? "" : `${sign} `;
}

function classOf(node: Node): string {
  if (node.kind === "start") return "first";
  if (node.kind === "end") return "last";
  return isUnused(node.run) ? "unused" : node.mode;
}

/** Groups in a box beside the agent's, one after the other as they stop: inside of it they would cover its arrows. */
function groupLines(
  agent: string,
  supervision: Supervision,
  id: string,
  link: Link | undefined,
): readonly string[] {
  const { groups } = supervision;
  const inner = groups.flatMap((group, place) => [
    `state "${escapeText(groupText(group, place))}" as ${id}${place}`,
    `${id}${place} : ${escapeText(rulesText(group))}`,
    ...(place > 0 ? [`${id}${place - 1} --> ${id}${place} : stopped`] : []),
  ]);
  return [
    ...boxLines(`${agent} supervises, in stop order (${strategyText(supervision)})`, id, inner),
    ...groups.map((_, place) => `class ${id}${place} group`),
    ...groups.flatMap(({ at }, place) => clickLine(`${id}${place}`, at, link)),
  ];
}

/** All that leads the same way as one arrow: Mermaid would let the labels of several cover each other. */
function bundles(moves: readonly Move[]): readonly (readonly Move[])[] {
  return [...grouped(moves.map((move) => [`${move.from} ${move.to}`, move] as const)).values()];
}

function arrowLine(bundle: readonly Move[], nodes: readonly Node[], id: string): readonly string[] {
  const [first] = bundle;
  if (first === undefined) return [];
  const label = labelsOf(bundle)
    .map((move) => escapeText(labelText(move)))
    .join("<br>");
  const [from, to] = [idOf(first.from, nodes, id), idOf(first.to, nodes, id)];
  return [`${from} --> ${to}${label === "" ? "" : ` : ${label}`}`];
}

const END = "[*]";

/** Mermaid has one sign for all starts and ends: those with a name of their own are boxes. */
function idOf(index: number, nodes: readonly Node[], id: string): string {
  const node = nodes[index];
  const isSign =
    node === undefined ||
    (node.kind === "start" ? node.name === "" : node.name === "done" && node.kind === "end");
  return isSign ? END : `${id}s${index}`;
}
