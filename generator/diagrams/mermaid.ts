import type { Link } from "./link.js";
import { clickLine, escapeText } from "./mermaidText.js";
import { isUnused } from "./overlay/run.js";
import {
  type Arrow,
  arrowsOf,
  type Node,
  type Picture,
  placeOf,
  type StageNode,
  type StateNode,
} from "./picture.js";
import type { Supervision } from "./supervision.js";
import {
  factsText,
  groupText,
  kindText,
  labelText,
  rowText,
  rulesText,
  runText,
  strategyText,
  titleText,
} from "./words.js";

const STYLES = [
  "classDef async fill:#edf3ff,stroke:#6a93ee,color:#1b2030",
  "classDef sync fill:#fff6e5,stroke:#e09c2d,color:#1b2030",
  "classDef duty fill:#e6f7f9,stroke:#1c9aa8,color:#1b2030",
  "classDef custom fill:#fdf0f6,stroke:#cc6a9c,color:#1b2030",
  "classDef events fill:#eaf9f0,stroke:#24a36a,color:#1b2030",
  "classDef group fill:#fbf3e8,stroke:#a8672a,color:#1b2030",
] as const;

/** What a recorded run never entered. */
const UNUSED = "classDef unused fill:#ffffff,stroke:#868ea3,color:#5a6275,stroke-dasharray:3 3";

/** The pictures as a Mermaid state diagram, each agent a state that holds its own. */
export function drawMermaid(pictures: readonly Picture[], link?: Link): string {
  const agents = pictures.flatMap((picture, index) => agentLines(picture, `a${index}`, link));
  const styles = pictures.some(({ run }) => run) ? [...STYLES, UNUSED] : STYLES;
  return `stateDiagram-v2\n${[...styles, ...agents].map((line) => `  ${line}\n`).join("")}`;
}

function agentLines(picture: Picture, id: string, link: Link | undefined): readonly string[] {
  const { nodes, moves, supervises } = picture;
  const states = nodes.flatMap((node, index) =>
    node.kind === "state" || node.kind === "stage" ? [{ node, id: `${id}s${index}` }] : [],
  );
  const named = nodes.flatMap((node, index) =>
    hasName(node) ? [`state "${escapeText(node.name)}" as ${id}s${index}`] : [],
  );
  const groups = supervises ? groupLines(supervises, `${id}g`) : [];
  const inner = [
    "direction TB",
    ...states.flatMap((state) => stateLines(state.node, state.id)),
    ...named,
    ...arrowsOf(moves).map((arrow) => arrowLine(arrow, nodes, `${id}s`)),
    ...groups,
  ];
  const facts = factsText(picture);
  const title = facts === "" ? titleText(picture) : `${titleText(picture)} (${facts})`;
  return [
    `state "${escapeText(title)}" as ${id} {`,
    ...inner.map((line) => `  ${line}`),
    "}",
    // Mermaid heeds these outside of the braces only.
    ...states.map(({ id: state, node }) => `class ${state} ${isUnused(node.run) ? "unused" : node.mode}`),
    ...(supervises?.groups.map((_, index) => `class ${id}g${index} group`) ?? []),
    ...nodes.flatMap((node, index) => clickLine(`${id}s${index}`, placeOf(node), link)),
    ...(supervises?.groups.flatMap(({ at }, index) => clickLine(`${id}g${index}`, at, link)) ?? []),
  ];
}

function stateLines(node: StateNode | StageNode, id: string): readonly string[] {
  return [
    `state "${escapeText(`${node.name} (${kindText(node)})`)}" as ${id}`,
    ...[runText(node.run), ...node.rows.map(rowText)]
      .filter((text) => text !== "")
      .map((text) => `${id} : ${escapeText(text)}`),
  ];
}

/** Groups in a box of their own, one after the other as they stop. */
function groupLines(supervision: Supervision, id: string): readonly string[] {
  const lines = supervision.groups.flatMap((group, place) => [
    `state "${escapeText(groupText(group, place))}" as ${id}${place}`,
    `${id}${place} : ${escapeText(rulesText(group))}`,
    ...(place > 0 ? [`${id}${place - 1} --> ${id}${place} : stopped`] : []),
  ]);
  const title = `Supervises, in stop order (${strategyText(supervision)})`;
  return [`state "${escapeText(title)}" as ${id} {`, ...lines.map((line) => `  ${line}`), "}"];
}

function arrowLine({ from, to, labels }: Arrow, nodes: readonly Node[], prefix: string): string {
  const label = labels.map(labelText).join(", ");
  return `${idOf(from, nodes, prefix)} --> ${idOf(to, nodes, prefix)}${label === "" ? "" : ` : ${escapeText(label)}`}`;
}

function idOf(index: number, nodes: readonly Node[], prefix: string): string {
  const node = nodes[index];
  return node?.kind === "state" || node?.kind === "stage" || hasName(node) ? `${prefix}${index}` : "[*]";
}

/** A start or an end that has a name of its own: Mermaid has one sign for all others. */
function hasName(node: Node | undefined): node is Extract<Node, { kind: "start" | "end" }> {
  return node?.kind === "start" ? node.name !== "" : node?.kind === "end" && node.name !== "done";
}
