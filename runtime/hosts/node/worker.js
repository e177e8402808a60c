/**
 * The worker's side of `sync` states: imports the module of a body, runs it, and sends home what it decided and
 * changed. Plain JavaScript, because a thread has no loader for TypeScript until this module has registered one.
 */
import { parentPort } from "node:worker_threads";
import { movedHome } from "../../core/borders/transfer.js";
import { run } from "../body.js";
import { partsOfResult, uncopied } from "../copying.js";
import { pack } from "./errors.js";
import { help, surroundingsOf } from "./parallel.js";
import { Reporter } from "./reporter.js";

/** @typedef {import("./talk.js").Task} Task */
/** @typedef {import("./talk.js").Reply} Reply */

/** What has been loaded, by its url. */
const modules = new Map();

// A module that starts agents when it is imported must not start them here: see host.ts.
Object.defineProperty(globalThis, Symbol.for("crb-gen.body-thread"), { value: true });

/** @type {Promise<void> | undefined} */
let typescript;

/**
 * How long bodies may follow each other until what they have left behind has its turn, in ms: a thread of piscina that
 * waits for a task sleeps, and lets nothing else run.
 */
const TURN = 10;

/** When it last had. */
let turned = Number.NEGATIVE_INFINITY;

/**
 * The latest run, and once its body is through what is being sent home.
 * @type {{ run: number, result: import("../body.js").Result }}
 */
const now = { run: 0, result: {} };

// What nobody catches: a result that cannot be sent, or what bodies have left behind.
process.on("uncaughtException", (error) => {
  const unsent = uncopied(partsOfResult(now.result));
  const isOfRun = unsent !== undefined || error.name === "DataCloneError";
  parentPort?.postMessage({ run: isOfRun ? now.run : 0, failed: pack(unsent ?? error) });
});

/**
 * @param {Task} task
 * @returns {Reply | Promise<Reply>}
 */
export default function work(task) {
  now.run = task.run;
  now.result = {};
  if ("help" in task)
    return help(task.help, task, () => load(task.url)).then(() => ({ done: {}, reported: false }));
  const exported = modules.get(task.url);
  if (exported !== undefined) return perform(exported, task);
  return load(task.url).then(
    (loaded) => perform(loaded, task),
    (error) => ({ broken: pack(error) }),
  );
}

/**
 * @param {any} exported
 * @param {import("./talk.js").Job} job
 * @returns {Reply | Promise<Reply>}
 */
function perform(exported, job) {
  const reporter = job.progress ? new Reporter(job) : null;
  const surroundings = { ...surroundingsOf(job), progress: reporter?.report ?? null };
  const result = run(exported[job.part === "map" ? "map" : "body"], job, surroundings);
  reporter?.close();
  now.result = result;
  const reply = replyOf(result, reporter?.hasReported ?? false);
  return performance.now() - turned < TURN ? sent(job, reply) : turn().then(() => sent(job, reply));
}

/**
 * @param {import("../body.js").Result} result
 * @param {boolean} reported
 * @returns {import("./talk.js").Done}
 */
function replyOf(result, reported) {
  if (result.thrown === undefined) return { done: result, reported };
  const { thrown, ...done } = result;
  return { done, thrown: pack(thrown), reported };
}

/**
 * Lets run what bodies have left behind.
 * @returns {Promise<void>}
 */
async function turn() {
  await new Promise((resolve) => void setImmediate(resolve));
  turned = performance.now();
}

/**
 * @param {import("./talk.js").Job} job
 * @param {import("./talk.js").Done} reply
 */
function sent(job, reply) {
  const moved = () => movedHome(job, reply.done);
  return moved().length === 0 ? reply : moving(reply, moved);
}

/**
 * A reply as the pool sends it where some memory goes with it.
 * @param {Reply} reply
 * @param {() => ArrayBuffer[]} moved What is still there as it is sent.
 * @returns {Promise<any>}
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
