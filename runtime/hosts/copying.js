/**
 * What cannot be copied between threads, for the reader of an error. Plain JavaScript, because workers need it before
 * they have a loader for TypeScript.
 */
import { describe } from "../core/describe.js";

/**
 * Runs what copies some values, and says which of them cannot be copied, and where in it, if one cannot.
 * @template T
 * @param {Parts} parts
 * @param {() => T} copy
 * @returns {T}
 */
export function copying(parts, copy) {
  try {
    return copy();
  } catch (error) {
    throw uncopied(parts) ?? error;
  }
}

/** @typedef {readonly (readonly [is: string, value: unknown])[]} Parts Values by what they are: `the agent's data`. */

/**
 * The error of the first value that cannot be copied; undefined when all of them can.
 * @param {Parts} parts
 */
export function uncopied(parts) {
  for (const [is, value] of parts) {
    const culprit = culpritIn(value, "", new Set());
    if (culprit !== undefined) return new TypeError(`${is} cannot be copied between threads: ${culprit}`);
  }
  return undefined;
}

/**
 * @param {unknown} value
 * @param {string} path
 * @param {Set<unknown>} seen
 * @returns {string | undefined}
 */
function culpritIn(value, path, seen) {
  if (seen.has(value) || isCopied(value)) return undefined;
  seen.add(value);
  if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      const culprit = culpritIn(inner, `${path}/${key}`, seen);
      if (culprit !== undefined) return culprit;
    }
  }
  return `${path === "" ? "it is" : `at ${path}:`} ${inWords(value)}`;
}

/** @param {unknown} value */
function isCopied(value) {
  try {
    structuredClone(value);
    return true;
  } catch {
    return false;
  }
}

/** @param {unknown} value */
function inWords(value) {
  if (typeof value === "symbol") return "a symbol";
  if (typeof value !== "object" || value === null) return describe(value);
  const name = Object.getPrototypeOf(value)?.constructor?.name;
  return name === undefined || name === "Object" || name === "Array"
    ? describe(value)
    : `an object of the class ${name}`;
}

/**
 * What a thread is given.
 * @param {{ data: unknown, agent: unknown }} job
 * @returns {Parts}
 */
export function partsOfJob({ data, agent }) {
  return [
    ["the state's data", data],
    ["the agent's data", agent],
  ];
}

/**
 * What a thread gives back.
 * @param {{ step?: { target: string, data: unknown }, data?: unknown, agent?: unknown }} result
 * @returns {Parts}
 */
export function partsOfResult({ step, data, agent }) {
  const next = step?.target === "done" ? "the output" : `the data for "${step?.target}"`;
  return [["the agent's data", agent], step === undefined ? ["the state's data", data] : [next, step.data]];
}
