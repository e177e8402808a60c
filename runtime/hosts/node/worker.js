/**
 * The worker's side of `sync` states: imports the module of a body, runs it, and sends home what it decided and
 * changed. Plain JavaScript, because a thread has no loader for TypeScript until this module has registered one.
 */
import { parentPort } from "node:worker_threads";
import { movedHome } from "../../core/borders/transfer.js";
import { run } from "../body.js";
import { copying, PROGRESS, partsOfResult, uncopied } from "../copying.js";
import { pack } from "./errors.js";
import { help, isRaised, surroundingsOf } from "./parallel.js";

// A module that starts agents when it is imported must not start them here: see host.ts.
Object.defineProperty(globalThis, Symbol.for("crb-gen.body-thread"), { value: true });

/** @type {Promise<void> | undefined} */
let typescript;

/**
 * The latest run, and once its body is through what is being sent home. Not kept any longer for that.
 * @type {{ run: number, result: WeakRef<object> | null }}
 */
let now = { run: 0, result: null };

// What nobody catches: a result that cannot be sent, or what a body has left behind, now that another one is at work.
process.on("uncaughtException", (error) => {
  const unsent = uncopied(partsOfResult(now.result?.deref() ?? {}));
  const isOfRun = unsent !== undefined || error.name === "DataCloneError";
  parentPort?.postMessage({ run: isOfRun ? now.run : 0, failed: pack(unsent ?? error) });
});

/** @typedef {import("./reports.js").Reports["sent"]} Reports */

/**
 * @typedef {{
 *   url: string,
 *   part: import("../../core/contract/host.js").ThreadJob["part"],
 *   state: string,
 *   data: unknown,
 *   agent: unknown,
 *   transfers: import("../../core/borders/transfer.js").Transfers,
 *   reports: Reports | undefined,
 * }} Job
 */

/**
 * @param {import("./parallel.js").Orders & (Job | { url: string, help: import("./parallel.js").Help })} task
 * @returns {Promise<unknown>}
 */
export default async function work(task) {
  if ("help" in task) return help(task.help, task, () => load(task.url));
  let exported;
  try {
    exported = await load(task.url);
  } catch (error) {
    return { broken: pack(error) };
  }
  const { reports } = task;
  const progress = reports === undefined ? null : reporter(reports);
  now = { run: task.run, result: null };
  const { thrown, ...result } = run(exported[task.part === "map" ? "map" : "body"], task, {
    ...surroundingsOf(task),
    progress,
  });
  now = { run: task.run, result: new WeakRef(result) };
  const reply = thrown === undefined ? result : { ...result, thrown: pack(thrown) };
  return movedHome(task, result).length === 0 ? reply : moving(reply, () => movedHome(task, result));
}

/**
 * Sends what a body reports, while somebody observes that.
 * @param {Reports} reports
 */
function reporter({ port, observed }) {
  return (/** @type {unknown} */ value) => {
    if (isRaised(observed)) copying([[PROGRESS, value]], () => port.postMessage(value));
  };
}

/**
 * A reply as the pool sends it where some memory goes with it.
 * @param {object} reply
 * @param {() => ArrayBuffer[]} moved What is still there as it is sent.
 * @returns {Promise<unknown>}
 */
async function moving(reply, moved) {
  const { move, transferableSymbol, valueSymbol } = await import("piscina");
  return move(/** @type {any} */ ({ [transferableSymbol]: moved(), [valueSymbol]: reply }));
}

/**
 * What a module exports by default: a body, or a function on a thread.
 * @param {string} url
 */
async function load(url) {
  if (/\.[cm]?tsx?$/.test(url)) {
    typescript ??= registerTypeScript();
    await typescript;
  }
  const { default: threaded } = await import(url);
  if (typeof threaded?.body === "function") return threaded;
  throw new Error(`${url} does not export the body by default: export default threaded(…), or threadTask(…)`);
}

/** Sources run as they are where tsx is installed, or where Node itself strips types. */
async function registerTypeScript() {
  try {
    const { register } = await import("tsx/esm/api");
    register();
  } catch (error) {
    if ("typescript" in process.features) return;
    throw new Error("what runs on the thread is written in TypeScript: install tsx, or build it", {
      cause: error,
    });
  }
}
