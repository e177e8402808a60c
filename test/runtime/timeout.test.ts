import { expect, test, vi } from "vitest";
import { type Ctx, live, rejection, story, task } from "./agents.js";

const never = new Promise<never>(() => {});

test("a body that takes too long is given up: its signal fires, and the error says where", async () => {
  let signal: AbortSignal | undefined;
  const { sim, door } = live(
    { Work: task("work", ["done"], { timeout: 100 }) },
    {
      work(_: unknown, ctx: Ctx) {
        signal = ctx.signal;
        return never;
      },
    },
  );
  const error = await rejection(sim.until(door.done));
  expect(sim.now).toBe(100);
  expect(error).toMatchObject({
    code: "timeout",
    from: "Work",
    message: 'Tested#1: "Work" took longer than 100 ms (specs/tested.yaml:10)',
  });
  expect(signal?.reason).toBe(error);
});

test("each run of the body has the whole timeout; a timeout is retried and falls back like any error", async () => {
  const runs: number[] = [];
  const { sim, door } = live(
    {
      Work: task("work", ["done"], {
        timeout: 100,
        retry: { max: 2, backoff: [10, 10] },
        fallback: { at: "", call: "fall", next: ["done"] },
      }),
    },
    {
      work() {
        runs.push(sim.now);
        return never;
      },
      fall: (error: Error, ctx: Ctx) => ctx.next("done", error.message),
    },
  );
  expect(await sim.until(door.done)).toContain("took longer than 100 ms");
  expect(runs).toEqual([0, 110, 220]);
});

test("what a body brings back after its timeout goes nowhere", async () => {
  const { sim, door } = live(
    {
      Work: task("work", ["done"], { timeout: 100, fallback: { at: "", call: "fall", next: ["Rest"] } }),
      Rest: task("rest", ["done"]),
    },
    {
      // It does not mind its signal, and comes back while the agent is elsewhere.
      work: (_: unknown, ctx: Ctx) =>
        new Promise((resolve) => void sim.system.host.after(150, () => resolve(ctx.next("done")))),
      fall: (_: Error, ctx: Ctx) => ctx.next("Rest"),
      rest: (_: unknown, ctx: Ctx) => ctx.sleep(100).then(() => ctx.next("done", "rested")),
    },
  );
  expect(await sim.until(door.done)).toBe("rested");
  expect(sim.now).toBe(200);
  expect(story(sim)).toEqual([
    "started Work",
    'failed work in Work: Tested#1: "Work" took longer than 100 ms (specs/tested.yaml:10), then fallback',
    "moved Work -> Rest by fall",
    "moved Rest -> done by rest",
    "ended done",
  ]);
});

test("a handler that looks at its signal only after the timeout finds that it has fired", async () => {
  let seen: AbortSignal | undefined;
  const { sim, door } = live(
    {
      Work: task("work", ["done"], { timeout: 100, fallback: { at: "", call: "fall", next: ["Rest"] } }),
      Rest: task("rest", ["done"]),
    },
    {
      async work(_: unknown, ctx: Ctx) {
        await new Promise<void>((resolve) => void sim.system.host.after(150, resolve));
        seen = ctx.signal;
        return ctx.next("done");
      },
      fall: (_: Error, ctx: Ctx) => ctx.next("Rest"),
      rest: (_: unknown, ctx: Ctx) => ctx.sleep(100).then(() => ctx.next("done")),
    },
  );
  await sim.until(door.done);
  expect(seen?.reason).toMatchObject({ code: "timeout" });
});

test("a body in time has no timeout left over, be it the last moment", async () => {
  for (const ms of [0, 99]) {
    const { sim, door } = live(
      { Work: task("work", ["Rest"], { timeout: 100 }), Rest: task("rest", ["done"]) },
      {
        work: (_: unknown, ctx: Ctx) =>
          ms === 0 ? ctx.next("Rest") : ctx.sleep(ms).then(() => ctx.next("Rest")),
        rest: (_: unknown, ctx: Ctx) => ctx.sleep(1000).then(() => ctx.next("done", "in time")),
      },
    );
    expect(await sim.until(door.done)).toBe("in time");
  }
});

test("repair and fallback are not under the timeout of the body", async () => {
  const slow = (_: Error, ctx: Ctx) => ctx.sleep(500);
  let runs = 0;
  const { sim, door } = live(
    {
      Work: task("work", ["done"], {
        timeout: 100,
        repair: { at: "", call: "mend" },
      }),
    },
    { work: (_: unknown, ctx: Ctx) => (++runs === 1 ? never : ctx.next("done")), mend: slow },
  );
  await sim.until(door.done);
  expect(sim.now).toBe(600);
});

test("a body on a thread that takes too long is terminated, and its late result dropped", async () => {
  const terminate = vi.fn();
  const { sim, door } = live(
    {
      Work: {
        ...task("work", ["done"], { timeout: 100, fallback: { at: "", call: "fall", next: ["done"] } }),
        mode: "sync",
      },
    },
    { work: { url: "", body() {} }, fall: (error: Error, ctx: Ctx) => ctx.next("done", error.message) },
  );
  Object.assign(sim.system.host, {
    threads: { run: () => ({ result: never, cancel() {}, terminate }) },
  });
  expect(await sim.until(door.done)).toContain("took longer than 100 ms");
  expect(terminate).toHaveBeenCalledOnce();
});
