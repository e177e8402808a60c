/**
 * What a thread is told while code runs on it and hears nothing else: bits in a word of memory that it shares with the
 * pool. Plain JavaScript, because workers need it before they have a loader for TypeScript.
 */

/** Its body should stop. */
export const CANCELLED = 1;
/** Somebody observes what it reports. */
export const OBSERVED = 2;

/** A word in which nothing is told yet. */
export function makeFlags() {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/**
 * @param {Int32Array} flags
 * @param {number} bits
 */
export function setFlags(flags, bits) {
  Atomics.store(flags, 0, bits);
}

/**
 * @param {Int32Array} flags
 * @param {number} bit
 */
export function isRaised(flags, bit) {
  return (Atomics.load(flags, 0) & bit) !== 0;
}
