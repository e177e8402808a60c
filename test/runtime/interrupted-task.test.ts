import { expect, test } from "vitest";
import { type Ctx, events, gate, live, on, story, task } from "./agents.js";

const fallback = { at: "specs/tested.yaml:12", call: "fall", next: ["Idle"] };
const back = (_: unknown, ctx: Ctx) => ctx.next("Idle");
const go = on("onGo", ["Work"]);
const ping = on("onPing");

test("promise 6: the fallback of an interrupted task leads back to what is queued", async () => {
  const { sim, door } = live(
    { Idle: events({ Go: go, Ping: ping }), Work: task("work", ["Idle"], { fallback }) },
    {
      onGo: (_: unknown, ctx: Ctx) => ctx.next("Work"),
      onPing() {},
      work: (_: unknown, ctx: Ctx) => ctx.sleep(60_000),
      fall: back,
    },
  );
  door.go();
  door.ping();
  await sim.settle();
  expect(await sim.until(door.interrupt())).toEqual({ reason: "interrupted" });
  expect(story(sim).slice(-4)).toEqual([
    "failed work in Work: Tested#1 is interrupted, then fallback",
    "moved Work -> Idle by fall",
    "handled Ping in Idle",
    "ended interrupted",
  ]);
});

test("promise 6: an interrupted task is not tried again, and a pause before a retry is cut short", async () => {
  let runs = 0;
  const { sim, door } = live(
    {
      Idle: events({ Go: go, Ping: ping }),
      Work: task("work", ["Idle"], { retry: { max: 5, backoff: [60_000, 60_000] }, fallback }),
    },
    {
      onGo: (_: unknown, ctx: Ctx) => ctx.next("Work"),
      onPing() {},
      work() {
        runs += 1;
        throw new Error("no luck");
      },
      fall: back,
    },
  );
  door.go();
  door.ping();
  await sim.settle();
  await sim.until(door.interrupt());
  expect(runs).toBe(1);
  expect(sim.now).toBe(0);
  expect(story(sim)).toContain("handled Ping in Idle");
});

test("promise 6: without a fallback that leads back, an interrupted task ends the agent", async () => {
  const { sim, door } = live(
    {
      Work: task("work", ["Idle"], { fallback: { ...fallback, next: ["done"] } }),
      Idle: events({ Ping: ping }),
    },
    { work: (_: unknown, ctx: Ctx) => ctx.sleep(60_000), onPing() {}, fall: back },
  );
  door.ping();
  await sim.settle();
  const ended = await sim.until(door.interrupt());
  expect(ended).toMatchObject({ reason: "interrupted", error: { code: "interrupted" } });
  expect(story(sim)).toContain("dead letter Ping: ended");
});

test("promise 6: a handler that fails to lead out of interrupted work, once the agent is to end, takes only a way back", async () => {
  for (const next of ["done", "Idle"]) {
    const slow = gate();
    const falls: string[] = [];
    const { sim, door } = live(
      {
        Work: task("work", [next], {
          interrupts: { Go: on("onGo", ["Idle"]) },
          fallback: { ...fallback, next: [next] },
        }),
        Idle: events({ Ping: ping }),
      },
      {
        work: () => new Promise(() => {}),
        onGo: () => slow.promise,
        fall(error: Error, ctx: Ctx) {
          falls.push(error.message);
          return ctx.next(next);
        },
        onPing() {},
      },
    );
    door.ping();
    await sim.settle();
    door.go();
    await sim.settle();
    const ended = door.interrupt();
    slow.fail(new Error("no way out"));
    const error = { message: "no way out" };
    expect(await sim.until(ended)).toMatchObject(
      next === "done" ? { reason: "interrupted", error } : { reason: "interrupted" },
    );
    expect(falls).toEqual(next === "done" ? [] : ["no way out"]);
    expect(story(sim).includes("handled Ping in Idle")).toBe(next === "Idle");
  }
});

test("promise 6: what an interrupt cuts short is no failure of its handler; any other error is, and so is an abort by others", async () => {
  const aborted = Object.assign(new Error("aborted"), { name: "AbortError" });
  const errors: [string, (ctx: Ctx) => Error, string[]][] = [
    ["the interrupt itself", (ctx) => ctx.signal.reason, []],
    ["an abort by it", () => aborted, []],
    ["another error", () => new Error("broken"), ["Tested#1: onPing failed: broken (specs/tested.yaml:30)"]],
  ];
  for (const [name, thrown, expected] of errors) {
    const heard: string[] = [];
    const { sim, door } = live(
      { Idle: events({ Ping: ping }) },
      {
        async onPing(_: unknown, ctx: Ctx) {
          await ctx.sleep(1e6).catch(() => {});
          throw thrown(ctx);
        },
        failed: ({ message }: Error) => void heard.push(message),
      },
    );
    door.ping();
    await sim.settle();
    expect(await sim.until(door.interrupt()), name).toEqual({ reason: "interrupted" });
    expect(heard, name).toEqual(expected);
  }
  const heard: string[] = [];
  const { sim, door } = live(
    { Idle: events({ Ping: ping }) },
    { onPing: () => Promise.reject(aborted), failed: ({ message }: Error) => void heard.push(message) },
  );
  door.ping();
  await sim.settle();
  expect(heard).toEqual(["Tested#1: onPing failed: aborted (specs/tested.yaml:30)"]);
});
