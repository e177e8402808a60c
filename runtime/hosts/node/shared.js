/**
 * Shared memory in items of a parallel map. Memory that is shared cannot be written down: a mark goes in its place,
 * and whoever reads the items gets the memory back. Plain JavaScript, because workers need it before they have a
 * loader for TypeScript.
 */

import { copyPlain, somePlain } from "../../core/borders/plain.js";

/** @typedef {{ key: string, buffers: unknown[] }} Hidden */

/**
 * A value with marks for shared memory and views on it; the value itself when there is none in it.
 * @template T
 * @param {T} value
 * @returns {{ value: T, hidden: Hidden }}
 */
export function hide(value) {
  const hidden = { key: `$shared ${Math.random()}`, buffers: /** @type {unknown[]} */ ([]) };
  if (!somePlain(value, isShared)) return { value, hidden };
  const copy = copyPlain(value, (found) => {
    if (!isShared(found)) return undefined;
    return { [hidden.key]: hidden.buffers.push(found) - 1 };
  });
  return { value: /** @type {T} */ (copy), hidden };
}

/**
 * A value with its shared memory back.
 * @param {any} value
 * @param {Hidden} hidden
 */
export function reveal(value, { key, buffers }) {
  if (buffers.length === 0) return value;
  return copyPlain(value, (found) =>
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
