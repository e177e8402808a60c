import type { Threaded } from "../../../runtime/core/contract/thread.js";
import { threaded } from "../../../runtime/core/functions/threaded.js";

type Relay = Threaded<{ n: number }, { next(target: string, data: unknown): unknown }, unknown>;

/** Takes a number from a task on to the next state. */
export default threaded<Relay>(import.meta.url, ({ n }, ctx) => ctx.next("Noting", { n }));
