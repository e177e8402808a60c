import { readdirSync, readFileSync } from "node:fs";
import { instance } from "@viz-js/viz";
import { expect, test } from "vitest";
import { agentPicture } from "../../generator/diagrams/agents/agentPicture.js";
import { overlay } from "../../generator/diagrams/agents/overlay/overlay.js";
import { withoutRun } from "../../generator/diagrams/agents/overlay/withoutRun.js";
import type { Picture } from "../../generator/diagrams/agents/picture.js";
import { supervisionOf } from "../../generator/diagrams/supervision.js";
import { boundsOf, holds } from "../../generator/diagrams/svg/geometry.js";
import type { Layout } from "../../generator/diagrams/svg/layout.js";
import { layOut, layOutIn } from "../../generator/diagrams/svg/pictureLayout.js";
import { stripOf, widened } from "../../generator/diagrams/svg/strip.js";
import { cardsOf } from "../../generator/diagrams/svg/treeCard.js";
import { layOutTree } from "../../generator/diagrams/svg/treeLayout.js";
import { treeOf } from "../../generator/diagrams/tree/tree.js";
import type { Spec } from "../../generator/model/spec.js";
import { goldenSpec, largeSpec, picturesOf, randomFrom, specOf, talkativeSpec } from "./diagramSpecs.js";
import {
  boxesOf,
  crossedLabels,
  overlapsIn,
  pairsIn,
  piercedNodes,
  strayArrows,
  touchingHeads,
} from "./layoutFlaws.js";
import { randomTally } from "./overlayTally.js";

const OWN = new URL("../../specs/", import.meta.url);

const SPECS: readonly (readonly [string, () => Spec])[] = [
  ["monitor", () => goldenSpec("monitor")],
  ["order", () => goldenSpec("order")],
  ["agents", () => goldenSpec("agents")],
  ["modes", () => goldenSpec("modes")],
  ["supervisor", () => goldenSpec("supervisor")],
  ["pipeline", () => goldenSpec("pipeline")],
  ...[1, 2, 3].map((seed) => [`7 states, seed ${seed}`, () => largeSpec(7, seed)] as const),
];

/** What must never be. */
function faultsIn(layout: Layout): readonly string[] {
  return [...overlapsIn(layout), ...strayArrows(layout), ...piercedNodes(layout)];
}

for (const [name, make] of SPECS) {
  test.for(["LR", "TB"] as const)(
    `${name}, %s: nothing covers, crosses or touches anything`,
    async (direction) => {
      const [viz, spec] = [await instance(), make()];
      for (const picture of picturesOf(spec)) {
        const layout = layOutIn(viz, picture, direction);
        expect(faultsIn(layout)).toEqual([]);
        expect(crossedLabels(layout)).toEqual([]);
        expect(touchingHeads(layout)).toEqual([]);
      }
    },
  );
}

test.for(SPECS)("%s: nor does anything cover anything where a run is shown", async ([, make]) => {
  const [viz, spec] = [await instance(), make()];
  const tally = randomTally(spec, randomFrom(7), 0.3);
  for (const picture of picturesOf(spec)) {
    for (const direction of ["LR", "TB"] as const) {
      expect(faultsIn(layOutIn(viz, overlay(picture, tally), direction))).toEqual([]);
    }
  }
});

test.for(SPECS)("%s: what a run did leads the way that the picture without it does", async ([, make]) => {
  const [viz, spec] = [await instance(), make()];
  const tally = randomTally(spec, randomFrom(7), 0);
  for (const picture of picturesOf(spec)) {
    const overlaid = overlay(picture, tally);
    expect(withoutRun(overlaid)).toEqual(picture);
    expect(layOut(viz, overlaid).direction).toBe(layOut(viz, picture).direction);
  }
});

test.for(readdirSync(OWN).filter((name) => name.endsWith(".yaml")))(
  "specs/%s: nothing covers, crosses or touches anything",
  async (name) => {
    const viz = await instance();
    const spec = specOf(readFileSync(new URL(name, OWN), "utf8"), `specs/${name}`);
    for (const picture of picturesOf(spec)) {
      const layout = layOut(viz, picture);
      expect(faultsIn(layout)).toEqual([]);
      expect(crossedLabels(layout)).toEqual([]);
      expect(touchingHeads(layout)).toEqual([]);
    }
  },
);

/** Many a random agent has a state with two arrows back to itself, or two states with two arrows between them. */
test.for([3, 5, 7])(
  "%s states at random: nothing covers, crosses or touches anything, with and without a run",
  { timeout: 60_000 },
  async (states) => {
    const viz = await instance();
    for (let seed = states; seed <= 97 * 25 + states; seed += 97) {
      const spec = largeSpec(states, seed);
      const plain = onlyPicture(spec);
      for (const picture of [plain, overlay(plain, randomTally(spec, randomFrom(seed), 0.3))]) {
        const layout = layOut(viz, picture);
        const flaws = [...faultsIn(layout), ...crossedLabels(layout), ...touchingHeads(layout)];
        expect(flaws, `seed ${seed}`).toEqual([]);
      }
    }
  },
);

/** Where there are many arrows, a few labels have no free place, and some states no room for all heads. */
const MANY: readonly (readonly [states: number, crossed: number, touching: number])[] = [
  [30, 1, 3],
  [60, 1, 3],
  [120, 2, 2],
];

