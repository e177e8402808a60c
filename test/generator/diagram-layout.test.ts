import { readFileSync } from "node:fs";
import { instance } from "@viz-js/viz";
import { expect, test } from "vitest";
import type { Picture } from "../../generator/diagrams/picture.js";
import { pipelinePicture } from "../../generator/diagrams/pipeline.js";
import { pictureOf } from "../../generator/diagrams/read.js";
import { supervisionOf } from "../../generator/diagrams/supervision.js";
import { type Box, boxAround, overlaps } from "../../generator/diagrams/svg/geometry.js";
import { type Layout, layOut, layOutIn, type PlacedNode } from "../../generator/diagrams/svg/layout.js";
import { contains } from "../../generator/diagrams/svg/shapes.js";
import { stripOf } from "../../generator/diagrams/svg/strip.js";
import { cardsOf } from "../../generator/diagrams/svg/treeCard.js";
import { layOutTree } from "../../generator/diagrams/svg/treeLayout.js";
import { treeOf } from "../../generator/diagrams/tree/tree.js";
import type { Spec } from "../../generator/model/spec.js";
import { largeSpec, specOf } from "./diagramSpecs.js";

/** Boxes by what they are, for a readable failure. */
function boxesOf({ nodes, arrows }: Layout): readonly { readonly name: string; readonly box: Box }[] {
  return [
    ...nodes.flatMap(boxesOfNode),
    ...arrows.flatMap(({ arrow, label }) =>
      label ? [{ name: `label ${arrow.labels.map(({ cause }) => cause).join("+")}`, box: label.box }] : [],
    ),
  ];
}

/** A dot or a ring is smaller than its box, which keeps room for its word on any side. */
function boxesOfNode({ node, box, middle, word }: PlacedNode): ReturnType<typeof boxesOf> {
  if (node.kind === "state" || !word) return [{ name: node.name || node.kind, box }];
  const mark = boxAround(middle, { width: 2 * node.radius, height: 2 * node.radius });
  return [
    { name: node.kind, box: mark },
    { name: `word ${node.name}`, box: word },
  ];
}

function overlapsIn(layout: Layout): readonly string[] {
  return pairsIn(boxesOf(layout));
}

/** Those that cover each other. */
function pairsIn(boxes: readonly { readonly name: string; readonly box: Box }[]): readonly string[] {
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b) => (overlaps(a.box, b.box, 0.1) ? [`${a.name} and ${b.name}`] : [])),
  );
}

function golden(name: string): Spec {
  return specOf(readFileSync(new URL(`../golden/diagrams/${name}/spec.yaml`, import.meta.url), "utf8"));
}

const SPECS: readonly (readonly [string, () => Spec])[] = [
  ["monitor", () => golden("monitor")],
  ["order", () => golden("order")],
  ["agents", () => golden("agents")],
  ["modes", () => golden("modes")],
  ["supervisor", () => golden("supervisor")],
  ["pipeline", () => golden("pipeline")],
  ...[7, 30].flatMap((count) =>
    [1, 2, 3].map((seed) => [`${count} states, seed ${seed}`, () => largeSpec(count, seed)] as const),
  ),
];

function picturesOf(spec: Spec): readonly Picture[] {
  return [
    ...spec.agents.map((agent) => pictureOf(agent, spec)),
    ...spec.pipelines.map((pipeline) => pipelinePicture(pipeline, spec)),
  ];
}

for (const [name, make] of SPECS) {
  test.for(["LR", "TB"] as const)(`${name}, %s: nothing covers anything`, async (direction) => {
    const [viz, spec] = [await instance(), make()];
    for (const picture of picturesOf(spec)) {
      expect(overlapsIn(layOutIn(viz, picture, direction))).toEqual([]);
    }
  });
}

test("120 states: nothing covers anything, and every arrow ends at its nodes", {
  timeout: 120_000,
}, async () => {
  const spec = largeSpec(120);
  const [agent] = spec.agents;
  if (!agent) throw new Error("no agent");
  const layout = layOut(await instance(), pictureOf(agent, spec));
  expect(overlapsIn(layout)).toEqual([]);
  expect(strayArrows(layout)).toEqual([]);
});

