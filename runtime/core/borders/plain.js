/**
 * Plain data: objects and arrays. Plain JavaScript, because workers need it before they have a loader for TypeScript.
 */

/**
 * A copy of plain data at any depth, cycles included. Other objects (addresses, instances of classes) stay the ones they
 * are, unless `swap` gives something in their place.
 * @param {unknown} data
 * @param {(found: object) => unknown} [swap]
 * @returns {unknown}
 */
export function copyPlain(data, swap) {
  /** @type {Map<object, unknown>} */
  const copies = new Map();
  /** @type {object[]} */
  const shared = [];
  /** @param {unknown} value */
  const copyOf = (value) => {
    if (typeof value !== "object" || value === null) return value;
    const known = copies.get(value) ?? swap?.(value);
    if (known !== undefined) return known;
    const copy = shallow(value);
    copies.set(value, copy);
    if (copy !== value) shared.push(copy);
    return copy;
  };
  const copy = copyOf(data);
  for (let next = shared.pop(); next !== undefined; next = shared.pop()) deepen(next, copyOf);
  return copy;
}

/**
 * Whether one of the objects in plain data is so, at any depth. Nothing is copied.
 * @param {unknown} data
 * @param {(found: object) => boolean} is
 */
export function somePlain(data, is) {
  const seen = new Set([data]);
  // A set is gone through to its end, which comes later as long as there is more to look at.
  for (const value of seen) {
    if (typeof value !== "object" || value === null) continue;
    if (is(value)) return true;
    for (const part of partsOf(value)) if (typeof part === "object") seen.add(part);
  }
  return false;
}

/**
 * @param {object} value
 * @returns {readonly unknown[]}
 */
function partsOf(value) {
  if (Array.isArray(value)) return value;
  return isPlain(value) ? Object.values(value) : [];
}

/** @param {object} value */
function shallow(value) {
  if (Array.isArray(value)) return value.slice();
  return isPlain(value) ? { ...value } : value;
}

/** @param {object} value */
function isPlain(value) {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * Copies what a copy still shares with its original.
 * @param {object} copy
 * @param {(part: unknown) => unknown} copyOf
 */
function deepen(copy, copyOf) {
  for (const [key, part] of Object.entries(copy)) {
    if (typeof part === "object" && part !== null) Reflect.set(copy, key, copyOf(part));
  }
}
