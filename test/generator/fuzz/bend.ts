import type { Json } from "../../../generator/model/spec.js";
import { corpus } from "./corpus.js";
import { pieces } from "./pieces.js";
import type { Tape } from "./tape.js";

/** The keys and values of everything in the corpus. */
const words = [...new Set(corpus.flatMap((text) => text.match(/[\w$?]+/g) ?? []))];

const values: readonly Json[] = [
  null,
  true,
  false,
  0,
  1,
  -1,
  1.5,
  1e300,
  "",
  [],
  {},
  [[]],
  ["done", "done"],
  { a: {} },
];

/** Plain data with one thing in it changed: a key, a value, an element too many or too few. */
export function bent(value: Json, tape: Tape): Json {
  const keys = isCollection(value) ? Object.keys(value) : [];
  if (!isCollection(value) || keys.length === 0 || tape.oneIn(12)) return replaced(value, tape);
  const key = tape.pick(keys);
  if (!tape.oneIn(4)) return withEntry(value, key, (inner) => [[key, bent(inner, tape)]]);
  const other = tape.pick(tape.oneIn(4) ? pieces : tape.oneIn(2) ? keys : words);
  return tape.pick([
    () => withEntry(value, key, () => []),
    () => withEntry(value, key, (inner) => [[other, inner]]),
    () =>
      withEntry(value, key, (inner) => [
        [key, inner],
        [other, inner],
      ]),
  ])();
}

function replaced(value: Json, tape: Tape): Json {
  return tape.pick<() => Json>([
    () => tape.pick(words),
    () => tape.pick(values),
    () => [value],
    () => ({ [tape.pick(words)]: value }),
    () => tape.pick(pieces),
    () => `${typeof value === "string" ? value : ""}${tape.pick(pieces)}`,
  ])();
}

type Collection = readonly Json[] | { readonly [key: string]: Json };

function isCollection(value: Json): value is Collection {
  return typeof value === "object" && value !== null;
}

function withEntry(
  value: Collection,
  at: string,
  change: (inner: Json) => readonly (readonly [string, Json])[],
): Json {
  const entries = Object.entries(value).flatMap(([key, inner]) =>
    key === at ? change(inner) : [[key, inner] as const],
  );
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
