import type { Spawnable } from "crb-gen";
import { sample } from "../harness/measure.js";
import { type Curve, decades } from "./curve.js";
import { moduleOf } from "./rings.js";

/** What a generated ring of states exports. */
interface Ring {
  readonly Ring: new (data: { steps: number }) => Spawnable<object, number>;
}

async function step(size: number, ms: number): Promise<number> {
  const { Ring } = (await import(moduleOf(size).href)) as Ring;
  const ours = (steps: number) => new Ring({ steps }).run();
  return 1e9 / (await sample({ by: "rate", name: "", does: "", amount: 1_000_000, ours }, ours, ms));
}

export const states: Curve = {
  title: "More and more states of one agent",
  of: "states",
  sizes: [2, ...decades(10, 1000)],
  unit: "ns",
  lines: { "a step": step },
};
