import { assign, createActor, fromPromise, setup, toPromise } from "xstate";

const taken = { taken: ({ context }: { context: Steps }) => context.taken + 1 };

interface Steps {
  readonly steps: number;
  readonly taken: number;
}

const stepping = setup({ types: {} as { context: Steps; input: number; events: { type: "step" } } });

/** Each step is an event from outside, as XState has no state that goes on by itself without end. */
const stepper = stepping.createMachine({
  context: ({ input }) => ({ steps: input, taken: 0 }),
  initial: "tick",
  states: {
    tick: { on: { step: { target: "tock", actions: assign(taken) } } },
    tock: { on: { step: { target: "tick", actions: assign(taken) } } },
  },
});

export async function syncStep(steps: number): Promise<number> {
  const actor = createActor(stepper, { input: steps }).start();
  for (let sent = 0; sent < steps; sent++) actor.send({ type: "step" });
  return actor.getSnapshot().context.taken;
}

const done = ({ context }: { context: Steps }) => context.taken + 1 >= context.steps;

/** A state invokes a promise, and is left when that is settled. */
const asyncStepper = setup({
  types: {} as { context: Steps; input: number; output: number },
  actors: { step: fromPromise(async () => {}) },
}).createMachine({
  context: ({ input }) => ({ steps: input, taken: 0 }),
  initial: "tick",
  states: {
    tick: {
      invoke: {
        src: "step",
        onDone: [
          { guard: done, target: "done", actions: assign(taken) },
          { target: "tock", actions: assign(taken) },
        ],
      },
    },
    tock: {
      invoke: {
        src: "step",
        onDone: [
          { guard: done, target: "done", actions: assign(taken) },
          { target: "tick", actions: assign(taken) },
        ],
      },
    },
    done: { type: "final" },
  },
  output: ({ context }) => context.taken,
});

export function asyncStep(steps: number): Promise<number> {
  return toPromise(createActor(asyncStepper, { input: steps }).start());
}
