import fc from "fast-check";
import { expect, test } from "vitest";
import { chaptersOf, type Tie } from "../../generator/diagrams/svg/chapters.js";
import { inColumns } from "../../generator/diagrams/svg/columns.js";
import { boundsOf } from "../../generator/diagrams/svg/geometry.js";
import { randomFrom } from "./diagramSpecs.js";
import { pairsIn } from "./layoutFlaws.js";

const graph = fc.integer({ min: 1, max: 90 }).chain((count) => {
  const node = fc.nat({ max: count - 1 });
  const tie = fc.record({ from: node, to: node, weight: fc.integer({ min: 1, max: 3 }) });
  return fc.record({ count: fc.constant(count), ties: fc.array(tie, { maxLength: 200 }) });
});

test("each node stands in one chapter, and chapters are of no more than 12", () => {
  fc.assert(
    fc.property(graph, ({ count, ties }) => {
      const chapters = chaptersOf(count, ties);
      expect(chapters.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, node) => node));
      for (const chapter of chapters) expect(chapter.length).toBeLessThanOrEqual(12);
    }),
  );
});

/** Rings of nodes that have to do with the next two each, and the first of each with that of the next. */
function ringsOf(size: number, count: number): readonly Tie[] {
  const inRings = Array.from({ length: size * count }, (_, node) => {
    const ring = Math.floor(node / size) * size;
    return [1, 2].map((step) => ({ from: node, to: ring + ((node + step - ring) % size), weight: 1 }));
  });
  const between = Array.from({ length: count - 1 }, (_, ring) => ({
    from: ring * size,
    to: (ring + 1) * size,
    weight: 1,
  }));
  return [...inRings.flat(), ...between];
}

function cutIn(count: number, ties: readonly Tie[]): number {
  const chapters = chaptersOf(count, ties);
  const chapterOf = new Map(chapters.flatMap((nodes, chapter) => nodes.map((node) => [node, chapter])));
  return ties.filter(({ from, to }) => chapterOf.get(from) !== chapterOf.get(to)).length;
}

test.for([8, 10, 12])("what is strongly connected stays together: rings of %s", (size) => {
  expect(cutIn(8 * size, ringsOf(size, 8))).toBe(7);
});

test.for([8, 10, 12])("so it does, but for a few, in a spec of no order: rings of %s", (size) => {
  const random = randomFrom(5);
  for (let round = 0; round < 20; round += 1) {
    const order = Array.from({ length: 8 * size }, (_, node) => ({ node, at: random() }));
    order.sort((a, b) => a.at - b.at);
    const places = new Map(order.map(({ node }, place) => [node, place]));
    const place = (node: number) => places.get(node) ?? 0;
    const ties = ringsOf(size, 8).map(({ from, to, weight }) => ({
      from: place(from),
      to: place(to),
      weight,
    }));
    expect(cutIn(8 * size, ties)).toBeLessThan(20);
  }
});

const item = fc.record({
  width: fc.integer({ min: 300, max: 1_200 }),
  height: fc.integer({ min: 600, max: 2_400 }),
});

test("columns hold all in order, none on another, and are equally high", () => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 26 }), (items) => {
      const boxes = inColumns(items);
      expect(pairsIn(boxes.map((box, index) => ({ name: String(index), box })))).toEqual([]);
      for (const [index, { width, height }] of items.entries()) {
        expect(boxes[index]?.width).toBeGreaterThanOrEqual(width);
        expect(boxes[index]?.height).toBeGreaterThanOrEqual(height);
      }
      const reading = boxes.map(({ x, y }) => x * 100_000 + y);
      expect(reading).toEqual([...reading].sort((a, b) => a - b));
      const lowest = new Map(boxes.map(({ x, y, height }) => [x, y + height]));
      expect(new Set(lowest.values()).size).toBe(1);
    }),
  );
});

test("many of the same size make no ribbon", () => {
  for (let count = 4; count <= 26; count += 1) {
    const { width, height } = boundsOf(
      inColumns(Array.from({ length: count }, () => ({ width: 900, height: 1_500 }))),
    );
    expect(Math.max(width / height, height / width)).toBeLessThan(1.8);
  }
});
