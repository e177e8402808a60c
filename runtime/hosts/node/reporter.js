/**
 * How a body reports progress from its thread. Plain JavaScript, because workers need it before they have a loader for
 * TypeScript.
 */
import { MessageChannel, parentPort } from "node:worker_threads";
import { copying, PROGRESS } from "../copying.js";
import { isRaised, OBSERVED } from "./flags.js";
import { given } from "./given.js";

/** Sends what one run of a body reports, while somebody observes that, by a way that is opened for the first of it. */
export class Reporter {
  #run;
  #slot;
  /** @type {import("node:worker_threads").MessagePort | null} */
  #way = null;
  #closed = false;

  /** @param {import("./talk.js").Orders} orders */
  constructor({ run, slot }) {
    this.#run = run;
    this.#slot = slot;
  }

  /** Whether it has told anything. */
  get hasReported() {
    return this.#way !== null;
  }

  /** @param {unknown} value */
  report = (value) => {
    if (this.#closed || !isRaised(given.flags, this.#slot, OBSERVED)) return;
    copying([[PROGRESS, value]], () => this.#open().postMessage(value));
  };

  /** The run is over: what the body has left behind reports nothing. */
  close() {
    this.#closed = true;
  }

  #open() {
    if (this.#way !== null) return this.#way;
    const { port1, port2 } = new MessageChannel();
    parentPort?.postMessage({ run: this.#run, reports: port2 }, [port2]);
    this.#way = port1;
    return port1;
  }
}
