import fc from "fast-check";
import { expect, test } from "vitest";
import { Chain, type Link } from "../../runtime/core/tools/chain.js";

interface Bead extends Link<Bead> {
  readonly name: number;
}

test("a chain holds what a list would, in its order, whatever comes and leaves", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat({ max: 20 }))), (moves) => {
      const chain = new Chain<Bead>();
      const list: Bead[] = [];
      for (const [name, leaving] of moves.entries()) {
        const [left] = leaving === null ? [] : list.splice(leaving, 1);
        if (left !== undefined) chain.remove(left);
        else {
          const bead: Bead = { name, before: null, after: null };
          chain.push(bead);
          list.push(bead);
        }
        expect(chain.items.map((bead) => bead.name)).toEqual(list.map((bead) => bead.name));
        expect(chain.size).toBe(list.length);
      }
    }),
  );
});

test("what has left a chain knows nobody there, and may come again at its end", () => {
  const chain = new Chain<Bead>();
  const beads = [0, 1, 2].map((name): Bead => ({ name, before: null, after: null }));
  for (const bead of beads) chain.push(bead);
  const [, middle] = beads;
  if (middle === undefined) throw new Error("there are three");
  chain.remove(middle);
  expect([middle.before, middle.after]).toEqual([null, null]);
  chain.push(middle);
  expect(chain.items.map(({ name }) => name)).toEqual([0, 2, 1]);
});
