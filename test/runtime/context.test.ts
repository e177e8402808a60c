import { getEventListeners } from "node:events";
import { expect, test, vi } from "vitest";
import { type Ctx, events, gate, live, on, own, rejection, story, task } from "./agents.js";

test("ctx.next after its handler has returned fails the agent instead of being lost", async () => {
  const floating = gate();
  const { sim, door } = live(
    { Idle: events({ Ping: on("onPing", ["stay", "done"]) }) },
    { onPing: (_: unknown, ctx: Ctx) => void floating.promise.then(() => ctx.next("done")) },
  );
  door.ping();
  await sim.settle();
  floating.open();
  const error = await rejection(sim.until(door.done));
  expect(error).toMatchObject({ code: "step-not-returned", to: "done" });
  expect(error.message).toContain('ctx.next("done") was called after its handler had returned');
});

test("a context kept after its call burdens no later call: the error names the late one", async () => {
  for (const later of [
    () => gate().promise,
    (_: unknown, ctx: Ctx) => ctx.sleep(1e6).then(() => ctx.next("done")),
  ]) {
    let kept: Ctx | undefined;
    const { sim, door } = live(
      { Work: task("work", ["Wait"]), Wait: task("wait", ["done"]) },
      {
        work(_: unknown, ctx: Ctx) {
          kept = ctx;
          return ctx.next("Wait");
        },
        wait: later,
      },
    );
    await sim.settle();
    expect(() => kept?.next("Wait")).not.toThrow();
    const error = await rejection(sim.until(door.done));
    expect(error).toMatchObject({ code: "step-not-returned", to: "Wait" });
    expect(error.message).toContain("was called after its handler had returned");
  }
});

test("a step made from a kept context while nothing runs does not burden the next handler", async () => {
  let kept: Ctx | undefined;
  const { sim, door } = live(
    { Idle: events({ Get: on("onGet", ["stay", "done"]), Ping: on("onPing") }) },
    {
      onGet(_: unknown, ctx: Ctx) {
        kept = ctx;
        return "kept";
      },
      onPing() {
        kept?.next("done");
      },
    },
  );
  await sim.until(door.get());
  door.ping();
  expect(await sim.until(door.ended)).toMatchObject({
    reason: "failed",
    error: { code: "step-not-returned" },
  });
});

test("a handler that was given up may still make steps: they lead nowhere", async () => {
  const slow = gate();
  const { sim, door } = live(
    { Work: task("work", ["done"]) },
    { work: (_: unknown, ctx: Ctx) => slow.promise.then(() => ctx.next("done")) },
  );
  await sim.settle();
  await door.interrupt({ deadline: 0 });
  slow.open();
  await sim.settle();
  expect(story(sim).at(-1)).toBe("ended interrupted");
  expect(sim.reported).toEqual([]);
});

test("a thenable that settles at once or twice, or is a promise of another make, is awaited like a promise", async () => {
  const thenables: Record<string, (step: unknown) => unknown> = {
    "at once": (step) => ({ then: (resolve: (value: unknown) => void) => resolve(step) }),
    twice: (step) => ({
      then(resolve: (value: unknown) => void, reject: (error: unknown) => void) {
        resolve(step);
        resolve(7);
        reject(new Error("third"));
      },
    }),
    "a promise of another make": (step) =>
      new (class Other<T> extends Promise<T> {})((resolve) => resolve(step)),
  };
  for (const [name, thenable] of Object.entries(thenables)) {
    const { sim, door } = live(
      { Work: task("work", ["Next"]), Next: task("next", ["done"]) },
      {
        work: (_: unknown, ctx: Ctx) => thenable(ctx.next("Next")),
        next: (_: unknown, ctx: Ctx) => ctx.sleep(1).then(() => ctx.next("done", name)),
      },
    );
    expect(await sim.until(door.done)).toBe(name);
  }
});

