import fc from "fast-check";
import { expect, test } from "vitest";
import type { TaskGraph } from "../../runtime/core/graph/graph.js";
import { backoff } from "../../runtime/core/moves/recover.js";
import { type Ctx, events, type Handlers, live, on, rejection, story, task } from "./agents.js";

const fallback = { at: "specs/tested.yaml:11", call: "fall", next: ["done"] };
const repair = { at: "", call: "mend" };

/** A task that fails on its first `failures` runs and notes when each run begins. */
function failing(failures: number, more: Partial<TaskGraph>, handlers: Handlers = {}) {
  const runs: number[] = [];
  const world = live(
    { Work: task("work", ["done"], more) },
    {
      work(_: unknown, ctx: Ctx) {
        runs.push(world.sim.now);
        if (runs.length <= failures) throw new Error(`run ${runs.length}`);
        return ctx.next("done", runs.length);
      },
      ...handlers,
    },
  );
  return { ...world, runs };
}

test("retry runs the body again after each pause, until it succeeds", async () => {
  const { sim, door, runs } = failing(2, { retry: { max: 3, backoff: [100, 100] } });
  expect(await sim.until(door.done)).toBe(3);
  expect(runs).toEqual([0, 100, 200]);
});

test("retry gives up after max further runs, whether the body throws or rejects", async () => {
  for (const work of [
    () => {
      throw new Error("no");
    },
    () => Promise.reject(new Error("no")),
  ]) {
    const { sim, door } = failing(0, { retry: { max: 2, backoff: [1, 1] } }, { work });
    expect(await rejection(sim.until(door.done))).toMatchObject({ code: "handler-failed" });
    expect(story(sim).filter((line) => line.endsWith("then retry"))).toHaveLength(2);
  }
});

test("without a pause retry goes on at once", async () => {
  const { sim, door } = failing(3, { retry: { max: 3, backoff: [0, 0] } });
  expect(await sim.until(door.done)).toBe(4);
  expect(sim.now).toBe(0);
});

test("the count of retries starts anew when the state is entered again", async () => {
  let runs = 0;
  const { sim, door } = live(
    {
      Work: task("work", ["done"], {
        retry: { max: 1, backoff: [1, 1] },
        fallback: { at: "", call: "fall", next: ["Work", "done"] },
      }),
    },
    {
      work() {
        runs += 1;
        throw new Error("no");
      },
      fall: (_: Error, ctx: Ctx) => ctx.next(runs < 6 ? "Work" : "done"),
    },
  );
  await sim.until(door.done);
  expect(runs).toBe(6);
});

test("a run of a repeated body that succeeds gives it all its retries back", async () => {
  let runs = 0;
  const { sim, door } = live(
    { Work: task("work", ["done"], { repeat: { every: 10 }, retry: { max: 1, backoff: [1, 1] } }) },
    {
      work(_: unknown, ctx: Ctx) {
        runs += 1;
        if (runs === 10) return ctx.next("done", "made it");
        if (runs % 2 === 1) throw new Error("every other time");
      },
    },
  );
  expect(await sim.until(door.done)).toBe("made it");
});

test("giveUp goes straight to what follows retry", async () => {
  const { sim, door, runs } = failing(
    0,
    { retry: { max: 9, backoff: [1, 1] }, fallback },
    {
      work(_: unknown, ctx: Ctx) {
        runs.push(0);
        ctx.giveUp(new Error("pointless"));
      },
      fall: (error: Error, ctx: Ctx) => ctx.next("done", error.message),
    },
  );
  expect(await sim.until(door.done)).toBe("pointless");
  expect(runs).toHaveLength(1);
});

test("giving up counts for its own call alone", async () => {
  let runs = 0;
  const { sim, door } = live(
    { Work: task("work", ["Work", "done"], { retry: { max: 1, backoff: [1, 1] } }) },
    {
      work(_: unknown, ctx: Ctx) {
        runs += 1;
        if (runs === 1) {
          try {
            ctx.giveUp(new Error("caught"));
          } catch {
            return ctx.next("Work");
          }
        }
        if (runs === 2) throw new Error("worth another try");
        return ctx.next("done", runs);
      },
    },
  );
  expect(await sim.until(door.done)).toBe(3);
});

test("a pause of retry lies between half of it and itself, doubles, and never passes the second bound", () => {
  const bounds = fc.tuple(fc.nat(1e9), fc.nat(1e9));
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(bounds, fc.integer({ min: 1, max: 5000 }), random, ([a, b], attempt, draw) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      const retry = { max: 9, backoff: [from, to] as const };
      const pause = backoff(retry, attempt, draw);
      const full = Math.min(to, attempt > 60 && from > 0 ? to : from * 2 ** Math.min(attempt - 1, 60));
      if (from === to) return expect(pause).toBe(from);
      expect(pause).toBeGreaterThanOrEqual(full / 2);
      expect(pause).toBeLessThanOrEqual(full);
      expect(pause).toBeLessThanOrEqual(to);
    }),
    { seed: 1 },
  );
});

test("pauses of two agents that fail together differ, and the same seed draws the same", async () => {
  const pauses = async (seed: number) => {
    const { sim } = live(
      { Work: task("work", ["done"], { retry: { max: 4, backoff: [100, 1e4] } }) },
      { work: () => Promise.reject(new Error("no")) },
      { seed },
    );
    await sim.advance(1e5);
    return sim.log.filter(({ type }) => type === "failed").map(({ time }) => time);
  };
  expect(await pauses(1)).toEqual(await pauses(1));
  expect(await pauses(1)).not.toEqual(await pauses(2));
});

