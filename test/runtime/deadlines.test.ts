import { Simulation } from "crb-gen/simulation";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { HostTimer } from "../../runtime/core/contract/host.js";
import { Deadlines } from "../../runtime/core/tools/deadlines.js";

/** Deadlines in virtual time, and the host's timers that are set at the moment. */
function world() {
  const sim = new Simulation();
  const { host } = sim.system;
  const set = new Set<HostTimer>();
  const deadlines = new Deadlines({
    ...host,
    after(ms, callback) {
      const timer = host.after(ms, () => {
        set.delete(timer);
        callback();
      });
      set.add(timer);
      return timer;
    },
  });
  return { sim, deadlines, set };
}

test("each deadline is called at its time, unless it was cancelled before", async () => {
  const lengths = fc.integer({ min: 0, max: 30 });
  const plan = fc.array(fc.record({ at: lengths, ms: lengths, cancel: fc.option(lengths) }), {
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(plan, async (list) => {
      const { sim, deadlines } = world();
      const called: string[] = [];
      const expected: string[] = [];
      list.forEach(({ at, ms, cancel }, n) => {
        sim.system.host.after(at, () => {
          const deadline = deadlines.set(ms, () => called.push(`${n} at ${sim.now}`));
          if (cancel !== null) sim.system.host.after(cancel, () => deadline.cancel());
        });
        if (cancel === null || cancel > ms) expected.push(`${n} at ${at + ms}`);
      });
      await sim.advance(100);
      const open = list.flatMap(({ ms, cancel }, n) => (cancel === ms ? [n] : []));
      const sure = called.filter((text) => !open.includes(Number.parseInt(text, 10)));
      expect(sure.sort()).toEqual(expected.sort());
    }),
    { numRuns: 60, seed: 1 },
  );
});

test("all deadlines of one length stand behind one timer, fractions of ms among them", () => {
  const { deadlines, set } = world();
  for (let i = 0; i < 1000; i++) deadlines.set(29.5 + i / 4000, () => {});
  expect(set.size).toBe(1);
});

test("a time is counted from the end of the turn in which it begins, by one look at the clock", async () => {
  const { host } = new Simulation().system;
  const turns: (() => void)[] = [];
  const timers: { ms: number; callback: () => void }[] = [];
  let now = 0;
  let looks = 0;
  const deadlines = new Deadlines({
    ...host,
    now: () => {
      looks += 1;
      return now;
    },
    later: (callback) => void turns.push(callback),
    after: (ms, callback) => {
      timers.push({ ms, callback });
      return { cancel() {}, hold() {} };
    },
  });
  const called: number[] = [];
  for (let n = 0; n < 100; n++) deadlines.set(10, () => called.push(now));
  deadlines.set(1000, () => {});
  expect(looks).toBe(0);
  now = 7;
  for (const endTurn of turns.splice(0)) endTurn();
  expect(looks).toBe(1);
  now = 10;
  timers.shift()?.callback();
  expect(called).toEqual([]);
  expect(timers.map(({ ms }) => ms)).toEqual([1000, 7]);
  now = 17;
  timers.pop()?.callback();
  expect(called).toEqual(Array.from({ length: 100 }, () => 17));
});

test("lengths whose deadlines are over leave no list behind", async () => {
  const { sim, deadlines } = world();
  for (let ms = 1; ms <= 1000; ms++) deadlines.set(ms, () => {});
  expect(deadlines.size).toBe(1000);
  await sim.advance(1001);
  expect(deadlines.size).toBe(0);
});

test("deadlines that are all cancelled keep nothing alive; a new one does again", async () => {
  const { sim, deadlines } = world();
  for (const deadline of Array.from({ length: 10 }, () => deadlines.set(50, () => {}))) deadline.cancel();
  await expect(sim.until(new Promise(() => {}))).rejects.toThrow("nothing is left to happen at 0 ms");
  await sim.advance(10);
  const called = new Promise((resolve) => deadlines.set(50, () => resolve(sim.now)));
  expect(await sim.until(called)).toBe(60);
});

test("a deadline set by another one's call is called in its turn", async () => {
  const { sim, deadlines, set } = world();
  const called: number[] = [];
  const again = () => {
    called.push(sim.now);
    if (called.length < 3) deadlines.set(10, again);
  };
  deadlines.set(10, again);
  await sim.advance(100);
  expect(called).toEqual([10, 20, 30]);
  expect(set.size).toBe(0);
});

test("cancelling twice, or after the call, does nothing", async () => {
  const { sim, deadlines } = world();
  let calls = 0;
  const first = deadlines.set(10, () => (calls += 1));
  deadlines.set(10, () => (calls += 1));
  first.cancel();
  first.cancel();
  await sim.advance(20);
  first.cancel();
  expect(calls).toBe(1);
});
