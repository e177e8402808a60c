import { readFileSync } from "node:fs";
import { instance } from "@viz-js/viz";
import { expect, test } from "vitest";
import { pictureOf } from "../../generator/diagrams/read.js";
import { type Box, overlaps } from "../../generator/diagrams/svg/geometry.js";
import { type Layout, layOut, layOutIn } from "../../generator/diagrams/svg/layout.js";
import { contains } from "../../generator/diagrams/svg/shapes.js";
import type { Spec } from "../../generator/model/spec.js";
import { largeSpec, specOf } from "./diagramSpecs.js";

/** Boxes by what they are, for a readable failure. */
function boxesOf({ nodes, arrows }: Layout): readonly { readonly name: string; readonly box: Box }[] {
  return [
    ...nodes.map(({ node, box }) => ({ name: node.kind === "state" ? node.name : node.kind, box })),
    ...arrows.flatMap(({ arrow, label }) =>
      label ? [{ name: `label ${arrow.labels.map(({ cause }) => cause).join("+")}`, box: label.box }] : [],
    ),
  ];
}

function overlapsIn(layout: Layout): readonly string[] {
  const boxes = boxesOf(layout);
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
  ...[7, 30].flatMap((count) =>
    [1, 2, 3].map((seed) => [`${count} states, seed ${seed}`, () => largeSpec(count, seed)] as const),
  ),
];

for (const [name, make] of SPECS) {
  test.for(["LR", "TB"] as const)(`${name}, %s: nothing covers anything`, async (direction) => {
    const [viz, spec] = [await instance(), make()];
    for (const agent of spec.agents) {
      expect(overlapsIn(layOutIn(viz, pictureOf(agent, spec), direction))).toEqual([]);
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

test("arrows begin and end at the outline of their nodes", async () => {
  const [viz, spec] = [await instance(), golden("modes")];
  for (const agent of spec.agents) {
    for (const direction of ["LR", "TB"] as const) {
      expect(strayArrows(layOutIn(viz, pictureOf(agent, spec), direction))).toEqual([]);
    }
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
