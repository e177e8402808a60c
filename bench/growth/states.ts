import type { Spawnable } from "crb-gen";
import { sample } from "../harness/measure.js";
import type { Work } from "../rows/row.js";
import { type Curve, decades } from "./curve.js";
import { moduleOf } from "./made.js";

/** What a module that was made exports. */
interface Module {
  readonly Made: new (data: { steps: number }) => Spawnable<object, number>;
  readonly first?: State;
}

type State = (own: { steps: number; taken: number }) => State | undefined;

/** How long a step takes, in ns, when a million of them are taken at most. */
async function nsOfStep(steps: Work, ms: number): Promise<number> {
  return 1e9 / (await sample({ by: "rate", name: "", does: "", amount: 1_000_000, ours: steps }, steps, ms));
}

/** A step of an agent that was made. */
async function stepOf(kind: "ring" | "fan", size: number, ms: number): Promise<number> {
  const { Made } = (await import(moduleOf(kind, size).href)) as Module;
  return nsOfStep((steps) => new Made({ steps }).run(), ms);
}

async function bareStep(size: number, ms: number): Promise<number> {
  const { first } = (await import(moduleOf("ring", size).href)) as Module;
  return nsOfStep(async (steps) => {
    const own = { steps, taken: 0 };
    for (let state = first; state !== undefined; ) state = state(own);
    return own.taken;
  }, ms);
}

export const states: Curve = {
  title: "More and more states of one agent",
  of: "states",
  sizes: [2, ...decades(10, 1000)],
  unit: "ns",
  lines: { "a step": (size, ms) => stepOf("ring", size, ms) },
  bare: { "a function that gives the next one": bareStep },
};

export const targets: Curve = {
  title: "More and more declared targets of one state",
  of: "targets that are declared, of which the last is taken",
  sizes: [1, 2, 4, 8, 16, 32, 64],
  unit: "ns",
  lines: { "a step, verified": (size, ms) => stepOf("fan", size, ms) },
  bare: {},
};
