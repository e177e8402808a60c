import { nodeHost, System, task } from "crb-gen";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Queue } from "../../runtime/core/tools/queue.js";
import { agent, events, graph, on } from "./agents.js";

const actions = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ does: fc.constant("push"), at: fc.nat() }) },
    { weight: 3, arbitrary: fc.record({ does: fc.constant("shift"), at: fc.nat() }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant("unshift"), at: fc.nat() }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant("take"), at: fc.nat() }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant("remove"), at: fc.nat() }) },
  ),
  { maxLength: 300 },
);

test("a queue is an array that is pushed, shifted and unshifted; take swaps in the last, remove keeps the order", () => {
  fc.assert(
    fc.property(actions, (list) => {
      const queue = new Queue<number>();
      const array: number[] = [];
      list.forEach(({ does, at }, n) => {
        if (does === "push") {
          queue.push(n);
          array.push(n);
        } else if (does === "unshift") {
          queue.unshift(n);
          array.unshift(n);
        } else if (does === "shift") {
          expect(queue.shift()).toBe(array.shift());
        } else if (does === "remove") {
          const isWanted = (item: number) => item % 7 === at % 7;
          const index = array.findIndex(isWanted);
          expect(queue.remove(isWanted)).toBe(index < 0 ? undefined : array.splice(index, 1)[0]);
        } else if (array.length > 0) {
          const index = at % array.length;
          expect(queue.take(index)).toBe(array[index]);
          const last = array.pop();
          if (index < array.length && last !== undefined) array[index] = last;
        }
        expect(queue.size).toBe(array.length);
      });
      while (array.length > 0) expect(queue.shift()).toBe(array.shift());
      expect(queue.shift()).toBeUndefined();
    }),
    { seed: 1 },
  );
});

test("a queue that has held a burst works on as before", () => {
  const queue = new Queue<number>();
  for (let round = 0; round < 3; round++) {
    for (let n = 0; n < 5000; n++) queue.push(n);
    for (let n = 0; n < 5000; n++) expect(queue.shift()).toBe(n);
    expect(queue.size).toBe(0);
  }
});

test("after a burst the next one alone is not lost, wherever the burst ended", () => {
  for (const burst of [1025, 3000, 5000, 8191]) {
    const queue = new Queue<number>();
    for (let n = 0; n < burst; n++) queue.push(n);
    for (let n = 0; n < burst; n++) queue.shift();
    queue.push(-1);
    expect([queue.shift(), queue.size]).toEqual([-1, 0]);
  }
});

test.each([1500, 3000])("after a burst of %i an agent starts, and a message arrives", async (burst) => {
  const system = new System(nodeHost());
  await Promise.all(Array.from({ length: burst }, () => task(() => 0).run({ system })));
  expect(await soon(task(() => 1).run({ system }))).toBe(1);
  let heard = 0;
  const open = events({ Ping: on("onPing"), Get: on("onGet") });
  const door = agent(graph({ Open: open }), { onPing: () => void heard++, onGet: () => heard }).spawn({
    system,
  });
  for (let n = 0; n < burst; n++) door.ping();
  // Two at once: the first would sit in the mailbox itself.
  expect(await soon(Promise.all([door.get(), door.get()]))).toEqual([burst, burst]);
  expect(await soon(Promise.all([door.get(), door.get()]))).toEqual([burst, burst]);
});

/** The outcome of a promise that needs no time; it is not waited for for ever. */
function soon<T>(promise: Promise<T>): Promise<T | string> {
  return Promise.race([promise, new Promise<string>((resolve) => setTimeout(resolve, 2000, "lost"))]);
}
