import { type ChaosFailure, chaos, type PromiseName, type Scenario } from "crb-gen/simulation";
import { afterEach, describe, expect, test, vi } from "vitest";
import { Cell } from "../../runtime/core/cell.js";
import { tableOf } from "../../runtime/core/graph/prepare.js";
import type { StateRow } from "../../runtime/core/graph/rows.js";
import { Ask } from "../../runtime/core/messages/ask.js";
import { TimerRun } from "../../runtime/core/sources/timerRun.js";
import { Deadlines } from "../../runtime/core/tools/deadlines.js";
import { Clock } from "../../runtime/hosts/simulation/clock.js";
import { agent, type Ctx, events, graph, type Handlers, task } from "../runtime/agents.js";
import { clerk, clerkGraph, office } from "./cases.js";

afterEach(() => void vi.restoreAllMocks());

/** The faults that broke each promise: `fetch throws`, or `""` for none. */
function broken(failures: readonly ChaosFailure[]): Partial<Record<PromiseName, string[]>> {
  const by: Partial<Record<PromiseName, string[]>> = {};
  for (const { promise, fault, handler } of failures) {
    by[promise] ??= [];
    by[promise].push(`${handler} ${fault}`.trim());
  }
  return by;
}

test("every handler, hook and state is tried in every way, and all promises are kept", async () => {
  const report = await chaos(office);
  expect(String(report)).toBe("chaos: 85 faults at 17 places of 1 agent (seed 1): every promise was kept");
  expect(report).toMatchObject({
    ok: true,
    failures: [],
    agents: ["Tested"],
    leftOut: 0,
    missed: 0,
    log: [],
  });
});

describe("what a user's class does wrong is found", () => {
  const spoilt: [what: string, promise: PromiseName, by: string, handlers: Handlers][] = [
    ["a hook that never returns", "ends-in-time", "", { finalize: () => new Promise(() => {}) }],
    ["work that does not heed its signal", "ends-in-time", "", { onBeat: () => new Promise(() => {}) }],
    ["a timer of the platform", "nothing-left", "", { initialize: () => void setInterval(() => {}, 1000) }],
    [
      "a promise that nobody looks at",
      "no-unhandled-rejection",
      "onPing throws",
      { failed: () => void Promise.reject(new Error("lost")) },
    ],
    [
      "a child that outlives whoever has started it",
      "nothing-left",
      "fetch is killed",
      {
        onPing: (_: unknown, ctx: Ctx) => {
          ctx.spawn(agent(graph({ Idle: events() })));
          return ctx.next("Fetching");
        },
      },
    ],
  ];

  test.each(spoilt)("%s: %s", async (_, promise, by, handlers) => {
    const report = await chaos((simulation) => office(simulation, handlers));
    const found = broken(report.failures);
    expect(Object.keys(found)).toEqual([promise]);
    expect(found[promise]).toContain(by);
  });

  test("what an agent does wrong by itself hides nothing else that it does wrong by a fault", async () => {
    const initialize = () => void setInterval(() => {}, 1000);
    const onPing = (_: unknown, ctx: Ctx) => {
      ctx.spawn(agent(graph({ Idle: events() })));
      return ctx.next("Fetching");
    };
    const { failures } = await chaos((simulation) => office(simulation, { initialize, onPing }));
    const found = broken(failures)["nothing-left"] ?? [];
    expect(found.filter((by) => by === "")).toHaveLength(1);
    expect(found).toContain("fetch is killed");
  });

  test("errors that lead round in a circle: comes-to-rest", async () => {
    const fallback = { at: "", call: "workFallback", next: ["Work"] };
    const circle = graph({ Work: task("work", ["done"], { fallback }) });
    const next = (target: string) => (_: unknown, ctx: Ctx) => ctx.next(target);
    const scenario: Scenario = (simulation) =>
      simulation.run(agent(circle, { work: next("done"), workFallback: next("Work") }));
    const report = await chaos(scenario, { faults: ["keeps throwing"] });
    expect(broken(report.failures)).toEqual({ "comes-to-rest": ["work keeps throwing"] });
  });

  test("a scenario that waits for what a fault has ended: comes-to-rest", async () => {
    const scenario: Scenario = async (simulation) => {
      const door = simulation.spawn(clerk());
      let heard = () => {};
      const answered = new Promise<void>((resolve) => {
        heard = resolve;
      });
      door.get().then(heard, () => {});
      await simulation.settle();
      await answered;
    };
    const report = await chaos(scenario, { faults: ["throws"] });
    expect(broken(report.failures)).toMatchObject({
      "comes-to-rest": expect.arrayContaining(["onGet throws"]),
    });
  });
});

describe("what the runtime does wrong is found", () => {
  /** The state as the runtime sees it, by what leads there. */
  const fetching = tableOf(clerkGraph).initial.stances[0]?.site?.find("Fetching");
  if (fetching === undefined) throw new Error("Ping does not lead to Fetching");
  const before = { ...fetching };
  afterEach(() => void Object.assign(fetching, before));
  const change = (changes: Partial<StateRow>) => () => void Object.assign(fetching, changes);

  const mutants: [what: string, promise: PromiseName, fault: string, spoil: () => void][] = [
    [
      "requests to who has ended are forgotten",
      "requests-settle",
      "Tested/Idle/onGet moves nowhere",
      () => void vi.spyOn(Ask.prototype, "gone").mockReturnValue(),
    ],
    [
      "it is not tried again",
      "failures-go-as-declared",
      "Tested/Fetching/fetch throws",
      change({ retry: null }),
    ],
    [
      "it is tried again too late",
      "failures-go-as-declared",
      "Tested/Fetching/fetch throws",
      change({ retry: { max: 2, backoff: [50, 200] } }),
    ],
    [
      "it is tried again too often",
      "failures-go-as-declared",
      "Tested/Fetching/fetch keeps throwing",
      change({ retry: { max: 3, backoff: [10, 40] } }),
    ],
    [
      "repair is left out",
      "failures-go-as-declared",
      "Tested/Fetching/fetch keeps throwing",
      change({ repair: null }),
    ],
    [
      "fallback is left out",
      "failures-go-as-declared",
      "Tested/Fetching/fetch keeps throwing, then Tested/Fetching/fetchRepair throws",
      change({ fallback: null }),
    ],
    [
      "timeouts do not run out",
      "failures-go-as-declared",
      "Tested/Fetching/fetch hangs",
      () => void vi.spyOn(Deadlines.prototype, "set").mockReturnValue({ cancel() {} }),
    ],
    [
      "errors are kept from observers",
      "errors-are-heard",
      "Tested/Idle/onGet throws",
      () => void vi.spyOn(Cell.prototype, "noteFailure").mockReturnValue(),
    ],
    ["timers go on", "nothing-left", "", () => void vi.spyOn(TimerRun.prototype, "retire").mockReturnValue()],
    ["deadlines do not come", "ends-in-time", "Tested/Idle/onPing hangs", noDeadline],
  ];

  test.each(mutants)("%s: %s", async (_, promise, fault, spoil) => {
    expect((await chaos(office, { replay: { seed: 1, fault } })).failures).toEqual([]);
    spoil();
    const { failures } = await chaos(office, { replay: { seed: 1, fault } });
    expect(failures.map((failure) => failure.promise)).toContain(promise);
  });

  function noDeadline(): void {
    const after = Clock.prototype.after;
    vi.spyOn(Clock.prototype, "after").mockImplementation(function (this: Clock, ms, callback) {
      return after.call(this, ms === 5000 ? Infinity : ms, callback);
    });
  }
});
