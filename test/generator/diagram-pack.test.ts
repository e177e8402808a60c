import fc from "fast-check";
import { expect, test } from "vitest";
import { boundsOf, overlaps, type Size } from "../../generator/diagrams/svg/geometry.js";
import { pack } from "../../generator/diagrams/svg/pack.js";

const size = fc.record({
  width: fc.integer({ min: 320, max: 1400 }),
  height: fc.integer({ min: 120, max: 2000 }),
});

test("cards lie side by side or one below the other, none on another, none smaller than what it holds", () => {
  fc.assert(
    fc.property(fc.array(size, { minLength: 1, maxLength: 12 }), (items) => {
      const packed = pack(items);
      expect(packed.map(({ item }) => item)).toEqual(items);
      for (const [index, { item, box }] of packed.entries()) {
        expect(box.width).toBeGreaterThanOrEqual(item.width);
        expect(box.height).toBeGreaterThanOrEqual(item.height);
        for (const other of packed.slice(index + 1)) expect(overlaps(box, other.box)).toBe(false);
      }
    }),
  );
});

test("the whole has straight edges: what is not a card is a gap", () => {
  fc.assert(
    fc.property(fc.array(size, { minLength: 2, maxLength: 12 }), (items) => {
      const boxes = pack(items).map(({ box }) => box);
      const whole = boundsOf(boxes);
      // A gap of 20 px to the right of and below each card fills the whole and the gap around it.
      const filled = boxes.reduce((sum, { width, height }) => sum + (width + 20) * (height + 20), 0);
      expect(filled).toBe((whole.width + 20) * (whole.height + 20));
    }),
  );
});

/** How much of each card is blank, at most. */
const CASES: readonly (readonly [what: string, blank: number, items: readonly Size[]])[] = [
  [
    "a small card before a tall one",
    0.4,
    [
      { width: 460, height: 190 },
      { width: 606, height: 1123 },
    ],
  ],
  [
    "a small card after a tall one",
    0.4,
    [
      { width: 606, height: 1123 },
      { width: 460, height: 190 },
    ],
  ],
  ["one alone", 0, [{ width: 900, height: 300 }]],
  ["five alike", 0.1, [1, 2, 3, 4, 5].map(() => ({ width: 500, height: 200 }))],
  [
    "two low ones beside a tall one",
    0.1,
    [
      { width: 500, height: 400 },
      { width: 600, height: 190 },
      { width: 600, height: 190 },
    ],
  ],
];

test.for(CASES)("%s: no card is blank by more than %s of it", ([, blank, items]) => {
  for (const { item, box } of pack(items)) {
    expect(1 - (item.width * item.height) / (box.width * box.height)).toBeLessThanOrEqual(blank);
  }
});

test("a thousand cards are packed at once", () => {
  const items = Array.from({ length: 1000 }, (_, index) => ({
    width: 330 + (index % 7) * 90,
    height: 150 + (index % 5) * 60,
  }));
  expect(pack(items)).toHaveLength(1000);
});
