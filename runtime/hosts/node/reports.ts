import { type MessagePort, receiveMessageOnPort } from "node:worker_threads";

/** How many reports are told at most until the platform has a turn for all else. */
const TURN = 1000;

/** What a body on a thread reports of its progress, for one run of it: as long as somebody observes that. */
export class Reports {
  /** The end of the way by which it reports; it is opened for the first report. */
  #way: MessagePort | null = null;
  readonly #tell: (value: unknown) => void;
  #isObserved = false;
  #told = 0;
  #closed = false;
  #opened = () => {};

  constructor(tell: (value: unknown) => void) {
    this.#tell = tell;
  }

  /** The body has something to report. */
  open(way: MessagePort): void {
    this.#way = way;
    way.on("message", this.#hear);
    this.#opened();
  }

  /** Calls back when it is open: at once if it is. */
  whenOpen(callback: () => void): void {
    if (this.#way === null) this.#opened = callback;
    else callback();
  }

  /** Whether somebody observes from now on; nobody does at first. */
  observe(observed: boolean): void {
    this.#isObserved = observed;
  }

  /** The body has returned. What it reported last may still be on its way, and comes before its result. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#way?.off("message", this.#hear);
    for (let last = this.#next(); last !== undefined; last = this.#next()) {
      this.#tell(last.message);
      this.#told += 1;
      if (this.#told % TURN === 0) await turn();
    }
    this.#way?.close();
  }

  #next(): { readonly message: unknown } | undefined {
    return this.#isObserved && this.#way !== null ? receiveMessageOnPort(this.#way) : undefined;
  }

  /** A port gives all that waits there in one turn, so it is left alone now and then. */
  readonly #hear = (value: unknown): void => {
    this.#tell(value);
    this.#told += 1;
    if (this.#told % TURN > 0) return;
    this.#way?.off("message", this.#hear);
    void turn().then(() => {
      if (!this.#closed) this.#way?.on("message", this.#hear);
    });
  };
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
