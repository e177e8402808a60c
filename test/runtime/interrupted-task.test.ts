import { expect, test } from "vitest";
import { type Ctx, events, live, on, story, task } from "./agents.js";

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
