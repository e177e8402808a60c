import { assign, createActor, setup, toPromise } from "xstate";

/** Is done at once. */
const mayfly = setup({ types: {} as { output: number } }).createMachine({
  initial: "done",
  states: { done: { type: "final" } },
  output: 1,
});

export async function lives(count: number): Promise<number> {
  const outputs = await Promise.all(
    Array.from({ length: count }, () => toPromise(createActor(mayfly).start())),
  );
  return outputs.reduce((sum, each) => sum + each, 0);
}

/** Waits for messages. */
const waiting = setup({
  types: {} as { context: { seen: number }; events: { type: "ping" } },
}).createMachine({
  context: { seen: 0 },
  on: { ping: { actions: assign({ seen: ({ context }) => context.seen + 1 }) } },
});

export async function idle(count: number): Promise<() => Promise<number>> {
  const all = Array.from({ length: count }, () => createActor(waiting).start());
  return async () => {
    for (const each of all) each.send({ type: "ping" });
    return all.reduce((sum, each) => sum + each.getSnapshot().context.seen, 0);
  };
}
