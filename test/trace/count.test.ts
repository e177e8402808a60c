import type { Observation } from "crb-gen";
import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import {
  agent,
  type Ctx,
  type Door,
  events,
  graph,
  type Handlers,
  on,
  task,
  timer,
} from "../runtime/agents.js";
import { chunk, feed, graphOf, map, pipeline, row } from "../runtime/pipelines.js";
import { boss, group, supervises, worker, world } from "../runtime/supervised.js";
import { agentIn, movesIn, stateIn, tallyFor, tallyOf } from "./tallies.js";

test("moves, stays, ticks and failures are counted as often as handlers saw them, and time as they measured it", async () => {
  const sim = new Simulation().watch();
  const seen = { pings: 0, ticks: 0, tries: 0, falls: 0, work: 0, since: 0 };
  const states = {
    Idle: events(
      { Ping: on("onPing"), Go: on("onGo", ["Work"]), Pong: "defer" },
      { timers: { beat: timer({ every: 10 }) } },
    ),
    Work: task("work", ["Idle", "done"], {
      retry: { max: 2, backoff: [4, 4] },
      fallback: { at: "", call: "fall", next: ["Idle"] },
    }),
  };
  const leave = (step: unknown) => {
    seen.work += sim.now - seen.since;
    return step;
  };
  const door = sim.spawn(
    agent(graph(states), {
      onPing() {
        seen.pings += 1;
      },
      onTick() {
        seen.ticks += 1;
      },
      onGo(_: unknown, ctx: Ctx) {
        seen.since = sim.now;
        return ctx.next("Work");
      },
      async work(_: unknown, ctx: Ctx) {
        seen.tries += 1;
        await ctx.sleep(7);
        if (seen.tries % 4 !== 0) throw new Error("no luck");
        return leave(ctx.next("Idle"));
      },
      fall(_: Error, ctx: Ctx) {
        seen.falls += 1;
        return leave(ctx.next("Idle"));
      },
    }),
  ) as Door;
  for (let round = 0; round < 6; round++) {
    door.ping();
    door.pong();
    door.go();
    await sim.advance(53);
  }
  const tally = tallyOf({ log: sim.log });
  const [idle, work] = [stateIn(tally, "Tested", "Idle"), stateIn(tally, "Tested", "Work")];
  expect(seen.falls).toBeGreaterThan(0);
  expect(idle.stayed).toEqual(
    new Map([
      ["Ping", seen.pings],
      ["beat", seen.ticks],
    ]),
  );
  expect(work).toEqual({
    entered: 6,
    time: seen.work,
    stayed: new Map(),
    failed: seen.tries - (6 - seen.falls),
    retried: seen.tries - 6,
  });
  expect(idle.entered).toBe(7);
  // It is alive still: what was not in the one state was in the other, up to the last line.
  expect(idle.time + work.time).toBe(sim.log.at(-1)?.time);
  expect(movesIn(tally, "Tested")).toEqual([
    "Idle -> Work by onGo: 6",
    `Work -> Idle by fall: ${seen.falls}`,
    `Work -> Idle by work: ${6 - seen.falls}`,
  ]);
  expect(agentIn(tally, "Tested")).toMatchObject({ started: 1, restarted: 0, ended: new Map() });
});

test("an agent that becomes another ends as what it was, and begins as what it is", async () => {
  const sim = new Simulation().watch();
  const second = () =>
    agent(
      { ...graph({ Rest: events({ Ping: on("onPing", ["done"]) }) }), agent: "Second" },
      {
        onPing: (_: unknown, ctx: Ctx) => ctx.next("done"),
      },
    );
  const first = agent(graph({ Work: task("work", ["molt Second"]) }), {
    async work(_: unknown, ctx: Ctx) {
      await ctx.sleep(30);
      return ctx.next("molt Second", second());
    },
  });
  const door = sim.spawn(first) as Door;
  await sim.advance(50);
  door.ping();
  await sim.settle();
  const tally = tallyOf({ log: sim.log });
  expect(agentIn(tally, "Tested")).toMatchObject({ started: 1, ended: new Map([["molted", 1]]) });
  expect(agentIn(tally, "Second")).toMatchObject({ started: 1, ended: new Map([["done", 1]]) });
  expect(movesIn(tally, "Tested")).toEqual(["Work -> molt Second by work: 1"]);
  expect(stateIn(tally, "Tested", "Work").time).toBe(30);
  expect([...agentIn(tally, "Tested").states.keys()]).toEqual(["Work"]);
  expect(stateIn(tally, "Second", "Rest")).toMatchObject({ entered: 1, time: 20 });
});

