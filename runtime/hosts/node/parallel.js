/**
 * A parallel map on a thread: the thread that calls it works along, others of the pool help when they are idle. Who
 * calls waits only for helpers that are at work, so that maps inside maps come to an end on however few threads.
 * Plain JavaScript, because workers need it before they have a loader for TypeScript.
 */
import { MessageChannel, parentPort, receiveMessageOnPort } from "node:worker_threads";
import { compute } from "../body.js";
import { copying } from "../copying.js";
import { pack, unpack } from "./errors.js";
import { CANCELLED, isRaised } from "./flags.js";
import { given } from "./given.js";
import { begin, close, finish, isStopped, itemsOf, shareOf, stop, take } from "./share.js";

/** @typedef {import("./talk.js").Orders} Orders */

/**
 * What a thread has done for a map: the results of parcels, and the error that stopped it.
 * @typedef {{ done: [parcel: number, results: unknown[]][], thrown?: unknown }} Part
 */

/**
 * What a body asks of its surroundings, as `runBody` wants it.
 * @param {Orders} orders
 * @returns {import("../body.js").Surroundings}
 */
export function surroundingsOf(orders) {
  const { slot } = orders;
  return {
    cancelled: () => isRaised(given.flags, slot, CANCELLED),
    progress: null,
    parallel: (task, items, options) => parallel(task, items, options, orders),
  };
}

/**
 * @param {import("../body.js").Task} task
 * @param {readonly unknown[]} items
 * @param {import("../body.js").Options} options
 * @param {Orders} orders
 * @returns {unknown[]}
 */
function parallel(task, items, options, orders) {
  const threads = Math.min(options.threads ?? given.threads, given.threads);
  const share = copying([["an item of ctx.parallel", items]], () =>
    shareOf(task.url, items, threads, options.chunk),
  );
  const { run, slot } = orders;
  const { port1: home, port2: away } = new MessageChannel();
  try {
    if (share.helpers > 0) parentPort?.postMessage({ run, slot, share, home: away }, [away]);
    const own = partOf(task, share, orders);
    close(share);
    const parts = [own, ...helped(home)];
    const failed = parts.find((part) => "thrown" in part);
    if (failed !== undefined) throw failed.thrown;
    return inOrder(parts.flatMap(({ done }) => done));
  } finally {
    home.close();
  }
}

/**
 * Takes parcels until none is left. Of all errors only the first to happen is told.
 * @param {import("../body.js").Task} task
 * @param {import("./share.js").Share} share
 * @param {Orders} orders
 * @returns {Part}
 */
function partOf(task, share, orders) {
  const surroundings = surroundingsOf(orders);
  const cancelled = () => surroundings.cancelled() || isStopped(share);
  /** @type {Part["done"]} */
  const done = [];
  try {
    for (let parcel = take(share); parcel !== undefined; parcel = take(share)) {
      const items = itemsOf(share, parcel);
      const results = items.map((item) => compute(task, item, { ...surroundings, cancelled }));
      done.push([parcel, copying([["a result of ctx.parallel", results]], () => structuredClone(results))]);
    }
  } catch (thrown) {
    return stop(share) ? { done: [], thrown } : { done: [] };
  }
  return { done };
}

/**
 * What the helpers have posted: each through a port of its own, which came through `home`.
 * @param {import("node:worker_threads").MessagePort} home
 * @returns {Part[]}
 */
function helped(home) {
  /** @type {Part[]} */
  const parts = [];
  for (let said = receiveMessageOnPort(home); said !== undefined; said = receiveMessageOnPort(home)) {
    const { port, thrown } = said.message;
    const posted = port === undefined ? { done: [], thrown } : receiveMessageOnPort(port)?.message;
    port?.close();
    if (posted === undefined) continue;
    parts.push(posted.thrown === undefined ? posted : { done: [], thrown: unpack(posted.thrown) });
  }
  return parts;
}

/**
 * @param {Part["done"]} done
 * @returns {unknown[]}
 */
function inOrder(done) {
  return done.sort(([a], [b]) => a - b).flatMap(([, results]) => results);
}

/**
 * Helps with the map of another thread, and posts what it did there.
 * @param {import("./talk.js").Help} help
 * @param {Orders} orders
 * @param {() => Promise<import("../body.js").Task>} load
 */
export async function help({ share, helper, port, slot }, { run }, load) {
  const loaded = await load().catch((/** @type {unknown} */ thrown) => ({ thrown }));
  if (!begin(share, helper)) return;
  if ("thrown" in loaded) {
    if (stop(share)) port.postMessage({ done: [], thrown: pack(loaded.thrown) });
  } else {
    const { done, thrown } = partOf(loaded, share, { run, slot });
    port.postMessage(thrown === undefined ? { done } : { done, thrown: pack(thrown) });
  }
  finish(share, helper);
}
