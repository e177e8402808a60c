import { MessageChannel, type MessagePort, receiveMessageOnPort } from "node:worker_threads";
import type { Flag } from "./flags.js";

/** How many reports are told at most until the platform has a turn for all else. */
const TURN = 1000;

/** The way by which a body on a thread reports progress, for one run of it: as long as somebody observes that. */
export class Reports {
  /** What the thread gets: its end of the way, which is transferred there, and where it reads whether somebody observes. */
  readonly sent: { readonly port: MessagePort; readonly observed: Pick<Flag, "cells" | "index"> };
  readonly #own: MessagePort;
  readonly #tell: (value: unknown) => void;
  readonly #observed: Flag;
  #isObserved = false;
  #told = 0;
  #closed = false;

  constructor(tell: (value: unknown) => void, observed: Flag) {
    const { port1, port2 } = new MessageChannel();
    const { cells, index } = observed;
    this.sent = { port: port2, observed: { cells, index } };
    this.#own = port1;
    this.#tell = tell;
    this.#observed = observed;
    port1.on("message", this.#hear);
  }

  /** Whether somebody observes from now on; nobody does at first. */
  observe(observed: boolean): void {
    this.#isObserved = observed;
    if (observed) this.#observed.raise();
    else this.#observed.lower();
  }

  /** The body has returned. What it reported last may still be on its way, and comes before its result. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#own.off("message", this.#hear);
    for (let last = this.#next(); last !== undefined; last = this.#next()) {
      this.#tell(last.message);
      this.#told += 1;
      if (this.#told % TURN === 0) await turn();
    }
    this.#own.close();
    this.#observed.release();
  }

  #next(): { readonly message: unknown } | undefined {
    return this.#isObserved ? receiveMessageOnPort(this.#own) : undefined;
  }

  /** A port gives all that waits there in one turn, so it is left alone now and then. */
  readonly #hear = (value: unknown): void => {
    this.#tell(value);
    this.#told += 1;
    if (this.#told % TURN > 0) return;
    this.#own.off("message", this.#hear);
    void turn().then(() => {
      if (!this.#closed) this.#own.on("message", this.#hear);
    });
  };
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
