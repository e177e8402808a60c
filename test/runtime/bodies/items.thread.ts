import { threadId } from "node:worker_threads";
import { threadTask } from "crb-gen";

export interface Item {
  readonly does:
    | "double"
    | "where"
    | "wait"
    | "throw"
    | "promise"
    | "exit"
    | "spin"
    | "uncloneable"
    | "add"
    | "nest"
    | "mark";
  readonly n?: number;
  readonly flags?: Int32Array;
}

/** Does with each item what that asks for. `flags` is memory shared with the test. */
const items = threadTask(import.meta.url, (item: Item, ctx): unknown => {
  const { does, n = 0, flags = new Int32Array(8) } = item;
  switch (does) {
    case "double":
      return n * 2;
    case "where":
      return threadId;
    case "wait":
      meet(flags, n);
      return threadId;
    case "throw":
      throw Object.assign(new RangeError(`too far: ${n}`), { code: "EFAR" });
    case "promise":
      return Promise.resolve(n);
    case "exit":
      process.exit(3);
      break;
    case "spin":
      Atomics.add(flags, 1, 1);
      for (;;) Atomics.add(flags, 2, 1);
    case "uncloneable":
      return () => n;
    case "add":
      Atomics.add(flags, 3, n);
      return flags;
    case "nest": {
      // With flags, two meet here first: so each has a thread of its own.
      if (item.flags !== undefined) meet(flags, 2);
      const inner: Item[] = Array.from({ length: 5 }, (_, i) => ({ does: "double", n: n * 10 + i }));
      return ctx.parallel(items, inner);
    }
    case "mark":
      Object.assign(item, { n: -1 });
      return new Date(5);
  }
  return undefined;
});

/** Waits until so many are here. */
function meet(flags: Int32Array, count: number): void {
  Atomics.add(flags, 0, 1);
  Atomics.notify(flags, 0);
  for (let here = 0; here < count; here = Atomics.load(flags, 0)) Atomics.wait(flags, 0, here, 5000);
}

export default items;
