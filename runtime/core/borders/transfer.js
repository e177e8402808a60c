/**
 * Bytes that are moved between threads, not copied: fields of a state's data. Plain JavaScript, because workers need
 * it before they have a loader for TypeScript.
 */

/** @typedef {Readonly<Record<string, readonly string[]>>} Transfers Fields that are moved, by the name of the state. */

/**
 * The memory that some fields hold and that can be moved: shared memory cannot, and a view of a part of some memory is
 * copied, since others may look at the rest. Nor can what was moved away: to copy it throws, as it should, while Node
 * moves it without complaint, to where nobody can read it.
 * @param {unknown} data
 * @param {readonly string[]} fields
 */
export function buffersIn(data, fields) {
  const held = fields.map((field) => wholeOf(/** @type {any} */ (data)?.[field]));
  const buffers = held.filter((value) => value instanceof ArrayBuffer);
  return [...new Set(buffers.filter((buffer) => !isMovedAway(buffer)))];
}

/** @param {unknown} value */
function wholeOf(value) {
  if (!ArrayBuffer.isView(value)) return value;
  return value.byteLength === value.buffer.byteLength ? value.buffer : undefined;
}

/**
 * Those of the fields whose bytes were moved away.
 * @param {unknown} data
 * @param {readonly string[]} fields
 */
export function movedAway(data, fields) {
  return fields.filter((field) => isMovedAway(/** @type {any} */ (data)?.[field]));
}

/**
 * Whether it is memory that was moved away, or a view of such.
 * @param {unknown} value
 */
export function isMovedAway(value) {
  const buffer = ArrayBuffer.isView(value) ? value.buffer : value;
  if (!(buffer instanceof ArrayBuffer) || buffer.byteLength > 0) return false;
  try {
    new Uint8Array(buffer);
    return false;
  } catch {
    return true;
  }
}

/**
 * Some fields of an object, as it is now.
 * @param {unknown} data
 * @param {readonly string[]} fields
 */
export function picked(data, fields) {
  return Object.fromEntries(fields.map((field) => [field, /** @type {any} */ (data)?.[field]]));
}

/**
 * What goes home by moving: in the data of the state that the body leads to, in that of its own when it repeats, and all
 * that was moved there when it threw.
 * @param {{ state: string, transfers: Transfers }} job
 * @param {{ step?: { target: string, data: unknown }, data?: unknown, returned?: unknown }} result
 */
export function movedHome({ state, transfers }, { step, data, returned }) {
  if (step !== undefined) return buffersIn(step.data, transfers[step.target] ?? []);
  return buffersIn(returned ?? data, transfers[state] ?? []);
}
