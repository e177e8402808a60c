import type { Observation } from "crb-gen";
import fc from "fast-check";
import { expect, test } from "vitest";
import { agentIn, type Run, tallyOf } from "./tallies.js";

const AGENTS = ["Door", "Bell"] as const;
const STATES = ["Open", "Shut", "Ajar"] as const;
const ENDS = ["done", "failed", "interrupted"] as const;

/** What may happen to an agent, and how long after what happened before, in ms. */
const deed = fc.record({
  after: fc.nat(50),
  does: fc.constantFrom("move", "move", "handle", "fail", "restart", "molt", "other"),
  state: fc.constantFrom(...STATES),
  by: fc.constantFrom("onPush", "onPull"),
});
const life = fc.record({
  agent: fc.constantFrom(...AGENTS),
  born: fc.nat(100),
  /** Of an agent that was alive before its run was recorded, there is no begin. */
  isOld: fc.boolean(),
  deeds: fc.array(deed, { maxLength: 12 }),
  end: fc.option(fc.constantFrom(...ENDS)),
});
const runs = fc.array(fc.array(life, { maxLength: 8 }), { minLength: 1, maxLength: 3 });

type Life = typeof life extends fc.Arbitrary<infer L> ? L : never;

/** Sums by a line of words, so that a wrong one says what it is. */
class Sums {
  readonly all: Record<string, number> = {};

  add(what: string, count = 1): void {
    this.all[what] = (this.all[what] ?? 0) + count;
  }
}

/** An agent is somewhere from one time to another; `to` is undefined if it was there to the end of its run. */
interface Stay {
  readonly in: string;
  readonly from: number;
  readonly to: number | undefined;
}

/** The observations of one life, what they are to be counted as, and where it was when. */
function lived({ agent: born, born: at, isOld, deeds, end }: Life, number: number, sums: Sums) {
  const log: Observation[] = [];
  const stays: Stay[] = [];
  let [agent, state, time]: [string, string | null, number] = [born, "Open", isOld ? 0 : at];
  let since = time;
  const tell = (what: object) => void log.push({ agent: `${agent}#${number}`, time, ...what } as Observation);
  const leave = (to: number | undefined) => {
    if (state !== null) stays.push({ in: `${agent} ${state}`, from: since, to });
    state = null;
  };
  const enter = (next: string) => {
    [state, since] = [next, time];
    sums.add(`${agent} ${next} entered`);
  };
  const begin = (type: "started" | "molted", next: string) => {
    tell({ type, state: next, from: "" });
    sums.add(`${agent} started`);
    enter(next);
  };
  if (isOld) tell({ type: "handled", state, message: "Knock" });
  else begin("started", "Open");
  if (isOld) sums.add(`${agent} Open stayed Knock`);
  for (const { after, does, state: next, by } of deeds) {
    time += after;
    if (does === "move") {
      tell({ type: "moved", from: state, to: next, by });
      sums.add(`${agent} ${state} ${next} ${by}`);
      leave(time);
      enter(next);
    } else if (does === "handle") {
      tell({ type: "handled", state, message: by });
      sums.add(`${agent} ${state} stayed ${by}`);
    } else if (does === "fail") {
      tell({ type: "failed", state, by, error: new Error(by), then: "retry" });
      sums.add(`${agent} ${state} failed`);
    } else if (does === "restart") {
      tell({ type: "rested", reason: "done" });
      leave(time);
      time += after;
      tell({ type: "restarted", state: next, restarts: 1, after });
      sums.add(`${agent} restarted`);
      enter(next);
    } else if (does === "molt") {
      const other = agent === "Door" ? "Bell" : "Door";
      tell({ type: "moved", from: state, to: `molt ${other}`, by });
      sums.add(`${agent} ${state} molt ${other} ${by}`);
      leave(time);
      sums.add(`${agent} ended molted`);
      agent = other;
      begin("molted", next);
    } else tell({ type: "deferred", state, message: by });
  }
  if (end !== null) {
    tell({ type: "ended", ended: end === "failed" ? { reason: end, error: new Error() } : { reason: end } });
    sums.add(`${agent} ended ${end}`);
  }
  leave(end === null ? undefined : time);
  return { log, stays };
}

/** The lives of a run together, in the order of time, and all that is to be counted. */
function runOf(lives: readonly Life[], sums: Sums): Run {
  const told = lives.map((one, number) => lived(one, number, sums));
  const log = told.flatMap((one) => one.log).sort((one, other) => one.time - other.time);
  const last = log.at(-1)?.time ?? 0;
  for (const { in: where, from, to = last } of told.flatMap((one) => one.stays))
    sums.add(`${where} time`, to - from);
  sums.add("span", last);
  return { log };
}

test("whatever agents live through, all of it is counted, and nothing else", () => {
  fc.assert(
    fc.property(runs, (all) => {
      const sums = new Sums();
      const tally = tallyOf(...all.map((lives) => runOf(lives, sums)));
      const counted = new Sums();
      counted.add("span", tally.span);
      for (const name of tally.agents.keys()) {
        const { started, restarted, ended, states, moves } = agentIn(tally, name);
        counted.add(`${name} started`, started);
        counted.add(`${name} restarted`, restarted);
        for (const [how, count] of ended) counted.add(`${name} ended ${how}`, count);
        for (const { from, to, by, count } of moves) counted.add(`${name} ${from} ${to} ${by}`, count);
        for (const [state, { entered, time, stayed, failed }] of states) {
          counted.add(`${name} ${state} entered`, entered);
          counted.add(`${name} ${state} time`, time);
          counted.add(`${name} ${state} failed`, failed);
          for (const [by, count] of stayed) counted.add(`${name} ${state} stayed ${by}`, count);
        }
      }
      expect(nonZero(counted.all)).toEqual(nonZero(sums.all));
    }),
    { numRuns: 500, seed: 1 },
  );
});

function nonZero(sums: Readonly<Record<string, number>>): object {
  return Object.fromEntries(Object.entries(sums).filter(([, count]) => count !== 0));
}
