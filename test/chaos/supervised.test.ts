import { chaos, type PromiseName, type Scenario } from "crb-gen/simulation";
import { afterEach, describe, expect, test, vi } from "vitest";
import { Belongings } from "../../runtime/core/belongings.js";
import type { GroupGraph, SupervisorGraph } from "../../runtime/core/graph/supervision.js";
import { interrupt } from "../../runtime/core/life/interrupt.js";
import { GroupRun } from "../../runtime/core/supervision/groupRun.js";
import { Intensity } from "../../runtime/core/supervision/intensity.js";
import { Member } from "../../runtime/core/supervision/member.js";
import { Supervisor } from "../../runtime/core/supervision/supervisor.js";
import { agent, type Ctx, events, graph, on, timer } from "../runtime/agents.js";
import { boss, type Groups, group, supervises } from "../runtime/supervised.js";

afterEach(() => void vi.restoreAllMocks());

const workerGraph = {
  ...graph({ Idle: events({ Ping: on("onPing") }, { timers: { beat: timer({ every: 40 }, "onBeat") } }) }),
  agent: "Worker",
};

function worker(): object {
  return agent(workerGraph, {
    initialize() {},
    finalize() {},
    onPing() {},
    onBeat: (ctx: Ctx) => ctx.sleep(1),
  });
}

const KINDS = ["throws", "keeps throwing", "is killed"] as const;

const STRATEGIES = ["one_for_one", "one_for_all", "rest_for_one"] as const;
type Strategy = (typeof STRATEGIES)[number];

/** A boss with two groups of two, the second of which starts with it. */
function office(strategy: Strategy, more: Partial<GroupGraph> = {}): Scenario {
  const groups: SupervisorGraph["groups"] = {
    ...group("Helpers", { ...more, restart: "transient" }),
    ...group("Writers", { ...more, restart: "permanent", start: { count: 2, call: "startWriters" } }),
    ...group("Guests"),
  };
  return async (simulation) => {
    const family = supervises(groups, { strategy, intensity: { restarts: 8, within: 1000 } });
    const chief = simulation.spawn(boss(family, () => {}, { handlers: { startWriters: () => worker() } }));
    const hire = (ctx: Groups) => {
      ctx.group("Helpers").spawn(worker);
      ctx.group("Helpers").spawn(worker);
      ctx.group("Guests").spawn(worker);
    };
    await simulation.until(chief.get(hire));
    await simulation.advance(200);
  };
}

test.each(STRATEGIES)("supervisors keep every promise with %s", async (strategy) => {
  const report = await chaos(office(strategy));
  expect(report.failures, String(report)).toEqual([]);
  expect(report).toMatchObject({ agents: ["Boss", "Worker"], missed: 0 });
  expect(report.faults).toBe(36);
});

describe("what supervision does wrong is found", () => {
  const own = {
    stop: Supervisor.prototype.stop,
    inStartOrder: Supervisor.prototype.inStartOrder,
    groupStop: GroupRun.prototype.stop,
    tellWatchers: Belongings.prototype.tellWatchers,
  };
  const always = (value: boolean) => () =>
    void vi.spyOn(Intensity.prototype, "admits").mockReturnValue(value);

  const mutants: [
    what: string,
    promise: PromiseName,
    fault: string,
    strategy: Strategy,
    spoil: () => void,
  ][] = [
    [
      "no child is started again",
      "restarts-as-declared",
      "throws",
      "one_for_one",
      () => void vi.spyOn(Member.prototype, "goesOn").mockReturnValue(false),
    ],
    ["every child is started again", "restarts-as-declared", "is killed", "one_for_one", alwaysAgain],
    [
      "there may be any number of restarts",
      "restarts-as-declared",
      "keeps throwing",
      "one_for_one",
      always(true),
    ],
    ["there may be none", "restarts-as-declared", "throws", "one_for_one", always(false)],
    [
      "there is no pause",
      "restarts-as-declared",
      "throws",
      "one_for_one",
      () => void vi.spyOn(Member.prototype, "nextPause").mockReturnValue(0),
    ],
    [
      "children start in the order in which they stop",
      "restarts-together",
      "throws",
      "one_for_all",
      otherOrder,
    ],
    ["others stay as they are", "restarts-together", "throws", "one_for_all", alone],
    ["all groups end at once", "stops-in-order", "", "one_for_one", atOnce],
    ["groups have another time to end", "ends-in-time", "", "one_for_one", otherTime],
    [
      "others have another time to end",
      "ends-in-time",
      "throws",
      "one_for_all",
      () => void vi.spyOn(Member.prototype, "pause").mockImplementation(later),
    ],
    [
      "the pause does not grow",
      "restarts-as-declared",
      "keeps throwing",
      "one_for_one",
      () => void vi.spyOn(Member.prototype, "nextPause").mockReturnValue(15),
    ],
    ["nobody is told of an end for good", "errors-are-heard", "keeps throwing", "one_for_one", notReported],
  ];

  test.each(mutants)("%s: %s", async (_, promise, fault, strategy, spoil) => {
    const scenario = office(strategy, { backoff: [20, 2000] });
    const kind = KINDS.find((one) => one === fault);
    spoil();
    // All places are tried: nobody has to know where it shows.
    const { failures } = await chaos(scenario, {
      agents: ["Worker"],
      faults: kind === undefined ? [] : [kind],
    });
    expect(failures.map((failure) => failure.promise)).toContain(promise);
  });

  function otherTime(): void {
    vi.spyOn(GroupRun.prototype, "stop").mockImplementation(function (this: GroupRun) {
      return own.groupStop.call(this, 4000);
    });
  }

  /** It is taken for granted that somebody hears of each. */
  function notReported(): void {
    vi.spyOn(Belongings.prototype, "tellWatchers").mockImplementation(function (this: Belongings, ended) {
      own.tellWatchers.call(this, ended);
      return true;
    });
  }

  function later(this: Member): void {
    void interrupt(this.cell, 50_000);
  }

  function alwaysAgain(): void {
    vi.spyOn(Member.prototype, "goesOn").mockImplementation(function (this: Member) {
      return !this.isFinal && !this.group.supervisor.cell.over;
    });
  }

  /** The strategy asks for all of them, a restart for those that it starts. */
  function alone(): void {
    vi.spyOn(Supervisor.prototype, "inStartOrder").mockImplementation(function (this: Supervisor, some) {
      return some instanceof Set ? own.inStartOrder.call(this, some) : [];
    });
  }

  function otherOrder(): void {
    vi.spyOn(Supervisor.prototype, "inStartOrder").mockImplementation(function (this: Supervisor, some) {
      return [...own.inStartOrder.call(this, some)].reverse();
    });
  }

  function atOnce(): void {
    vi.spyOn(Supervisor.prototype, "stop").mockImplementation(function (this: Supervisor, then) {
      for (const one of this.groups) own.groupStop.call(one, one.graph.shutdown);
      return own.stop.call(this, then);
    });
  }
});
