/**
 * What cannot be copied between threads, for the reader of an error. Plain JavaScript, because workers need it before
 * they have a loader for TypeScript.
 */
import { describe } from "../core/borders/describe.js";
import { isMovedAway } from "../core/borders/transfer.js";

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
    if (isCopied(value)) continue;
    const culprit = new Search().culpritIn(value) ?? `it is ${inWords(value)}`;
    return new TypeError(`${is} cannot be copied between threads: ${culprit}`);
  }
  return undefined;
}

/** How deep a value is looked into; one that is much deeper cannot be copied for that alone. */
const MOST_LEVELS = 100;

/** How many keys of the way to such a depth are told. */
const MOST_KEYS = 8;

/** Looks for what cannot be copied, at each part once: to try copies of all parts would take as often as it is deep. */
class Search {
  /** @type {Set<unknown>} */
  #seen = new Set();
  /** @type {string | undefined} */
  #tooDeep;

  /** @param {unknown} value */
  culpritIn(value) {
    return this.#at([], value) ?? this.#tooDeep;
  }

  /**
   * @param {readonly string[]} path
   * @param {unknown} value
   * @returns {string | undefined}
   */
  #at(path, value) {
    if (isPlainValue(value) || this.#seen.has(value)) return undefined;
    this.#seen.add(value);
    if (!hasParts(value)) return isCopied(value) ? undefined : placed(path, inWords(value));
    if (path.length < MOST_LEVELS) return this.#below(path, value);
    this.#tooDeep ??= placed([...path.slice(0, MOST_KEYS), "…"], `more than ${MOST_LEVELS} levels`);
    return undefined;
  }

  /**
   * @param {readonly string[]} path
   * @param {object} value
   */
  #below(path, value) {
    for (const key of Object.keys(value)) {
      const culprit = this.#at([...path, key], read(value, key));
      if (culprit !== undefined) return culprit;
    }
    return undefined;
  }
}

/** @param {unknown} value */
function isPlainValue(value) {
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return !isMovedAway(value);
  return value === null || !["object", "function", "symbol"].includes(typeof value);
}

/**
 * Whether it is a list or an object, also of a class: of those the parts are copied.
 * @param {unknown} value
 * @returns {value is object}
 */
function hasParts(value) {
  return Array.isArray(value) || Object.prototype.toString.call(value) === "[object Object]";
}

/**
 * A part of a value. What throws when it is read cannot be copied, as little as a function.
 * @param {object} value
 * @param {string} key
 */
function read(value, key) {
  try {
    return Reflect.get(value, key);
  } catch {
    return Object.getOwnPropertyDescriptor(value, key)?.get;
  }
}

/**
 * @param {readonly string[]} path
 * @param {string} what
 */
function placed(path, what) {
  return path.length === 0 ? `it is ${what}` : `at /${path.join("/")}: ${what}`;
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
  if (isMovedAway(value)) return "bytes that were moved away";
  if (typeof value !== "object" || value === null) return describe(value);
  const name = Object.getPrototypeOf(value)?.constructor?.name;
  return name === undefined || name === "Object" || name === "Array"
    ? describe(value)
    : `an object of the class ${name}`;
}

/** What a thread reports. */
export const PROGRESS = "the progress it reports";

/**
 * What a thread is given.
 * @param {{ part: import("../core/contract/host.js").ThreadJob["part"], data: unknown, agent: unknown }} job
 * @returns {Parts}
 */
export function partsOfJob({ part, data, agent }) {
  const isOfStage = part === "stage" || part === "split";
  return [
    [isOfStage ? "the value" : "the state's data", data],
    [isOfStage ? "the stage's config" : "the agent's data", agent],
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