test("between two lives a child is in no state", async () => {
  const groups = group("Staff", { restart: "permanent", backoff: [100, 100] });
  const { sim, tell } = world(boss(supervises(groups)));
  const child = await tell((ctx) => ctx.group("Staff").spawn(() => worker()));
  await sim.advance(10);
  child.pong();
  await sim.advance(150);
  child.go();
  await sim.advance(110);
  await sim.until(sim.system.interrupt());
  const tally = tallyOf({ log: sim.log });
  expect(agentIn(tally, "Worker")).toMatchObject({ started: 1, restarted: 2 });
  expect(agentIn(tally, "Worker").ended).toEqual(new Map([["interrupted", 1]]));
  const [open, broken] = [stateIn(tally, "Worker", "Open"), stateIn(tally, "Worker", "Broken")];
  // 10 ms of the first life, 50 after a pause of 100, 10 after another one.
  expect(open).toMatchObject({ entered: 3, time: 10 + 50 + 10, failed: 0 });
  expect(broken).toMatchObject({ entered: 1, time: 0, failed: 1 });
  expect(movesIn(tally, "Worker")).toEqual(["Open -> Broken by onPong: 1", "Open -> done by onGo: 1"]);
});

test("one that is restarted with another is in no state while that one ends, and while it is initialized", async () => {
  const of = (name: string) => group(name, { agents: [name], restart: "permanent" });
  const groups = { ...of("Quick"), ...of("Slow") };
  const { sim, tell } = world(boss(supervises(groups, { strategy: "one_for_all" })));
  const child = (name: string, handlers: Handlers) =>
    tell((ctx) => ctx.group(name).spawn(() => worker(undefined, { name, handlers })));
  await child("Quick", { initialize: () => pause(sim, 5) });
  await child("Slow", { finalize: () => pause(sim, 40) });
  const third = await child("Slow", {});
  await sim.advance(100);
  third.pong();
  await sim.advance(100);
  const tally = tallyOf({ log: sim.log });
  const { time } = sim.log.at(-1) ?? { time: 0 };
  // The quick one was over at once, the slow one 40 ms later; then all began, the quick one after 5 ms.
  expect(time).toBe(145);
  expect(stateIn(tally, "Quick", "Open").time).toBe(100 - 5);
});

function pause(sim: Simulation, ms: number): Promise<void> {
  return new Promise((resolve) => void sim.system.host.after(ms, resolve));
}

test("of a pipeline its life is counted, and what became of the values of each stage", async () => {
  const sim = new Simulation().watch();
  const stages = { Check: map("check", { failed: "skip" }), Pairs: chunk(2) };
  const subject = pipeline(graphOf(stages, row("input", "Check", "Pairs", "output")), {
    check(n: number) {
      if (n % 3 === 0) throw new Error("three");
      return n;
    },
  });
  const door = subject.spawn({ system: sim.system });
  await sim.until(feed(door, [1, 2, 3, 4, 5, 6]));
  await sim.until(door.done);
  const tally = tallyOf({ log: sim.log });
  const counts = Object.entries(door.counts.stages);
  expect(counts.map(([, { done }]) => done)).toEqual([4, 4]);
  expect(agentIn(tally, "Tested").stages).toEqual(new Map(counts));
  const twice = counts.map(([name, { done }]) => [name, 2 * done]);
  const sums = [...agentIn(tallyOf({ log: sim.log }, { log: sim.log }), "Tested").stages];
  expect(sums.map(([name, { done }]) => [name, done])).toEqual(twice);
  expect(agentIn(tally, "Tested")).toMatchObject({ started: 1, ended: new Map([["done", 1]]) });
  expect(stateIn(tally, "Tested", "Check")).toMatchObject({ entered: 0, failed: 2 });
  expect(stateIn(tally, "Tested", "Flowing").entered).toBe(1);
});

const log: readonly Observation[] = [
  { agent: "Door#1", time: 110, type: "started", state: "Open" },
  { agent: "Door#2", time: 120, type: "started", state: "Open" },
  { agent: "Door#1", time: 150, type: "moved", from: "Open", to: "Shut", by: "Push" },
  { agent: "Door#2", time: 160, type: "ended", ended: { reason: "interrupted" } },
  { agent: "Door#1", time: 200, type: "handled", state: "Shut", message: "Knock" },
];

test("who is alive at the end was so to the last line; the span is from the begin to there", () => {
  const tally = tallyOf({ begin: 100, log });
  expect(tally.span).toBe(100);
  expect(stateIn(tally, "Door", "Open").time).toBe(40 + 40);
  expect(stateIn(tally, "Door", "Shut").time).toBe(50);
});

