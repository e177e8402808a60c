/**
 * What a thread is told while code runs on it and hears nothing else: bits in words of memory that it shares with the
 * pool, one for each run that may be at work. Plain JavaScript, because workers need it before they have a loader for
 * TypeScript.
 */

/** Its body should stop. */
export const CANCELLED = 1;
/** Somebody observes what it reports. */
export const OBSERVED = 2;

/**
 * Words in which nothing is told yet.
 * @param {number} count
 */
export function makeFlags(count) {
  return new Int32Array(new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT));
}

/**
 * @param {Int32Array} flags
 * @param {number} slot
 * @param {number} bits
 */
export function setFlags(flags, slot, bits) {
  Atomics.store(flags, slot, bits);
}

/**
 * @param {Int32Array} flags
 * @param {number} slot
 * @param {number} bit
 */
export function isRaised(flags, slot, bit) {
  return (Atomics.load(flags, slot) & bit) !== 0;
}
