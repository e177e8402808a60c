import { Effect } from "effect";

/** States as functions that give the effect of the next one. */

interface Steps {
  readonly steps: number;
  taken: number;
}
type State = (own: Steps) => Effect.Effect<number>;

const tick: State = (own) =>
  Effect.suspend(() => (++own.taken < own.steps ? tock(own) : Effect.succeed(own.taken)));
const tock: State = (own) =>
  Effect.suspend(() => (++own.taken < own.steps ? tick(own) : Effect.succeed(own.taken)));

export const syncStep = (steps: number) => Effect.runPromise(tick({ steps, taken: 0 }));

const ready = Effect.promise(async () => {});
const asyncTick: State = (own) =>
  Effect.flatMap(ready, () => (++own.taken < own.steps ? asyncTock(own) : Effect.succeed(own.taken)));
const asyncTock: State = (own) =>
  Effect.flatMap(ready, () => (++own.taken < own.steps ? asyncTick(own) : Effect.succeed(own.taken)));

export const asyncStep = (steps: number) => Effect.runPromise(asyncTick({ steps, taken: 0 }));
