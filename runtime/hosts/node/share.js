/**
 * What the threads of one parallel map share: the items, written once into memory that all of them see, in parcels
 * that each is taken once; and a few numbers that say what is taken and who is at work. Plain JavaScript, because
 * workers need it before they have a loader for TypeScript.
 */
import { Deserializer, Serializer } from "node:v8";
import { hide, reveal } from "./shared.js";

/**
 * @typedef {{
 *   url: string,
 *   control: Int32Array,
 *   helpers: number,
 *   parcels: number,
 *   bytes: Uint8Array,
 *   ends: Float64Array,
 *   shared: import("./shared.js").Hidden,
 * }} Share
 */

/** Places in `control`: the next parcel, whether to stop, a counter that wakes the caller; then a state per helper. */
const NEXT = 0;
const STOPPED = 1;
const WAKE = 2;
const STATES = 3;

/** A helper has not begun. */
const WAITING = 0;
const WORKING = 1;
/** It has posted what it did, or died, or is not needed any more. */
const FINISHED = 2;

/** Parcels per thread, where their size is not given: few enough to be cheap, enough to end at about the same time. */
const PER_THREAD = 16;

/**
 * @param {string} url
 * @param {readonly unknown[]} items
 * @param {number} threads
 * @param {number | undefined} chunk
 * @returns {Share}
 */
export function shareOf(url, items, threads, chunk) {
  const size = chunk ?? Math.max(1, Math.floor(items.length / (threads * PER_THREAD)));
  const parcels = Math.ceil(items.length / size);
  const { value, hidden } = hide(items);
  const written = Array.from({ length: parcels }, (_, parcel) =>
    write(value.slice(parcel * size, (parcel + 1) * size)),
  );
  const helpers = Math.min(threads, parcels) - 1;
  return { url, control: int32s(STATES + helpers), helpers, parcels, ...joined(written), shared: hidden };
}

/** @param {number} length */
function int32s(length) {
  return new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
}

/** @param {readonly Uint8Array[]} written */
function joined(written) {
  const ends = new Float64Array(new SharedArrayBuffer(written.length * Float64Array.BYTES_PER_ELEMENT));
  let end = 0;
  written.forEach(({ length }, parcel) => {
    end += length;
    ends[parcel] = end;
  });
  const bytes = new Uint8Array(new SharedArrayBuffer(end));
  written.forEach((part, parcel) => void bytes.set(part, ends[parcel - 1] ?? 0));
  return { bytes, ends };
}

/** @param {unknown} value */
function write(value) {
  const serializer = new Serializer();
  serializer.writeHeader();
  serializer.writeValue(value);
  return serializer.releaseBuffer();
}

/**
 * The items of a parcel: copies.
 * @param {Share} share
 * @param {number} parcel
 * @returns {unknown[]}
 */
export function itemsOf({ bytes, ends, shared }, parcel) {
  const deserializer = new Deserializer(bytes.slice(ends[parcel - 1] ?? 0, ends[parcel]));
  deserializer.readHeader();
  return reveal(deserializer.readValue(), shared);
}

/**
 * The next parcel that nobody has taken; undefined when there is none, or all are to stop.
 * @param {Share} share
 */
export function take(share) {
  if (isStopped(share)) return undefined;
  const parcel = Atomics.add(share.control, NEXT, 1);
  return parcel < share.parcels ? parcel : undefined;
}

/**
 * Whether a thread that comes now finds something to do.
 * @param {Share} share
 */
export function isOpen(share) {
  return !isStopped(share) && Atomics.load(share.control, NEXT) < share.parcels;
}

/** @param {Share} share */
export function isStopped({ control }) {
  return Atomics.load(control, STOPPED) === 1;
}

/**
 * Stops all of them; whether this is the first to.
 * @param {Share} share
 */
export function stop({ control }) {
  return Atomics.compareExchange(control, STOPPED, 0, 1) === 0;
}

/**
 * A helper begins, if it still may.
 * @param {Share} share
 * @param {number} helper
 */
export function begin({ control }, helper) {
  return Atomics.compareExchange(control, STATES + helper, WAITING, WORKING) === WAITING;
}

/**
 * A helper has posted all that it did, or can post nothing any more.
 * @param {Share} share
 * @param {number} helper
 */
export function finish({ control }, helper) {
  Atomics.store(control, STATES + helper, FINISHED);
  Atomics.add(control, WAKE, 1);
  Atomics.notify(control, WAKE);
}

/**
 * Lets no other helper begin, and waits until those that have are through.
 * @param {Share} share
 */
export function close({ control, helpers }) {
  for (let helper = 0; helper < helpers; helper++) {
    for (;;) {
      const seen = Atomics.load(control, WAKE);
      if (Atomics.compareExchange(control, STATES + helper, WAITING, FINISHED) !== WORKING) break;
      Atomics.wait(control, WAKE, seen);
    }
  }
}