test.for(MANY.flatMap((row) => [1, 2, 3].map((seed) => [...row, seed] as const)))(
  "%s states: nothing covers anything, at most %s labels are crossed and %s heads touch, seed %s",
  { timeout: 120_000 },
  async ([states, crossed, touching, seed]) => {
    const spec = largeSpec(states, seed);
    const layout = layOut(await instance(), onlyPicture(spec));
    expect(faultsIn(layout)).toEqual([]);
    expect(crossedLabels(layout).length).toBeLessThanOrEqual(crossed);
    expect(touchingHeads(layout).length).toBeLessThanOrEqual(touching);
  },
);

test("in a large picture no arrow leads to another chapter, and signposts say where they would", async () => {
  const picture = onlyPicture(largeSpec(120));
  const { nodes, arrows, chapters } = layOut(await instance(), picture);
  const chapterOf = (node: number) => chapters.findIndex((box) => holds(box, nodes[node]?.middle ?? box));
  for (const { from, to } of arrows) expect(chapterOf(from)).toBe(chapterOf(to));
  const signposts = arrows.filter(({ to }) => nodes[to]?.node.kind === "signpost");
  expect(signposts.length).toBeGreaterThan(20);
  for (const { arrow, from, to } of signposts) {
    const [name, chapter] = [picture.nodes[arrow.to]?.name, chapterOf(arrow.to) + 1];
    expect(nodes[to]?.node).toMatchObject({ name, chapter });
    const target = nodes[arrow.to]?.node;
    if (target?.kind !== "state") throw new Error("only states have signposts");
    const rows = target.state.rows.filter((row) => row.name === "from").map(({ detail }) => detail);
    const source = `${picture.nodes[from]?.name}\u00a0(${chapterOf(from) + 1})`;
    expect(rows.join().split(", ")).toContain(source);
  }
});

test("each chapter of a large picture has a ring of its own, where it leads to one", async () => {
  const states = Array.from({ length: 50 }, (_, index) => {
    const onward = index < 49 ? `S${index + 1}` : "S0";
    return `S${index}: { mode: async, next: [${onward}, done] }`;
  });
  const spec = specOf(`agents: { A: { initial: S0, states: { ${states.join(", ")} } } }`);
  const { nodes, arrows, chapters } = layOut(await instance(), onlyPicture(spec));
  const rings = nodes.filter(({ node }) => node.kind === "end");
  expect(rings.map(({ middle }) => chapters.findIndex((box) => holds(box, middle))).sort()).toEqual([
    ...chapters.keys(),
  ]);
  expect(arrows.filter(({ to }) => nodes[to]?.node.kind === "signpost")).toHaveLength(chapters.length);
});

test.for([41, 60, 120, 200])("the picture of %s states is no ribbon", async (count) => {
  const { bounds, chapters } = layOut(await instance(), onlyPicture(largeSpec(count)));
  expect(bounds.width / bounds.height).toBeGreaterThan(0.6);
  expect(bounds.width / bounds.height).toBeLessThan(1.6);
  expect(pairsIn(chapters.map((box, index) => ({ name: String(index + 1), box })))).toEqual([]);
});

test.for([12, 13, 30, 60])("a state of %s messages is no tower, and shows each of them", async (count) => {
  const { nodes } = layOut(await instance(), onlyPicture(talkativeSpec(count)));
  const [open] = nodes.flatMap(({ node }) => (node.kind === "state" && node.name === "Open" ? [node] : []));
  if (!open) throw new Error("no state");
  expect(open.height).toBeLessThan(400);
  const messages = open.lines.filter(({ row }) => row?.kind === "event");
  expect(new Set(messages.map(({ at }) => `${at.x} ${at.y}`)).size).toBe(count);
  expect(open.lines.at(-1)).toMatchObject({ name: "defers" });
  expect(Math.max(...open.lines.map(({ at }) => at.y))).toBe(open.lines.at(-1)?.at.y);
});

function onlyPicture(spec: Spec): Picture {
  const [picture] = picturesOf(spec);
  if (!picture) throw new Error("no agent");
  return picture;
}

test("a tree: no card covers another, and children stand to the right of their supervisor", () => {
  const { bounds, cards, links } = layOutTree(cardsOf(treeOf(goldenSpec("supervisor"))));
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
  const spec = goldenSpec("supervisor");
  const [office] = spec.agents;
  const supervision = office?.supervises && supervisionOf(office.supervises, spec);
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

test("in a wider frame the cards of groups are wider, up to a limit", () => {
  const spec = goldenSpec("supervisor");
  const [office] = spec.agents;
  const supervision = office?.supervises && supervisionOf(office.supervises, spec);
  if (!supervision) throw new Error("no supervisor");
  const strip = stripOf(supervision, 1000);
  const own = boundsOf(strip.cards.map(({ box }) => box)).width;
  const widthIn = (width: number) => boundsOf(widened(strip, width).cards.map(({ box }) => box)).width;
  expect([own - 50, own, own + 200].map(widthIn)).toEqual([own, own, own + 200]);
  expect(widthIn(9_000)).toBeLessThan(640 * strip.cards.length + 100);
  const { cards } = widened(strip, own + 200);
  expect(pairsIn(cards.map(({ group, box }) => ({ name: group.name, box })))).toEqual([]);
  for (const [index, { box }] of cards.entries())
    expect(box.width).toBeGreaterThan(strip.cards[index]?.box.width ?? 0);
});

test("all that is painted lies within the bounds", async () => {
  const [viz, spec] = [await instance(), goldenSpec("modes")];
  for (const agent of spec.agents) {
    const layout = layOut(viz, agentPicture(agent, spec));
    const { x, y, width, height } = layout.bounds;
    for (const { name, box } of boxesOf(layout)) {
      expect(box.x >= x && box.y >= y, name).toBe(true);
      expect(box.x + box.width <= x + width && box.y + box.height <= y + height, name).toBe(true);
    }
  }
});
