/**
 * The worker's side of `sync` states: imports the module of a body, runs it, and sends home what it decided and
 * changed. Plain JavaScript, because a thread has no loader for TypeScript until this module has registered one.
 */
import { runBody } from "../body.js";

// A module that starts agents when it is imported must not start them here: see host.ts.
Object.defineProperty(globalThis, Symbol.for("crb-gen.body-thread"), { value: true });

/** @type {Promise<void> | undefined} */
let typescript;

/**
 * @param {{ url: string, state: string, data: unknown, agent: unknown, flag: { cells: Int32Array, index: number } }} task
 */
export default async function work({ url, flag, ...job }) {
  let body;
  try {
    body = await load(url);
  } catch (error) {
    return { broken: pack(error) };
  }
  const { thrown, ...result } = runBody(body, job, () => Atomics.load(flag.cells, flag.index) === 1);
  return thrown === undefined ? result : { ...result, thrown: pack(thrown) };
}

/**
 * The body that a module exports by default.
 * @param {string} url
 * @returns {Promise<(data: never, ctx: never) => unknown>}
 */
async function load(url) {
  if (/\.[cm]?tsx?$/.test(url)) {
    typescript ??= registerTypeScript();
    await typescript;
  }
  const { default: threaded } = await import(url);
  if (typeof threaded?.body === "function") return threaded.body;
  throw new Error(`${url} does not export the body by default: export default threaded(…), or threadTask(…)`);
}

/** Sources run as they are where tsx is installed, or where Node itself strips types. */
async function registerTypeScript() {
  try {
    const { register } = await import("tsx/esm/api");
    register();
  } catch (error) {
    if ("typescript" in process.features) return;
    throw new Error("the body of a sync state is written in TypeScript: install tsx, or build it", {
      cause: error,
    });
  }
}

/**
 * An error as plain data: copied between threads as it is, it would lose its name and code, or not be copied at all.
 * @param {unknown} thrown
 */
function pack(thrown) {
  try {
    const { name, message, stack, code } = /** @type {Error & { code?: unknown }} */ (thrown);
    return {
      name: String(name),
      message: String(message),
      stack: typeof stack === "string" ? stack : undefined,
      code: typeof code === "string" ? code : undefined,
    };
  } catch {
    return { name: "Error", message: "an error was thrown that cannot be read" };
  }
}
