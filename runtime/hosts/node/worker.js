/**
 * The worker's side of `sync` states: imports the module of a body, runs it, and sends home what it decided and
 * changed. Plain JavaScript, because a thread has no loader for TypeScript until this module has registered one.
 */
import { parentPort, workerData } from "node:worker_threads";
import { movedHome } from "../../core/borders/transfer.js";
import { run } from "../body.js";
import { copying, partsOfResult } from "../copying.js";
import { pack } from "./errors.js";
import { help, surroundingsOf } from "./parallel.js";
import { Reporter } from "./reporter.js";

/** @typedef {import("../body.js").Result} Result */
/** @typedef {import("./talk.js").Job} Job */

/** @type {import("./talk.js").Given} */
const given = workerData;

/** What has been loaded, by its url. */
const modules = new Map();

// A module that starts agents when it is imported must not start them here: see host.ts.
Object.defineProperty(globalThis, Symbol.for("crb-gen.body-thread"), { value: true });

/** @type {Promise<void> | undefined} */
let typescript;

/**
 * @param {import("./talk.js").Told} told
 * @param {ArrayBuffer[]} [moved]
 */
function tell(told, moved) {
  parentPort?.postMessage(told, moved);
}

process.on("uncaughtException", (error) => tell({ failed: pack(error) }));
parentPort?.on("messageerror", (error) => tell({ broken: pack(error) }));
parentPort?.on("message", (task) => {
  work(task).catch((thrown) => tell({ broken: pack(thrown) }));
});
tell({ ready: true });

/** @param {import("./talk.js").Task} task */
async function work(task) {
  if ("help" in task) {
    await help(task.help, given, () => load(task.url));
    return tell({ done: {} });
  }
  const exported = modules.get(task.url) ?? (await load(task.url));
  const reporter = task.progress ? new Reporter(given.flags) : null;
  const surroundings = { ...surroundingsOf(given), progress: reporter?.report ?? null };
  const result = run(exported[task.part === "map" ? "map" : "body"], task, surroundings);
  reporter?.close();
  const { stdout, stderr } = process;
  if (stdout.writableLength + stderr.writableLength > 0) await Promise.all([stdout, stderr].map(printed));
  copying(partsOfResult(result), () => send(task, result));
}

/**
 * What a body has printed comes before its result: a process may end when it has that.
 * @param {NodeJS.WriteStream} stream
 */
function printed(stream) {
  return new Promise((resolve) => void stream.write("", resolve));
}

/**
 * @param {Job} job
 * @param {Result} result
 */
function send(job, result) {
  const { thrown } = result;
  const told =
    thrown === undefined
      ? { done: result }
      : { done: { ...result, thrown: undefined }, thrown: pack(thrown) };
  tell(told, movedHome(job, result));
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
  if (typeof threaded?.body !== "function")
    throw new Error(
      `${url} does not export the body by default: export default threaded(…), or threadTask(…)`,
    );
  modules.set(url, threaded);
  return threaded;
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
