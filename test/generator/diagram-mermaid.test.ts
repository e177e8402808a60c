import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { overlay } from "../../generator/diagrams/agents/overlay/overlay.js";
import { labelsOf, type Node, type Picture } from "../../generator/diagrams/agents/picture.js";
import { draw } from "../../generator/diagrams/draw.js";
import { kinds } from "../../generator/diagrams/kinds.js";
import { linkBelow } from "../../generator/diagrams/link.js";
import { type Kind, kindNames } from "../../generator/diagrams/names.js";
import { type System, systemOf } from "../../generator/diagrams/system/system.js";
import { tiesOf } from "../../generator/diagrams/system/ties.js";
import { memberTitle, noteOn, tieLines } from "../../generator/diagrams/system/words.js";
import { type Tree, treeOf } from "../../generator/diagrams/tree/tree.js";
import { NOTHING, nodeWords } from "../../generator/diagrams/tree/words.js";
import {
  factsText,
  groupText,
  groupTitle,
  labelText,
  modeText,
  rowText,
  rulesText,
  runText,
  strategyText,
  titleText,
} from "../../generator/diagrams/words.js";
import { grouped } from "../../generator/model/grouped.js";
import type { Spec } from "../../generator/model/spec.js";
import { goldenSpec, hostileSpec, largeSpec, picturesOf, randomFrom, specOf } from "./diagramSpecs.js";
import { type Rendered, render } from "./mermaidPage.js";
import { randomTally } from "./overlayTally.js";

const GOLDEN = new URL("../golden/diagrams/", import.meta.url);
const SPECS = new URL("../../specs/", import.meta.url);

const goldens = readdirSync(GOLDEN).map((name) => [name, goldenSpec(name)] as const);
const specs = readdirSync(SPECS)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => [name, specOf(readFileSync(new URL(name, SPECS), "utf8"))] as const);

test.for(goldens)("Mermaid shows all that is in %s, nothing else, and leads to it", async ([, spec]) => {
  const link = linkBelow("https://example.org/blob");
  for (const kind of kindNames) {
    const rendered = await render(await draw(spec, { format: "mermaid", kind, link }));
    expect(rendered.type).toBe(kind === "agents" ? "stateDiagram" : "flowchart-v2");
    expect(rendered.texts).toEqual(textsOf(spec, kind));
    expectHarmless(rendered, placesOf(spec, kind).map(link));
  }
});

test.for(specs)("Mermaid shows all that is in %s, nothing else, and leads nowhere", async ([, spec]) => {
  for (const kind of kindNames.filter((name) => kinds[name].shows(spec))) {
    const rendered = await render(await draw(spec, { format: "mermaid", kind }));
    expect(rendered.texts).toEqual(textsOf(spec, kind));
    expectHarmless(rendered);
  }
});

// An agent with errors and timers, groups, all modes: what else there is says nothing of a run.
test.for(["monitor", "modes"])("Mermaid shows what a recorded run of %s did", async (name) => {
  const spec = goldenSpec(name);
  const tally = randomTally(spec, randomFrom(7), 0.3);
  const { texts } = await render(await draw(spec, { format: "mermaid", tally }));
  expect(texts).toEqual(sorted(picturesOf(spec).flatMap((picture) => pictureTexts(overlay(picture, tally)))));
});

// What means something to Mermaid, to Markdown or to HTML, and what would break a text in Mermaid's own grammar.
const SPECIAL = [
  ..."\"'\\<>&#;:%{}[]()|`*_-~$^@\n\r\u0000\u2028\u202e\ud800",
  ...["direction TB", "end note", "note left of a : b", "state x", "as", "class a b", "-->", ":::", "[*]"],
  ...[
    "click a href ",
    "%%{init: {}}%%",
    "accTitle: x",
    "scale 3 width",
    "hide empty description",
    "<<fork>>",
  ],
  ...[
    "[[join]]",
    "default",
    "style.a:#fff;",
    "1. one",
    "2) two",
    "- three",
    "# four",
    "**b**",
    "$$x$$",
    "fa:fa-car",
  ],
  ...[
    "#35;",
    "#quot;",
    "&amp;",
    "&lt;b&gt;",
    "<br>",
    "<b>x</b>",
    "<script>alert(1)</script>",
    "<img src=x onerror=y>",
  ],
  ...["javascript:alert(1)", "https://example.org", "```", "graph TD", "subgraph", "end", "\\n"],
];
const anyText = fc.string({
  unit: fc.oneof(fc.string({ unit: "binary", minLength: 1, maxLength: 1 }), fc.constantFrom(...SPECIAL)),
  minLength: 1,
  maxLength: 12,
});

