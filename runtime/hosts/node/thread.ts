import { Worker } from "node:worker_threads";
import { isMovedAway } from "../../core/borders/transfer.js";
import { exited, explained } from "./explained.js";
import { makeFlags, setFlags } from "./flags.js";
import type { PoolRun } from "./runs.js";
import type { Given, Told } from "./talk.js";

/** How long a thread that has nothing to do is kept, in ms. */
const IDLE = 1000;

const WORKER = new URL("./worker.js", import.meta.url);

/** Who hears of a thread. */
export interface ThreadOwner {
  hear(thread: Thread, told: Told): void;
  /** It is of no use any more. */
  lose(thread: Thread, error: Error): void;
  /** It has had nothing to do for long. */
  retire(thread: Thread): void;
}

/** A worker thread. It keeps the process alive while it starts, and while it has something to do. */
export class Thread {
  /** What it is at work on. */
  run: PoolRun | null = null;
  isStarting = true;
  readonly #owner: ThreadOwner;
  readonly #flags = makeFlags();
  readonly #worker: Worker;
  #idle: NodeJS.Timeout | undefined;

  /** `threads`: how many there are at most; `heapMb`: how much the heap of this one may hold. Throws when there can be no more. */
  constructor(owner: ThreadOwner, threads: number, heapMb: number | undefined) {
    this.#owner = owner;
    const given: Given = { flags: this.#flags, threads };
    this.#worker = new Worker(WORKER, {
      workerData: given,
      ...(heapMb !== undefined && { resourceLimits: { maxOldGenerationSizeMb: heapMb } }),
    });
    this.#worker.on("message", (told: Told) => owner.hear(this, told));
    this.#worker.on("messageerror", (error) => owner.lose(this, error));
    this.#worker.on("error", (error) => owner.lose(this, explained(error, heapMb)));
    this.#worker.on("exit", (code) => owner.lose(this, exited(code)));
  }

  /** Gives it something to do. Throws if that cannot be sent: then it still has nothing to do. */
  take(run: PoolRun): void {
    // Node itself would send it, and no thread could read it.
    if (run.moved.some(isMovedAway)) throw new DOMException("bytes were moved away", "DataCloneError");
    this.tell(run.flags);
    this.#worker.postMessage(run.task, run.moved);
    clearTimeout(this.#idle);
    this.#worker.ref();
    this.run = run;
    run.thread = this;
    run.task = null;
  }

  /** Sets what its body is told. */
  tell(flags: number): void {
    setFlags(this.#flags, flags);
  }

  /** It has nothing to do from now on. */
  rest(): void {
    this.run = null;
    this.isStarting = false;
    this.#worker.unref();
    this.#idle = setTimeout(() => this.#owner.retire(this), IDLE).unref();
  }

  /** Ends it wherever it is. */
  end(): void {
    clearTimeout(this.#idle);
    void this.#worker.terminate();
  }
}
