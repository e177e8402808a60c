/** Promise 4: an error of a child, or of an agent that is watched, which its end was to tell somebody, and does not. */
import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import { agent, type Ctx, type Door, events, gate, graph, on } from "./agents.js";
import { AT, boss, type Groups, group, supervises, worker, world } from "./supervised.js";

const MOLT = "molt Second";

/** A child that supervises workers and watches others. It has a state that hears of no end. */
function middle() {
  const handle = {
    Get: on("onGet"),
    Ping: on("onPing", ["stay", "done", "Deaf", MOLT]),
  };
  const hears = { finished: { B: on("onEnd") }, watches: { Worker: on("onEnd") } };
  const states = { Running: events(handle, hears), Deaf: events(handle) };
  return boss(supervises(group("B")), undefined, {
    name: "Middle",
    more: { states, watches: { Worker: { at: AT, message: "WorkerEnded" } } },
    handlers: { onEnd() {}, failed() {} },
  });
}

const second = () =>
  agent({ ...graph({ Idle: events({ Get: on("onGet") }) }), agent: "Second" }, { onGet() {} });

/** What comes before such an agent gets to the end that waits in its mailbox: what its handler does, and others meanwhile. */
const LOSES: [string, does: (ctx: Ctx) => unknown, others?: (door: Door) => unknown][] = [
  ["is done", (ctx) => ctx.next("done")],
  ["fails, and is restarted", (ctx) => ctx.next("Nowhere")],
  ["is asked to end, and restarted", () => {}, (door) => door.interrupt()],
  ["is ended", () => {}, (door) => door.interrupt({ deadline: 0 })],
  ["never comes to a state that hears of it", (ctx) => ctx.next("Deaf")],
  ["has molted into one that does not hear of it", (ctx) => ctx.next(MOLT, second())],
];

type Begins = (ctx: Groups, other: Door) => Door;

const HOW: [string, Begins][] = [
  ["a child", (ctx) => ctx.group("B").spawn(() => worker())],
  [
    "one that is watched",
    (ctx, other) => {
      ctx.watch("Worker", other);
      return other;
    },
  ],
];

test.each(
  HOW.flatMap(([who, begins]) =>
    LOSES.map(([name, does, others = () => {}]) => [who, name, begins, does, others] as const),
  ),
)(
  "promise 4: the error of %s is reported when whoever was to hear of it %s",
  async (_, __, begins, does, others) => {
    const top = boss(supervises(group("M", { restart: "permanent", agents: ["Middle"] })));
    const { sim, door, tell } = world(top, 1, false);
    const other = sim.spawn(worker());
    const child = await tell((ctx) => ctx.group("M").spawn(middle));
    const failing = (await sim.until(child.get((ctx: Groups) => begins(ctx, other)))) as Door;
    const held = gate();
    child.ping((ctx: Ctx) => held.promise.then(() => does(ctx)));
    await sim.settle();
    failing.pong();
    await sim.settle();
    expect(sim.reported).toEqual([]);
    others(child);
    held.open();
    await sim.settle();
    await sim.until(door.interrupt());
    expect(sim.reported).toMatchObject([{ message: expect.stringContaining("broken"), agent: failing.id }]);
  },
);

test.each(["one", "other"])(
  "promise 4: the error of %s of two linked agents is reported when the other is ending",
  async (which) => {
    const hook = gate();
    const sim = new Simulation();
    const failing = sim.spawn(worker((other, ctx) => void ctx.link(other as Door)));
    const finalize = () => hook.promise;
    const ending = sim.spawn(
      worker((other, ctx) => void ctx.link(other as Door), { handlers: { finalize } }),
    );
    if (which === "one") failing.ping(ending);
    else ending.ping(failing);
    await sim.settle();
    ending.go();
    await sim.settle();
    failing.pong();
    await sim.settle();
    hook.open();
    await sim.settle();
    expect(sim.reported).toMatchObject([{ agent: failing.id, code: "handler-failed" }]);
  },
);
