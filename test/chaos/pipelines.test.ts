import { threaded } from "crb-gen";
import { chaos, type PromiseName, type Scenario } from "crb-gen/simulation";
import { afterEach, describe, expect, test, vi } from "vitest";
import { AgentError } from "../../runtime/core/contract/error.js";
import { Inlet } from "../../runtime/core/pipeline/inlet.js";
import type { Item } from "../../runtime/core/pipeline/item.js";
import { Drop, Outlet } from "../../runtime/core/pipeline/outlet.js";
import { Run } from "../../runtime/core/pipeline/run.js";
import { Station } from "../../runtime/core/pipeline/station.js";
import { WorkStation } from "../../runtime/core/pipeline/work.js";
import { Deadlines } from "../../runtime/core/tools/deadlines.js";
import { type Ctx as AgentCtx, agent, graph, task } from "../runtime/agents.js";
import { agentStage, type Ctx, graphOf, map, merge, pipeline, split } from "../runtime/pipelines.js";

afterEach(() => void vi.restoreAllMocks());

const imports = graphOf(
  {
    Read: split("read", { timeout: 100 }),
    Check: agentStage("startCheck", { concurrency: 2, failed: "Reject" }),
    Clean: map("clean", { mode: "sync", concurrency: 2, failed: "skip" }),
    Store: map("store", { retry: { max: 2, backoff: [10, 40] } }),
    Total: merge("total"),
    Reject: map("reject"),
  },
  {
    input: ["Read"],
    Read: ["Check"],
    Check: ["Clean"],
    Clean: ["Store", "drop"],
    Store: ["Total"],
    Total: ["output"],
    Reject: ["drop"],
  },
);

const later = async (value: unknown, ctx: Ctx) => {
  await ctx.sleep(3);
  return value;
};

/** Three inputs of two values each go through stages of every kind, and one of the values is rejected. */
const importing: Scenario = async (simulation) => {
  const checking = { check: (_: unknown, ctx: AgentCtx) => ctx.next("done", 1) };
  const importer = pipeline(imports, {
    read: (value: number) => [value, -value],
    startCheck: (value: number) => {
      if (value === -2) throw new Error("negative");
      return agent({ ...graph({ Check: task("check", ["done"]) }), agent: "Worker" }, checking);
    },
    clean: threaded("", (value: number) => value),
    store: later,
    total: (sum: number = 0, value: number) => sum + value,
    reject: later,
  });
  const door = simulation.spawn(importer);
  for (const input of [1, 2, 3]) door.push(input).catch(() => {});
  door.close();
  await simulation.advance(1000);
  await simulation.until(door.done);
};

test("every stage is tried in every way, and all promises are kept", async () => {
  const report = await chaos(importing);
  expect(report.failures, String(report)).toEqual([]);
  expect(report).toMatchObject({ agents: ["Tested", "Worker"], missed: 0 });
});

describe("what pipelines do wrong is found", () => {
  const own = { take: Station.prototype.take, offer: Inlet.prototype.offer };

  const mutants: [what: string, promise: PromiseName, fault: string, spoil: () => void][] = [
    ["a stage loses what comes", "values-are-counted", "", () => takeOther("Store", 0)],
    ["a stage takes things twice", "values-are-counted", "", () => takeOther("Store", 2)],
    ["a stage loses what another failed on", "values-are-counted", "", () => takeOther("Reject", 0)],
    ["an input is admitted, and lost", "values-are-counted", "", losesInput],
    [
      "an output is lost",
      "values-are-counted",
      "",
      () => void vi.spyOn(Outlet.prototype, "take").mockReturnValue(),
    ],
    [
      "what is dropped is not counted",
      "values-are-counted",
      "",
      () => void vi.spyOn(Drop.prototype, "take").mockReturnValue(),
    ],
    [
      "asked to end, it throws away what is inside",
      "values-are-counted",
      "Tested/Flowing/store is interrupted",
      throwsAway,
    ],
    [
      "a stage does not time out",
      "failures-go-as-declared",
      "Tested/Flowing/read hangs",
      () => void vi.spyOn(Deadlines.prototype, "set").mockReturnValue({ cancel() {} }),
    ],
    [
      "a split may give what it likes",
      "failures-go-as-declared",
      "Tested/Flowing/read returns rubbish",
      () => anything([]),
    ],
    [
      "a thread may give what it likes",
      "failures-go-as-declared",
      "Tested/Flowing/clean returns rubbish",
      () => anything(null),
    ],
  ];

  test.each(mutants)("%s: %s", async (_, promise, fault, spoil) => {
    expect((await chaos(importing, { replay: { seed: 1, fault } })).failures).toEqual([]);
    spoil();
    const { failures } = await chaos(importing, { replay: { seed: 1, fault } });
    expect(failures.map((failure) => failure.promise)).toContain(promise);
  });

  /** The stage takes each value so many times. */
  function takeOther(name: string, times: number): void {
    vi.spyOn(Station.prototype, "take").mockImplementation(function (this: Station, item: Item) {
      const many = this.stage.name === name ? times : 1;
      for (let n = 0; n < many; n++) own.take.call(this, item);
    });
  }

  function losesInput(): void {
    vi.spyOn(Inlet.prototype, "offer").mockImplementation(function (this: Inlet, input) {
      if (input !== 2) return own.offer.call(this, input);
      this.inputs += 1;
      return true;
    });
  }

  function throwsAway(): void {
    vi.spyOn(WorkStation.prototype, "drain").mockImplementation(function (this: WorkStation) {
      this.engine.fail(new AgentError("interrupted", "it gives in", { agent: "" }));
    });
  }

  /** What fails goes nowhere, as if the stage had given this: nothing. */
  function anything(nothing: unknown): void {
    vi.spyOn(Run.prototype, "catch").mockImplementation(function (this: Run) {
      this.take(nothing);
    });
  }
});
