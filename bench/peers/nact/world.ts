import { type ActorSystemRef, start, stop } from "nact";

/** Lets something happen in an actor system of its own, until it says what has come of it. */
export async function inSystem<T>(
  play: (system: ActorSystemRef, end: (result: T) => void) => unknown,
): Promise<T> {
  const system = start();
  const result = await new Promise<T>((resolve, reject) => {
    Promise.resolve(play(system, resolve)).catch(reject);
  });
  stop(system);
  return result;
}