test.for(kindNames)(
  "promise 13: Mermaid shows any text as it is, and nothing in it runs, %s",
  { timeout: 60_000 },
  async (kind) => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const spec = hostileSpec(text);
        const rendered = await render(await draw(spec, { format: "mermaid", kind }));
        expect(rendered.texts).toEqual(textsOf(spec, kind));
        expectHarmless(rendered);
      }),
      // Each text that is shrunk would be drawn by Mermaid, which keeps all that it has drawn.
      {
        numRuns: 16,
        seed: 7,
        endOnFailure: true,
        examples: chunks(SPECIAL, 6).map((texts) => [texts.join(" ")]),
      },
    );
  },
);

function chunks(texts: readonly string[], size: number): readonly (readonly string[])[] {
  const starts = [...texts.keys()].filter((at) => at % size === 0);
  return starts.map((at) => texts.slice(at, at + size));
}

test("Mermaid draws many states, and takes the text of 120", async () => {
  const spec = largeSpec(30);
  const { texts } = await render(await draw(spec, { format: "mermaid" }));
  expect(texts).toEqual(textsOf(spec, "agents"));
  // More it refuses, unless the page that it is on says otherwise.
  expect((await draw(largeSpec(120), { format: "mermaid" })).length).toBeLessThan(50_000);
});

/** What Mermaid itself draws with. */
const ELEMENTS = new Set(
  "a circle defs div fedropshadow filter foreignObject g line marker p path polygon rect span style svg".split(
    " ",
  ),
);

/** Nothing in it runs, and it leads where it should and nowhere else. */
function expectHarmless({ elements, attributes, links }: Rendered, led: readonly string[] = []): void {
  expect([...elements].filter((name) => !ELEMENTS.has(name))).toEqual([]);
  const leading = led.length === 0 ? /^on|^src|href$/ : /^on|^src/;
  expect([...attributes].filter((name) => leading.test(name))).toEqual([]);
  expect(links.toSorted()).toEqual(led.toSorted());
}

const TEXTS: Readonly<Record<Kind, (spec: Spec) => readonly string[]>> = {
  agents: (spec) => picturesOf(spec).flatMap(pictureTexts),
  tree: (spec) => treeTexts(treeOf(spec)),
  system: (spec) => systemTexts(systemOf(spec)),
};

/** All that is to be read in a diagram. */
function textsOf(spec: Spec, kind: Kind): readonly string[] {
  const texts = TEXTS[kind](spec);
  return sorted(texts.length > 0 ? texts : [`${spec.name}: No agents here.`]);
}

function sorted(texts: readonly string[]): readonly string[] {
  return texts
    .map((text) => text.replaceAll(/\s+/g, " ").trim())
    .filter((text) => text !== "")
    .sort();
}

function pictureTexts(picture: Picture): readonly string[] {
  const { agent, nodes, moves, supervises } = picture;
  const facts = factsText(picture);
  const arrows = grouped(moves.map((move) => [`${move.from} ${move.to}`, move] as const));
  const groups = supervises?.groups ?? [];
  return [
    facts === "" ? titleText(picture) : `${titleText(picture)} (${facts})`,
    ...nodes.flatMap(nodeTexts),
    ...[...arrows.values()].map((bundle) => labelsOf(bundle).map(labelText).join(" ")),
    ...(supervises ? [`${agent} supervises, in stop order (${strategyText(supervises)})`] : []),
    ...groups.flatMap((group, place) => [groupText(group, place), rulesText(group)]),
    ...groups.slice(1).map(() => "stopped"),
  ];
}

const SIGNS: Readonly<Record<string, string>> = { split: "≺ ", merge: "≻ ", chunk: "▤ " };

function nodeTexts(node: Node): readonly string[] {
  if (node.kind === "start" || node.kind === "end") return node.name === "done" ? [] : [node.name];
  const sign = node.kind === "stage" ? (SIGNS[node.does] ?? "") : "";
  return [
    `${sign}${node.name} (${modeText(node)})`,
    [runText(node.run), ...node.rows.map(rowText)].filter((line) => line !== "").join(" "),
  ];
}

function treeTexts(tree: Tree): readonly string[] {
  if (tree.length === 0) return [NOTHING];
  return tree.map((node) =>
    node.kind === "group"
      ? `${groupTitle(node.group, node.place)} ${rulesText(node.group)}`
      : [node.name, ...nodeWords(node)].join(" "),
  );
}

function systemTexts(system: System): readonly string[] {
  const { members, links } = system;
  if (members.length === 0) return [noteOn(system)];
  return [
    ...members.map((member) => [memberTitle(member), ...member.rows.map(rowText)].join(" ")),
    ...tiesOf(links).map((tie) => tieLines(tie).join(" ")),
  ];
}

/** Where the boxes of a diagram are declared; boxes around others cannot lead anywhere in Mermaid. */
function placesOf(spec: Spec, kind: Kind) {
  if (kind === "tree") return treeOf(spec).map(({ at }) => at);
  if (kind === "system") return systemOf(spec).members.map(({ at }) => at);
  return picturesOf(spec).flatMap(({ nodes, supervises }) => [
    ...nodes.flatMap((node) => (node.kind === "start" ? [] : (node.at ?? []))),
    ...(supervises?.groups.map(({ at }) => at) ?? []),
  ]);
}
