import { type Arrow, arrowsOf, type Node, type Picture, type StateNode } from "./picture.js";
import { moveText, rowText, titleText } from "./words.js";

const STYLES = [
  "classDef async fill:#edf3ff,stroke:#6a93ee,color:#1b2030",
  "classDef sync fill:#fff6e5,stroke:#e09c2d,color:#1b2030",
  "classDef duty fill:#e6f7f9,stroke:#1c9aa8,color:#1b2030",
  "classDef custom fill:#fdf0f6,stroke:#cc6a9c,color:#1b2030",
  "classDef events fill:#eaf9f0,stroke:#24a36a,color:#1b2030",
] as const;

/** The pictures as a Mermaid state diagram, each agent a state that holds its own. */
export function drawMermaid(pictures: readonly Picture[]): string {
  const agents = pictures.flatMap((picture, index) => agentLines(picture, `a${index}`));
  return `stateDiagram-v2\n${[...STYLES, ...agents].map((line) => `  ${line}\n`).join("")}`;
}

function agentLines(picture: Picture, id: string): readonly string[] {
  const { nodes, moves } = picture;
  const states = nodes.flatMap((node, index) =>
    node.kind === "state" ? [{ node, id: `${id}s${index}` }] : [],
  );
  const molts = nodes.flatMap((node, index) =>
    isMolt(node) ? [`state "${escapeText(node.name)}" as ${id}s${index}`] : [],
  );
  const inner = [
    "direction TB",
    ...states.flatMap((state) => stateLines(state.node, state.id)),
    ...molts,
    ...arrowsOf(moves).map((arrow) => arrowLine(arrow, nodes, `${id}s`)),
  ];
  return [
    `state "${escapeText(titleText(picture))}" as ${id} {`,
    ...inner.map((line) => `  ${line}`),
    "}",
    // Mermaid heeds these outside of the braces only.
    ...states.map((state) => `class ${state.id} ${state.node.mode}`),
  ];
}

function stateLines({ name, mode, rows }: StateNode, id: string): readonly string[] {
  return [
    `state "${escapeText(`${name} (${mode})`)}" as ${id}`,
    ...rows.map((row) => `${id} : ${escapeText(rowText(row))}`),
  ];
}

function arrowLine({ from, to, labels }: Arrow, nodes: readonly Node[], prefix: string): string {
  const label = labels.map(moveText).join(", ");
  return `${idOf(from, nodes, prefix)} --> ${idOf(to, nodes, prefix)}${label === "" ? "" : ` : ${escapeText(label)}`}`;
}

function idOf(index: number, nodes: readonly Node[], prefix: string): string {
  const node = nodes[index];
  return node?.kind === "state" || isMolt(node) ? `${prefix}${index}` : "[*]";
}

/** An end that has a name of its own: Mermaid has one sign for all others. */
function isMolt(node: Node | undefined): node is Extract<Node, { kind: "end" }> {
  return node?.kind === "end" && node.name !== "done";
}

/** Mermaid writes a character as `#` and its number: done for all that could mean something to it, or to HTML. */
function escapeText(text: string): string {
  // Empty text would not parse.
  if (text === "") return "#32;";
  return text.replace(/[^\p{L}\p{N} .,()↯⇄◷↺×–·…]/gu, (character) => `#${character.codePointAt(0)};`);
}