test("a thenable that throws, or whose `then` cannot be read, is an error of its handler", async () => {
  const results = [
    {
      then() {
        throw new Error("trap");
      },
    },
    Object.defineProperty({}, "then", {
      get() {
        throw new Error("trap");
      },
    }),
    new Proxy(Promise.resolve(), {
      get() {
        throw new Error("trap");
      },
    }),
  ];
  for (const result of results) {
    const { sim, door } = live(
      { Work: task("work", ["done"], { fallback: { at: "", call: "fall", next: ["done"] } }) },
      { work: () => result, fall: (error: Error, ctx: Ctx) => ctx.next("done", error.message) },
    );
    expect(await sim.until(door.done)).toMatch(/trap|incompatible receiver/);
  }
});

test("sleeps that nobody waits for any more are gone when the agent ends, timeout or not", async () => {
  for (const more of [{}, { timeout: 50 }]) {
    const { sim, door } = live(
      { Work: task("work", ["done"], more) },
      {
        async work(_: unknown, ctx: Ctx) {
          await Promise.race([ctx.sleep(1e9), ctx.sleep(1)]);
          return ctx.next("done");
        },
      },
    );
    await sim.until(door.done);
    await expect(sim.until(gate().promise)).rejects.toThrow("nothing is left to happen at 1 ms");
  }
});

test("a handler that goes on after its agent has ended can start nothing that lasts", async () => {
  const slow = gate();
  let after: Error | undefined;
  const { sim, door } = live(
    { Work: task("work", ["done"]) },
    {
      async work(_: unknown, ctx: Ctx) {
        await slow.promise;
        after = await rejection(ctx.sleep(1e9));
      },
    },
  );
  await sim.settle();
  await door.interrupt({ deadline: 0 });
  slow.open();
  await sim.settle();
  expect(after).toMatchObject({ code: "interrupted" });
});

test("a sleep that is over is forgotten: what comes later does not touch its timer", async () => {
  const { sim, door } = live(
    { Idle: events({ Get: on("onGet") }) },
    { onGet: (_: unknown, ctx: Ctx) => ctx.sleep(5) },
  );
  const { host } = sim.system;
  const after = host.after.bind(host);
  const cancel = vi.fn();
  Object.assign(host, {
    after: (ms: number, callback: () => void) =>
      ms === 5 ? { ...after(ms, callback), cancel } : after(ms, callback),
  });
  await sim.until(door.get());
  await sim.until(door.interrupt());
  expect(cancel).not.toHaveBeenCalled();
});

test("listeners on the agent's signal come and go with sleeps and runs", async () => {
  let signal: AbortSignal | undefined;
  const { sim, door } = live(
    { Idle: events({ Get: on("onGet") }) },
    {
      async onGet(_: unknown, ctx: Ctx) {
        signal = ctx.signal;
        await Promise.all(Array.from({ length: 20 }, () => ctx.sleep(5)));
        return getEventListeners(ctx.signal, "abort").length;
      },
    },
  );
  expect(await sim.until(door.get())).toBe(0);
  await sim.until(door.interrupt());
  expect(signal?.aborted).toBe(true);
});

test("self, state and data are those of the agent", async () => {
  const { sim, door } = live(
    { Work: task("work", ["done"], { defaults: { n: 1 } }) },
    { work: (data: object, ctx: Ctx) => ctx.next("done", [own(ctx).id, ctx.state, ctx.data === data]) },
  );
  expect(await sim.until(door.done)).toEqual(["Tested#1", "Work", true]);
});

test("giveUp on the context of an earlier call gives up nothing of this one", async () => {
  let first: Ctx | undefined;
  let runs = 0;
  const { sim, door } = live(
    { Work: task("work", ["done"], { repeat: { every: 1 }, retry: { max: 1, backoff: [5, 5] } }) },
    {
      work(_: unknown, ctx: Ctx) {
        first ??= ctx;
        runs += 1;
        if (runs === 2) first.giveUp(new Error("too late"));
        return runs === 3 ? ctx.next("done", "retried") : undefined;
      },
    },
  );
  expect(await sim.until(door.done)).toBe("retried");
  expect(sim.now).toBe(6);
});
