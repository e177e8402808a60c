/**
 * Errors between threads. Copied as they are, they would lose their name and code, or not be copied at all: they
 * travel as plain data. Plain JavaScript, because workers need it before they have a loader for TypeScript.
 */

import { UNREADABLE } from "../../core/borders/describe.js";

/** @typedef {{ name: string, message: string, stack: string | undefined, code: string | undefined }} PackedError */

/**
 * @param {unknown} thrown
 * @returns {PackedError}
 */
export function pack(thrown) {
  try {
    const { name, message, stack, code } = /** @type {Error & { code?: unknown }} */ (thrown);
    return {
      name: String(name),
      message: String(message),
      stack: typeof stack === "string" ? stack : undefined,
      code: typeof code === "string" ? code : undefined,
    };
  } catch {
    return {
      name: "Error",
      message: UNREADABLE,
      stack: undefined,
      code: undefined,
    };
  }
}

/**
 * @param {PackedError} packed
 * @returns {Error}
 */
export function unpack({ name, message, stack, code }) {
  const error = new Error(message);
  return Object.assign(error, { name, stack }, code === undefined ? {} : { code });
}
