import type { ThreadResult } from "../../core/contract/host.js";
import { setFlags } from "./flags.js";
import type { Reports } from "./reports.js";
import type { Moved, Task } from "./talk.js";

/**
 * One run on a thread of the pool: of a body, or of a helper in a parallel map. It is its own signal by which piscina
 * ends its thread: an `AbortSignal` for each would cost more than many a body.
 */
export class PoolRun {
  /** Rejects when its thread dies, cannot be given what is to be sent, or is ended. */
  readonly result: Promise<ThreadResult>;
  /** What a thread is sent. */
  readonly task: Task;
  /** What is moved there instead of copied. */
  readonly moved: Moved[];
  /** How it reports progress, where the spec declares any. */
  reports: Reports | null = null;
  over = false;
  /** Those that help with its parallel maps. */
  readonly helpers = new Set<PoolRun>();
  /** Whose parallel map it helps with. */
  readonly #owner: PoolRun | null;
  /** What its body is told, and where, once it is given to a thread: see `flags.js`. */
  #told = 0;
  #flags: Int32Array | null = null;
  #abort: (() => void) | null = null;
  #resolve!: (result: ThreadResult) => void;
  #reject!: (error: Error) => void;

  constructor(task: Task, moved: Moved[], owner: PoolRun | null = null) {
    this.task = task;
    this.moved = moved;
    this.#owner = owner;
    owner?.helpers.add(this);
    this.result = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** Tells its body something, by a bit of `flags.js`: now, or as it begins. */
  tell(bit: number, holds: boolean): void {
    this.#told = holds ? this.#told | bit : this.#told & ~bit;
    if (this.#flags !== null) setFlags(this.#flags, this.task.slot, this.#told);
  }

  /** It is given to a thread now: what its body is told stands in these flags from now on. */
  begin(run: number, flags: Int32Array, slot: number): void {
    this.task.run = run;
    this.task.slot = slot;
    this.#flags = flags;
    setFlags(flags, slot, this.#told);
  }

  /** Ends the thread that it is given to, or takes it from those that wait for one. */
  abort(): void {
    this.#abort?.();
  }

  addEventListener(_: "abort", abort: () => void): void {
    this.#abort = abort;
  }

  removeEventListener(): void {
    this.#abort = null;
  }

  done(result: ThreadResult): void {
    this.#end();
    this.#resolve(result);
  }

  fail(error: Error): void {
    this.#end();
    this.#reject(error);
  }

  #end(): void {
    this.over = true;
    this.#flags = null;
    this.#owner?.helpers.delete(this);
  }
}
