import { dispatch, type Ref, spawn, start, stop } from "nact";
import { inSystem } from "./world.js";

/** An actor lives for one message, stops itself, and is counted when it has stopped. */
export function lives(count: number): Promise<number> {
  return inSystem<number>((system, end) => {
    let done = 0;
    const afterStop = () => {
      done += 1;
      if (done === count) end(done);
    };
    const live = (_state: null, _message: "live", { self }: { self: Ref<"live"> }) => {
      stop(self);
      return null;
    };
    for (let made = 0; made < count; made++) {
      dispatch(spawn(system, live, `mayfly${made}`, { initialState: null, afterStop }), "live");
    }
  });
}

export async function idle(count: number): Promise<() => Promise<number>> {
  const system = start();
  let heard = 0;
  let all = () => {};
  const hear = (seen: number) => {
    heard += 1;
    if (heard === count) all();
    return seen + 1;
  };
  const actors = Array.from({ length: count }, (_, index) =>
    spawn(system, hear, `counter${index}`, { initialState: 0 }),
  );
  return async () => {
    const done = new Promise<void>((resolve) => {
      all = resolve;
    });
    for (const actor of actors) dispatch(actor, "ping");
    await done;
    stop(system);
    return heard;
  };
}
