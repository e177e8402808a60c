import { later } from "../../agents/later.js";
import { shares } from "../../shares.js";

/** State machines as functions that give the next one. */

interface Steps {
  readonly steps: number;
  taken: number;
}
type State = (own: Steps) => State | undefined;

const tick: State = (own) => (++own.taken < own.steps ? tock : undefined);
const tock: State = (own) => (++own.taken < own.steps ? tick : undefined);

export async function syncStep(steps: number): Promise<number> {
  const own = { steps, taken: 0 };
  for (let state: State | undefined = tick; state !== undefined; ) state = state(own);
  return own.taken;
}

/** Eight states in a ring, all of their own. */
function planet(): State {
  let first: State | undefined;
  const states = Array.from({ length: 8 }, (_, index): State => {
    return (own) => (++own.taken < own.steps ? (states[index + 1] ?? first) : undefined);
  });
  first = states[0];
  return first as State;
}

/** Each machine has its turns, a thousand steps long. */
export async function planetSteps(count: number): Promise<number> {
  const classes = Array.from({ length: 8 }, planet);
  const machines = shares(count, 64).map((steps, index) => ({
    own: { steps, taken: 0 },
    state: classes[index % 8],
  }));
  for (let running = true; running; ) {
    running = false;
    for (const machine of machines) {
      for (let turn = 0; turn < 1000 && machine.state !== undefined; turn++)
        machine.state = machine.state(machine.own);
      running ||= machine.state !== undefined;
    }
  }
  return machines.reduce((sum, { own }) => sum + own.taken, 0);
}

export async function clockedStep(ms: number): Promise<number> {
  const until = performance.now() + ms;
  let taken = 0;
  const run = (): (() => unknown) | undefined => {
    taken += 1;
    return performance.now() < until ? run : undefined;
  };
  for (let state: (() => unknown) | undefined = run; state !== undefined; ) state = state() as typeof state;
  return taken;
}

type AsyncState = (own: Steps) => Promise<AsyncState | undefined>;

const asyncTick: AsyncState = async (own) => (++own.taken < own.steps ? asyncTock : undefined);
const asyncTock: AsyncState = async (own) => (++own.taken < own.steps ? asyncTick : undefined);

const waitingTick: AsyncState = async (own) => {
  await later();
  return ++own.taken < own.steps ? waitingTock : undefined;
};
const waitingTock: AsyncState = async (own) => {
  await later();
  return ++own.taken < own.steps ? waitingTick : undefined;
};

async function through(first: AsyncState, steps: number): Promise<number> {
  const own = { steps, taken: 0 };
  for (let state: AsyncState | undefined = first; state !== undefined; ) state = await state(own);
  return own.taken;
}

export const asyncStep = (steps: number) => through(asyncTick, steps);
export const waitingStep = (steps: number) => through(waitingTick, steps);
