import { readFileSync } from "node:fs";
import { chaos, type Scenario } from "crb-gen/simulation";
import { expect, test } from "vitest";
import { PROMISES } from "../../runtime/hosts/chaos/promises/all.js";
import { agent, type Ctx, graph, task } from "../runtime/agents.js";
import { office } from "./cases.js";

const docs = readFileSync(new URL("../../docs/testing.md", import.meta.url), "utf8");

test.each(PROMISES)("docs/testing.md says what $name is", ({ name }) => {
  expect(docs).toContain(`\n| \`${name}\` | `);
});

/** One agent of one task, whose last hook hangs once its work has failed. */
const simple: Scenario = async (simulation) => {
  let failed = false;
  const work = task("work", ["done"], { fallback: { at: "", call: "workFallback", next: ["done"] } });
  const one = agent(graph({ Work: work }), {
    work: (_: unknown, ctx: Ctx) => ctx.next("done"),
    workFallback: (_: Error, ctx: Ctx) => {
      failed = true;
      return ctx.next("done");
    },
    finalize: () => (failed ? new Promise(() => {}) : undefined),
  });
  await simulation.until(simulation.spawn(one).ended);
};

test("a report says which agent, state and fault broke which promise, and how to run it again", async () => {
  const report = await chaos(simple, { seed: 7, faults: ["throws"] });
  expect(docs).toContain(`\n${String(report)}\n`);
  expect(String(report)).toBe(
    `chaos: 3 faults at 3 places of 1 agent (seed 7): 1 broken promise

✗ work() of Tested in Work throws
  promise   Who is asked to end has ended by its deadline, its last hooks 5 s after it at the latest (ends-in-time)
  happened  Tested#1: its hooks failed() and finalize() did not return in time and are not waited for
                   0 ms  Tested#1 started in Work
                   0 ms  Tested#1 failed in work in Work, then fallback: put into work() of Tested by chaos
                   0 ms  Tested#1 moved Work → done by workFallback
                   0 ms  Tested#1 was asked to end within 5000 ms
                5000 ms  Tested#1 ended: done
  again     chaos(scenario, { replay: {"seed":7,"fault":"Tested/Work/work throws"} })`,
  );
});

test("a replay runs one fault again, with a log of all that happens", async () => {
  const [failure] = (await chaos(simple, { faults: ["throws"] })).failures;
  if (failure === undefined) throw new Error("nothing to replay");
  const report = await chaos(simple, { replay: failure.replay });
  expect(report.failures).toEqual([failure]);
  expect(report.log).toHaveLength(5);
  expect(String(report)).toMatch(/^ +0 ms {2}Tested#1 started in Work\n[\s\S]*chaos: 1 fault at 1 place/);
});

test.each([
  ["Tested/Work/nothing throws", /does not come to "Tested\/Work\/nothing throws" with the seed 1/],
  ["Tested/Work/work explodes", /names no fault: take what a report says under `replay`/],
])("the replay %s is refused", async (fault, says) => {
  await expect(chaos(simple, { replay: { seed: 1, fault } })).rejects.toThrow(says);
});

test("the same seed gives the same report", async () => {
  const reports = [await chaos(office, { seed: 3 }), await chaos(office, { seed: 3 })];
  expect(String(reports[0])).toBe(String(reports[1]));
});

test("a budget is spent on faults that the seed draws, and what is left out is told", async () => {
  const report = await chaos(office, { runs: 10, seeds: 2 });
  expect(report).toMatchObject({ faults: 10, seeds: [1, 2] });
  expect(String(report)).toMatch(/^chaos: 10 faults at \d+ places of 1 agent \(seeds 1, 2\), \d+ left out: /);
});

test("faults may be put into some agents only, and are refused for those that are not there", async () => {
  expect((await chaos(office, { agents: ["Tested"], runs: 3 })).faults).toBe(3);
  await expect(chaos(office, { agents: ["Tester"] })).rejects.toThrow(
    "no agent Tester takes part in the scenario; those that do: Tested",
  );
});

test("of two that would run at once, the second is refused", async () => {
  const first = chaos(simple);
  await expect(chaos(simple)).rejects.toThrow("chaos() runs already");
  expect((await first).ok).toBe(false);
  expect((await chaos(simple)).ok).toBe(false);
});

test("a scenario that fails by itself is no finding: it is the scenario's error", async () => {
  const wrong = new Error("wrong");
  await expect(chaos(() => Promise.reject(wrong))).rejects.toBe(wrong);
});

test("chaos leaves the process as it was", async () => {
  const before = [globalThis.setTimeout, globalThis.setInterval, ...process.listeners("unhandledRejection")];
  await chaos(simple);
  expect([globalThis.setTimeout, globalThis.setInterval, ...process.listeners("unhandledRejection")]).toEqual(
    before,
  );
});
