import { MessageChannel } from "node:worker_threads";
import { nodeHost, type Observation, type Observer, System } from "crb-gen";
import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import type { Graph } from "../../runtime/core/graph/graph.js";
import { Reports } from "../../runtime/hosts/node/reports.js";
import { agent, type Ctx, type Door, events, graph, live, on, rejection, story, task } from "./agents.js";
import answers from "./bodies/answers.sync.js";

const DECLARED: Partial<Graph> = { progress: true };
const system = new System(nodeHost());

/** An agent whose one state runs on a thread; `what` tells the body what to do. */
function threaded(what: string, more: object = {}, declared = DECLARED) {
  const work = { ...task("work", ["done"], { defaults: { what }, ...more }), mode: "sync" } as const;
  return agent(graph({ Work: work }, declared), { work: answers }, { n: 1 });
}

/** What the body reports. */
const steps = Array.from({ length: 1000 }, (_, index) => ({ step: index + 1 }));

function reported(log: readonly Observation[]): unknown[] {
  return log.flatMap((entry) => (entry.type === "progress" ? [entry.progress] : []));
}

test("progress from any handler is observed, with the state it comes from", async () => {
  const { sim, door } = live(
    {
      Idle: events({ Ping: on("onPing"), Go: on("onGo", ["Work"]) }),
      Work: task("work", ["done"], { fallback: { at: "", call: "fall", next: ["done"] } }),
    },
    {
      onPing: (_: unknown, ctx: Ctx) => ctx.progress("pinged"),
      onGo: (_: unknown, ctx: Ctx) => ctx.next("Work"),
      async work(_: unknown, ctx: Ctx) {
        ctx.progress({ half: 1 });
        await ctx.sleep(100);
        ctx.progress({ half: 2 });
        throw new Error("no luck");
      },
      fall(_: Error, ctx: Ctx) {
        ctx.progress("given up");
        return ctx.next("done");
      },
    },
    { more: DECLARED },
  );
  door.ping();
  door.go();
  await sim.until(door.ended);
  expect(story(sim)).toEqual([
    "started Idle",
    'progress "pinged" in Idle',
    "handled Ping in Idle",
    "moved Idle -> Work by onGo",
    'progress {"half":1} in Work',
    'progress {"half":2} in Work',
    "failed work in Work: no luck, then fallback",
    'progress "given up" in Work',
    "moved Work -> done by fall",
    "ended done",
  ]);
});

test("a call that was given up reports nothing any more, nor one of an agent that has ended", async () => {
  const { sim, door } = live(
    { Work: task("work", ["done"], { timeout: 50, fallback: { at: "", call: "fall", next: ["done"] } }) },
    {
      async work(_: unknown, ctx: Ctx) {
        for (let step = 0; step < 10; step++) {
          ctx.progress(step);
          await new Promise<void>((wake) => sim.system.host.after(20, wake));
        }
      },
      fall: (_: Error, ctx: Ctx) => ctx.sleep(50).then(() => ctx.next("done")),
    },
    { more: DECLARED },
  );
  await sim.until(door.ended);
  await sim.advance(500);
  expect(reported(sim.log)).toEqual([0, 1, 2]);
});

test("progress that the spec does not declare is a usage error, also on a thread", async () => {
  const { sim, door } = live(
    { Idle: events({ Get: on("onGet") }) },
    { onGet: (_: unknown, ctx: Ctx) => ctx.progress(1) },
  );
  const error = await rejection(sim.until(door.get()));
  expect(error).toMatchObject({ cause: { code: "usage" } });
  expect(error.message).toContain("add `progress:` to Tested (specs/tested.yaml:1)");
  for (const run of [
    new Simulation().run(threaded("report", {}, {})),
    threaded("report", {}, {}).run({ system }),
  ])
    expect((await rejection(run)).message).toContain("the spec declares none");
});

test("under the simulation, bodies of sync states report copies", async () => {
  const sim = new Simulation().watch();
  await sim.run(threaded("report"));
  expect(reported(sim.log)).toEqual(steps);
});

