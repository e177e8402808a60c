/**
 * How a body reports progress from its thread. Plain JavaScript, because workers need it before they have a loader for
 * TypeScript.
 */
import { MessageChannel, parentPort } from "node:worker_threads";
import { copying, PROGRESS } from "../copying.js";
import { isRaised, OBSERVED } from "./flags.js";

/** Sends what one run of a body reports, while somebody observes that, by a way that is opened for the first of it. */
export class Reporter {
  #flags;
  /** @type {import("node:worker_threads").MessagePort | null} */
  #way = null;
  #closed = false;

  /** @param {Int32Array} flags */
  constructor(flags) {
    this.#flags = flags;
  }

  /** @param {unknown} value */
  report = (value) => {
    if (this.#closed || !isRaised(this.#flags, OBSERVED)) return;
    copying([[PROGRESS, value]], () => this.#open().postMessage(value));
  };

  /** The run is over: what the body has left behind reports nothing. */
  close() {
    this.#closed = true;
  }

  #open() {
    if (this.#way !== null) return this.#way;
    const { port1, port2 } = new MessageChannel();
    parentPort?.postMessage({ reports: port2 }, [port2]);
    this.#way = port1;
    return port1;
  }
}
