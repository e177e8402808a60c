/**
 * The text of any value, also of one that has none.
 * @param {unknown} value
 */
export function textOf(value) {
  try {
    return String(value);
  } catch {
    return `an ${typeof value} that has no text`;
  }
}

/**
 * Says that something was thrown that is no Error.
 * @param {unknown} thrown
 */
export function notAnError(thrown) {
  return `a value that is not an Error was thrown: ${textOf(thrown)}`;
}

/** Says that not even the message of what was thrown can be read. */
export const UNREADABLE = "an error was thrown that cannot be read";

/**
 * A value in words, for messages about wrong results. Plain JavaScript, because workers need it before they have a
 * loader for TypeScript.
 * @param {unknown} value
 */
export function describe(value) {
  if (value === null || value === undefined) return String(value);
  const kind = typeof value;
  if (kind !== "object" && kind !== "function") return `${kind} ${String(value).slice(0, 40)}`;
  return Array.isArray(value) ? "an array" : kind === "function" ? "a function" : "an object";
}