test("repair may swallow the error: the body runs again, with all its retries", async () => {
  const { sim, door, runs } = failing(
    3,
    { retry: { max: 1, backoff: [1, 1] }, repair },
    { mend: (_: Error, ctx: Ctx) => ctx.sleep(10) },
  );
  expect(await sim.until(door.done)).toBe(4);
  expect(runs).toEqual([0, 1, 11, 12]);
});

test("repair of a repeated body waits for its period", async () => {
  const { sim, door, runs } = failing(2, { repeat: { every: 50 }, repair }, { mend() {} });
  await sim.until(door.done);
  expect(runs).toEqual([0, 50, 100]);
});

test("an error of repair goes to the fallback, or ends the agent", async () => {
  const mend = (error: Error) => {
    throw new Error(`cannot mend ${error.message}`);
  };
  const fall = (error: Error, ctx: Ctx) => ctx.next("done", error.message);
  const caught = failing(1, { repair, fallback }, { mend, fall });
  expect(await caught.sim.until(caught.door.done)).toBe("cannot mend run 1");
  const lost = failing(1, { repair }, { mend });
  expect((await rejection(lost.sim.until(lost.door.done))).message).toContain("cannot mend run 1");
});

test("a repeated body runs until it returns a step, with its pause in between, and keeps what it changed", async () => {
  const { sim, door } = live(
    { Work: task("work", ["done"], { repeat: { every: 100 }, defaults: { n: 0 } }) },
    {
      work(data: { n: number }, ctx: Ctx) {
        data.n += 1;
        return data.n === 5 ? ctx.next("done", data.n) : undefined;
      },
    },
  );
  expect(await sim.until(door.done)).toBe(5);
  expect(sim.now).toBe(400);
});

test("a body that repeats without a pause lets other agents live", async () => {
  let stop = false;
  const { sim, door } = live(
    { Work: task("work", ["done"], { repeat: { every: 0 } }) },
    { work: async (_: unknown, ctx: Ctx) => (stop ? ctx.next("done") : undefined) },
  );
  const other = live({ Work: task("work", ["done"]) }, { work: (_: unknown, ctx: Ctx) => ctx.next("done") });
  void other.door.done.then(() => {
    stop = true;
  });
  await Promise.all([sim.until(door.done), other.sim.until(other.door.done)]);
});

test("a sync body repeats and keeps what it changed as well", async () => {
  const body = (data: { n: number }, ctx: Ctx & { agent: { total: number } }) => {
    data.n += 1;
    ctx.agent.total += data.n;
    return data.n === 3 ? ctx.next("done", ctx.agent.total) : undefined;
  };
  const { sim, door, agent } = live(
    { Work: { ...task("work", ["done"], { repeat: { every: 10 }, defaults: { n: 0 } }), mode: "sync" } },
    { work: { url: "", body } },
    { data: { total: 0 } },
  );
  expect(await sim.until(door.done)).toBe(6);
  expect(agent.data).toEqual({ total: 6 });
});

test("the fallback of a task gets the error and decides; its own error ends the agent", async () => {
  const good = failing(
    1,
    { fallback },
    { fall: async (error: Error, ctx: Ctx) => ctx.next("done", error.message) },
  );
  expect(await good.sim.until(good.door.done)).toBe("run 1");
  const bad = failing(1, { fallback }, { fall: () => Promise.reject(new Error("fell")) });
  expect((await rejection(bad.sim.until(bad.door.done))).message).toContain("fell");
});

test("the fallback of a message gets the error and the message, and may answer", async () => {
  const { sim, door } = live(
    {
      Idle: events({
        Ping: on("onPing", ["stay"], { fallback: { at: "", call: "pingFallback", next: ["stay", "done"] } }),
        Get: on("onGet", ["stay"], { fallback: { at: "", call: "getFallback", next: ["stay"] } }),
      }),
    },
    {
      onPing: () => Promise.reject(new Error("bad ping")),
      pingFallback: (error: Error, n: number, ctx: Ctx) =>
        n === 2 ? ctx.next("done", error.message) : undefined,
      onGet() {
        throw new Error("bad get");
      },
      getFallback: (error: Error, n: number) => `${error.message} ${n}`,
    },
  );
  expect(await sim.until(door.get(7))).toBe("bad get 7");
  door.ping(1);
  door.ping(2);
  expect(await sim.until(door.done)).toBe("bad ping");
});

test("an error of a message's fallback goes to the asker, or to failed()", async () => {
  const heard: string[] = [];
  const fallbacks = { fallback: { at: "specs/tested.yaml:31", call: "fall", next: ["stay"] } };
  const { sim, door } = live(
    { Idle: events({ Ping: on("onPing", ["stay"], fallbacks), Get: on("onPing", ["stay"], fallbacks) }) },
    {
      onPing: () => Promise.reject(new Error("first")),
      fall: () => Promise.reject(new Error("second")),
      failed: (error: Error) => void heard.push(error.message),
    },
  );
  expect(await rejection(sim.until(door.get()))).toMatchObject({ cause: { message: "second" } });
  door.ping();
  await sim.settle();
  expect(heard).toEqual(["Tested#1: fall failed: second (specs/tested.yaml:31)"]);
});

test.each([
  ["a fallback", { fallback: { at: "", call: "fall", next: ["done"] } }],
  ["a repair", { repair: { at: "", call: "fall" } }],
])("%s that an interrupt cuts short ends the agent as interrupted, not as failed", async (_, more) => {
  const fall = (_: Error, ctx: Ctx) => ctx.sleep(1000).then(() => ctx.next("done"));
  const { sim, door } = failing(1, more, { fall });
  await sim.settle();
  const ended = await sim.until(door.interrupt());
  expect(ended).toMatchObject({ reason: "interrupted", error: { code: "interrupted" } });
  expect(sim.reported).toEqual([]);
});