test("runs are summed; agents of one are strangers to the other", () => {
  const tally = tallyOf({ begin: 100, log }, { begin: 5, log: [] }, { begin: 90, log });
  expect(tally.span).toBe(100 + 0 + 110);
  expect(agentIn(tally, "Door")).toMatchObject({ started: 4, ended: new Map([["interrupted", 2]]) });
  expect(stateIn(tally, "Door", "Open")).toMatchObject({ entered: 4, time: 160 });
  expect(stateIn(tally, "Door", "Shut").stayed).toEqual(new Map([["Knock", 2]]));
  expect(movesIn(tally, "Door")).toEqual(["Open -> Shut by Push: 2"]);
});

test("an agent that was alive before its run was recorded was all the time where it is first seen", () => {
  const [, , ...late] = log;
  const tally = tallyOf({ begin: 100, log: late });
  expect(agentIn(tally, "Door")).toMatchObject({ started: 0, ended: new Map([["interrupted", 1]]) });
  expect(stateIn(tally, "Door", "Open")).toMatchObject({ entered: 0, time: 50 });
  expect(stateIn(tally, "Door", "Shut").time).toBe(50);
});

test("of agents that are not declared some names are kept, and what they did is not counted", () => {
  const others = Array.from({ length: 1_000 }, (_, n): Observation => {
    return { agent: `Other${n}#${n + 9}`, time: 300, type: "started", state: "Open" };
  });
  const { agents, strangers } = tallyFor(new Set(["Door"]), { begin: 100, log: [...log, ...others] });
  expect([...agents.keys()]).toEqual(["Door"]);
  expect(strangers).toEqual(Array.from({ length: 9 }, (_, n) => `Other${n}`));
});

test("one that becomes what is not declared has ended, and what it becomes is not counted", () => {
  const tally = tallyFor(new Set(["Door"]), {
    log: [
      { agent: "Door#1", time: 10, type: "started", state: "Open" },
      { agent: "Door#1", time: 30, type: "moved", from: "Open", to: "molt Wall", by: "onPush" },
      { agent: "Wall#1", time: 30, type: "molted", from: "Door#1", state: "Rest" },
      { agent: "Wall#1", time: 90, type: "moved", from: "Rest", to: "Open", by: "onPush" },
      { agent: "Wall#1", time: 95, type: "ended", ended: { reason: "interrupted" } },
    ],
  });
  expect([...tally.agents.keys()]).toEqual(["Door"]);
  expect(agentIn(tally, "Door").ended).toEqual(new Map([["molted", 1]]));
  expect(stateIn(tally, "Door", "Open")).toMatchObject({ entered: 1, time: 20 });
});

test("stages without end fill no memory either", () => {
  const stage = { waiting: 0, running: 0, done: 1, failed: 0, lost: 0, given: 1 };
  const names = Array.from({ length: 6_000 }, (_, n) => n);
  const of = (agent: string, from: number): readonly Observation[] => {
    const stages = Object.fromEntries(names.map((n) => [`S${from + n}`, stage]));
    const counts = { inputs: 0, outputs: 0, failed: 0, dropped: 0, lost: 0, stages };
    return [{ agent, time: 1, type: "progress", state: "Flowing", progress: counts, counts }];
  };
  const log = [...of("Flow#1", 0), ...of("Flow#2", 6_000), ...of("Flow#3", 0)];
  const { stages } = agentIn(tallyOf({ log }), "Flow");
  expect(stages.size).toBe(10_000);
  expect(stages.get("S0")).toMatchObject({ done: 2, given: 2 });
});

test("names without end fill no memory, and those that came before are counted on", () => {
  const names = Array.from({ length: 20_000 }, (_, n) => `S${n}`);
  const endless = names.flatMap((name): readonly Observation[] => [
    { agent: "Door#3", time: 300, type: "moved", from: "Open", to: name, by: name },
    { agent: "Door#3", time: 300, type: "handled", state: "Open", message: name },
  ]);
  const again = log.map((one) => ({ ...one, time: one.time + 300 }));
  const { moves, states } = agentIn(tallyOf({ begin: 100, log: [...log, ...endless, ...again] }), "Door");
  expect([moves.length, states.size, states.get("Open")?.stayed.size]).toEqual([10_000, 10_000, 10_000]);
  expect(states.get("Shut")?.stayed).toEqual(new Map([["Knock", 2]]));
  expect(moves[0]).toMatchObject({ to: "Shut", count: 2 });
});
