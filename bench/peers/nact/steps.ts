import { dispatch, type Ref, spawn } from "nact";
import { inSystem } from "./world.js";

/** A reducer; each step is a message to itself. */

interface Steps {
  readonly at: "tick" | "tock";
  readonly taken: number;
}

interface Context {
  readonly self: Ref<"step">;
}

const OTHER = { tick: "tock", tock: "tick" } as const;

export function syncStep(steps: number): Promise<number> {
  return inSystem<number>((system, end) => {
    const step = ({ at, taken }: Steps, _: "step", { self }: Context): Steps => {
      if (taken + 1 < steps) dispatch(self, "step");
      else end(taken + 1);
      return { at: OTHER[at], taken: taken + 1 };
    };
    dispatch(spawn(system, step, "stepper", { initialState: { at: "tick", taken: 0 } }), "step");
  });
}

export function asyncStep(steps: number): Promise<number> {
  return inSystem<number>((system, end) => {
    const step = async ({ at, taken }: Steps, _: "step", { self }: Context): Promise<Steps> => {
      if (taken + 1 < steps) dispatch(self, "step");
      else end(taken + 1);
      return { at: OTHER[at], taken: taken + 1 };
    };
    dispatch(spawn(system, step, "stepper", { initialState: { at: "tick", taken: 0 } }), "step");
  });
}