test.for(["modes", "pipeline"])("%s: arrows begin and end at the outline of their nodes", async (name) => {
  const [viz, spec] = [await instance(), golden(name)];
  for (const picture of picturesOf(spec)) {
    for (const direction of ["LR", "TB"] as const) {
      expect(strayArrows(layOutIn(viz, picture, direction))).toEqual([]);
    }
  }
});

test("a tree: no card covers another, and children stand to the right of their supervisor", () => {
  const { bounds, cards, links } = layOutTree(cardsOf(treeOf(golden("supervisor"))));
  const boxes = cards.map(({ card, box }) => ({ name: card.name, box }));
  expect(pairsIn(boxes)).toEqual([]);
  for (const { from, to } of links) expect(to.x).toBeGreaterThan(from.x);
  expect(links).toHaveLength(cards.length - 1);
  expect(bounds.height).toBe(Math.max(...boxes.map(({ box }) => box.y + box.height)) - bounds.y);
});

test("a tree of many groups and children at every depth: no card covers another", () => {
  const text = (depth: number) =>
    Array.from({ length: depth }, (_, level) => {
      const next = level + 1 < depth ? `, S${level + 1}` : "";
      const groups = [0, 1, 2].map(
        (group) => `G${group}: { agents: [Leaf${group === level % 3 ? next : ""}], max: ${10 ** group} }`,
      );
      return `  S${level}: { supervises: { groups: { ${groups.join(", ")} } }, forever: true, states: { Up: { mode: events } } }`;
    }).join("\n");
  const spec = specOf(
    `agents:\n  Leaf: { forever: true, states: { Up: { mode: events, timers: { t: { every: 1s, next: stay } } } } }\n${text(9)}\n`,
  );
  const { cards } = layOutTree(cardsOf(treeOf(spec)));
  expect(cards).toHaveLength(9 * 4);
  expect(pairsIn(cards.map(({ card, box }) => ({ name: card.name, box })))).toEqual([]);
});

test("the cards of groups stand in stop order, none on another, within the width they are given", () => {
  const [office] = golden("supervisor").agents;
  const supervision = office?.supervises && supervisionOf(office.supervises);
  if (!supervision) throw new Error("no supervisor");
  for (const width of [300, 620, 1000]) {
    const { cards } = stripOf(supervision, width);
    expect(pairsIn(cards.map(({ group, box }) => ({ name: group.name, box })))).toEqual([]);
    expect(cards.map(({ group }) => group.number)).toEqual(["1", "2", "3"]);
    for (const { box } of cards) expect(box.x + box.width).toBeLessThanOrEqual(Math.max(width, box.width));
    const reading = cards.map(({ box }) => box.y * 10_000 + box.x);
    expect(reading).toEqual([...reading].sort((a, b) => a - b));
  }
});

function strayArrows({ nodes, arrows }: Layout): readonly string[] {
  return arrows.flatMap(({ arrow, shaft }) => {
    const [from, to] = [nodes[arrow.from], nodes[arrow.to]];
    const start = shaft.line[0];
    if (!from || !to || !start) return ["an arrow without a node"];
    const near = (node: typeof from, { x, y }: { x: number; y: number }) => {
      const point = { x: x - node.middle.x, y: y - node.middle.y };
      return contains(node.node, point, 3) && !contains(node.node, point, -1);
    };
    return near(from, start) && near(to, shaft.tip) ? [] : [`${arrow.from} to ${arrow.to}`];
  });
}

test("all that is painted lies within the bounds", async () => {
  const [viz, spec] = [await instance(), golden("modes")];
  for (const agent of spec.agents) {
    const layout = layOut(viz, pictureOf(agent, spec));
    const { x, y, width, height } = layout.bounds;
    for (const { name, box } of boxesOf(layout)) {
      expect(box.x >= x && box.y >= y, name).toBe(true);
      expect(box.x + box.width <= x + width && box.y + box.height <= y + height, name).toBe(true);
    }
  }
});
