import { Effect, Fiber, Queue } from "effect3";

/** Is done at once. */
const mayfly = Effect.sync(() => 1);

const together = Effect.fnUntraced(function* (count: number) {
  const fibers: Fiber.Fiber<number>[] = [];
  for (let started = 0; started < count; started++) fibers.push(yield* Effect.fork(mayfly));
  const outputs = yield* Fiber.joinAll(fibers);
  return outputs.reduce((sum, each) => sum + each, 0);
});

export const lives = (count: number) => Effect.runPromise(together(count));

/** Waits for a message. */
const waiting = Effect.fnUntraced(function* () {
  const inbox = yield* Queue.unbounded<number>();
  const fiber = yield* Effect.forkDaemon(Queue.take(inbox));
  return { inbox, fiber };
});

export async function idle(count: number): Promise<() => Promise<number>> {
  const all = await Effect.runPromise(Effect.forEach(Array.from({ length: count }), () => waiting()));
  return async () => {
    for (const { inbox } of all) Queue.unsafeOffer(inbox, 1);
    const seen = await Effect.runPromise(Fiber.joinAll(all.map(({ fiber }) => fiber)));
    return seen.reduce((sum, each) => sum + each, 0);
  };
}
