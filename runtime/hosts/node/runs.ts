import type { ThreadResult } from "../../core/contract/host.js";
import type { Reports } from "./reports.js";
import type { Moved, Task } from "./talk.js";
import type { Thread } from "./thread.js";

/** One run on a thread of the pool: of a body, or of a helper in a parallel map. */
export class PoolRun {
  /** Rejects when its thread dies, cannot be given what is to be sent, or is ended. */
  readonly result: Promise<ThreadResult>;
  /** What a thread is sent; null when it has been, or is not going to be. */
  task: Task | null;
  /** What is moved there instead of copied. */
  moved: readonly Moved[];
  /** How it reports progress, where the spec declares any. */
  reports: Reports | null = null;
  /** Where it runs; null before and after. */
  thread: Thread | null = null;
  over = false;
  /** What its body is told: see `flags.js`. */
  flags = 0;
  /** Whose parallel map it helps with. */
  readonly #owner: PoolRun | null;
  /** Those that help with its parallel maps. */
  readonly helpers = new Set<PoolRun>();
  #resolve!: (result: ThreadResult) => void;
  #reject!: (error: Error) => void;

  constructor(task: Task, moved: readonly Moved[], owner: PoolRun | null = null) {
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
    this.flags = holds ? this.flags | bit : this.flags & ~bit;
    this.thread?.tell(this.flags);
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
    this.thread = this.task = null;
    this.moved = [];
    this.#owner?.helpers.delete(this);
  }
}
