import fc from "fast-check";
import { expect, test } from "vitest";
import { lengthOf, part, pointAt } from "../../generator/diagrams/svg/curve.js";

test("a part of a curve runs along the curve, from place to place", () => {
  const number = fc.double({ min: -500, max: 500, noNaN: true });
  const point = fc.record({ x: number, y: number });
  const curve = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.infiniteStream(point))
    .map(([count, points]) => [...points.take(count * 3 + 1)]);
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(curve, place, place, (whole, a, b) => {
      const [from, to] = [Math.min(a, b) * lengthOf(whole), Math.max(a, b) * lengthOf(whole)];
      if (to - from < 0.01) return;
      const cut = part(whole, from, to);
      const [start, end] = [pointAt(whole, from), pointAt(whole, to)];
      expect(cut[0]?.x).toBeCloseTo(start.x, 6);
      expect(cut[0]?.y).toBeCloseTo(start.y, 6);
      expect(cut.at(-1)?.x).toBeCloseTo(end.x, 6);
      expect(cut.at(-1)?.y).toBeCloseTo(end.y, 6);
    }),
  );
});