test("from a thread progress comes while the body runs, all of it before what the body decides", async () => {
  const log: Observation[] = [];
  const door = threaded("report").spawn({ system });
  door.observe((entry) => log.push(entry));
  await door.done;
  expect(reported(log)).toEqual(steps);
  const types = log.map(({ type }) => type);
  expect(types.slice(types.lastIndexOf("progress"))).toEqual(["progress", "moved", "ended"]);
  const waiting = threaded("report, then wait").spawn({ system });
  const begun = new Promise<void>((resolve) => {
    waiting.observe((entry) => entry.type === "progress" && resolve());
  });
  // The body ends only when it is told to: its report came before.
  await begun;
  await waiting.interrupt();
});

test("progress comes before what the body decides on a thread that is warm, too", async () => {
  const one = new System(nodeHost({ threads: { max: 1 } }));
  for (let run = 0; run < 20; run++) {
    const log: Observation[] = [];
    const door = threaded("report once").spawn({ system: one });
    door.observe((entry) => log.push(entry));
    await door.done;
    expect(reported(log)).toEqual(["once"]);
  }
});

test("what was reported before a thread was terminated has come; nothing comes after", async () => {
  const log: Observation[] = [];
  const door = threaded("report and spin", { timeout: 300 }).spawn({ system });
  door.observe((entry) => log.push(entry));
  expect(await rejection(door.done)).toMatchObject({ code: "timeout" });
  expect(reported(log)).toEqual(["begun"]);
});

test("progress that cannot be copied is an error of the body: where it is observed, and always under the simulation", async () => {
  const what = "report what cannot be copied";
  const observed = threaded(what).spawn({ system });
  observed.observe(() => {});
  const simulated = threaded(what);
  for (const run of [() => observed.done, () => new Simulation().run(simulated)])
    expect((await rejection(run())).message).toContain(
      "the progress it reports cannot be copied between threads: it is a function",
    );
});

test("a thread sends no progress while nobody observes", async () => {
  await threaded("report what cannot be copied").run({ system });
  const left = threaded("report what cannot be copied").spawn({ system });
  left.observe(() => {})();
  await left.done;
});

test.each<[string, (door: Door, observer: Observer) => () => void]>([
  ["agent", (door, observer) => door.observe(observer)],
  ["system", (_, observer) => system.observe(observer)],
])("who begins to observe the %s while its body runs hears what comes then", async (_, observe) => {
  const door = threaded("report until cancelled").spawn({ system });
  for (let time = 0; time < 3; time++) {
    await turn();
    await new Promise<void>((resolve) => {
      const stop = observe(door, ({ type }) => {
        if (type !== "progress") return;
        stop();
        resolve();
      });
    });
  }
  await door.interrupt();
});

const turn = () => new Promise((resolve) => setImmediate(resolve));

test("much that was reported is told in turns, also at the end; what nobody observes any more is dropped", async () => {
  let told = 0;
  const reported = (count: number) => {
    told = 0;
    const tell = () => {
      told += 1;
    };
    const reports = new Reports(tell);
    const { port1, port2 } = new MessageChannel();
    reports.open(port2);
    for (let value = 0; value < count; value++) port1.postMessage(value);
    reports.observe(true);
    return reports;
  };
  const most = async (during: () => boolean) => {
    let most = 0;
    for (let before = told; during(); before = told) {
      await turn();
      most = Math.max(most, told - before);
    }
    return most;
  };
  const open = reported(5000);
  expect(await most(() => told < 5000)).toBeLessThanOrEqual(1000);
  await open.close();
  let closed = false;
  const close = async () => {
    await reported(5000).close();
    closed = true;
  };
  void close();
  expect(await most(() => !closed)).toBeLessThanOrEqual(1000);
  expect(told).toBe(5000);
  const dropped = reported(5000);
  dropped.observe(false);
  await dropped.close();
  expect(told).toBe(0);
});

test("what a run has left behind reports nothing in another one", async () => {
  const one = new System(nodeHost({ threads: { max: 1 } }));
  const log: Observation[] = [];
  one.observe((entry) => log.push(entry));
  await threaded("keep how it reports").run({ system: one });
  await threaded("report by what was kept").run({ system: one });
  expect(reported(log)).toEqual([]);
});

test("the ways by which threads report are closed with their runs", async () => {
  const { getActiveResourcesInfo } = process;
  const ports = () => getActiveResourcesInfo().filter((name) => name === "MessagePort").length;
  await threaded("report").run({ system });
  const before = ports();
  for (let run = 0; run < 20; run++) await threaded("report").run({ system });
  // The pool may have taken on another thread meanwhile, which has ports of its own.
  expect(ports()).toBeLessThan(before + 10);
});
