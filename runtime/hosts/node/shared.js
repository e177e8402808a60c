/**
 * Shared memory in items of a parallel map. Memory that is shared cannot be written down: a mark goes in its place,
 * and whoever reads the items gets the memory back. Plain JavaScript, because workers need it before they have a
 * loader for TypeScript.
 */

/** @typedef {{ key: string, buffers: unknown[] }} Hidden */

/**
 * A value with marks for shared memory and views on it; the value itself when there is none in it.
 * @template T
 * @param {T} value
 * @returns {{ value: T, hidden: Hidden }}
 */
export function hide(value) {
  const hidden = { key: `$shared ${Math.random()}`, buffers: /** @type {unknown[]} */ ([]) };
  const copy = swapped(value, (found) => {
    if (!isShared(found)) return undefined;
    return { [hidden.key]: hidden.buffers.push(found) - 1 };
  });
  return { value: hidden.buffers.length === 0 ? value : copy, hidden };
}

/**
 * A value with its shared memory back.
 * @param {any} value
 * @param {Hidden} hidden
 */
export function reveal(value, { key, buffers }) {
  if (buffers.length === 0) return value;
  return swapped(value, (found) =>
    Object.hasOwn(found, key) ? buffers[Reflect.get(found, key)] : undefined,
  );
}

/** @param {object} value */
function isShared(value) {
  return (
    value instanceof SharedArrayBuffer ||
    (ArrayBuffer.isView(value) && value.buffer instanceof SharedArrayBuffer)
  );
}

/**
 * A copy of plain data, objects and lists, in which `swap` may replace objects of any kind.
 * @param {any} data
 * @param {(found: object) => unknown} swap
 */
function swapped(data, swap) {
  const copies = new Map();
  /** @param {any} value @returns {any} */
  const copyOf = (value) => {
    if (typeof value !== "object" || value === null) return value;
    const known = copies.get(value) ?? swap(value);
    if (known !== undefined) return known;
    const copy = Array.isArray(value) ? value.slice() : isPlain(value) ? { ...value } : value;
    copies.set(value, copy);
    if (copy !== value) for (const key of Object.keys(copy)) copy[key] = copyOf(copy[key]);
    return copy;
  };
  return copyOf(data);
}

/** @param {object} value */
function isPlain(value) {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
