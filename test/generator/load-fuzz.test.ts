import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDiagnostic } from "../../generator/diagnostics/format.js";
import { load } from "../../generator/load/load.js";

const specs = new URL("../../specs/", import.meta.url);
const texts = readdirSync(specs)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => readFileSync(new URL(name, specs), "utf8"));

/** What must hold of any text: it is read or refused, every problem has a place in it, and can be shown. */
function isHandled(text: string): void {
  const source = { file: "spec.yaml", text };
  const [loaded, diagnostics] = load([source]);
  const isSound = diagnostics.every(({ severity }) => severity === "warning");
  expect(loaded.length).toBe(isSound ? 1 : 0);
  for (const diagnostic of diagnostics) {
    const { span } = diagnostic;
    expect(span?.source).toBe(source);
    expect(span?.start).toBeGreaterThanOrEqual(0);
    expect(span?.end).toBeGreaterThanOrEqual(span?.start ?? 0);
    expect(span?.end).toBeLessThanOrEqual(text.length);
    expect(formatDiagnostic(diagnostic, { color: false })).toMatch(/^[^\0-\x09\x0b-\x1f\x7f-\x9f]*$/);
  }
}

const piece = fc.oneof(
  fc.constantFrom(
    "[",
    "]",
    "{",
    "}",
    ":",
    ": ",
    "-",
    "- ",
    "? ",
    "&a ",
    "*a",
    "!",
    "!!str ",
    "|",
    ">",
    "%",
    "@",
    "`",
  ),
  fc.constantFrom(
    '"',
    "'",
    "#",
    " #",
    ",",
    "=",
    " = ",
    "\n",
    "\r\n",
    "\t",
    "  ",
    "\0",
    "\u001b",
    "\ufeff",
    "\ud800",
  ),
  fc.constantFrom(
    "$enum",
    "$ts",
    "$schema",
    "__proto__",
    "constructor",
    "<<",
    "null",
    "true",
    "1",
    "stay",
    "done",
    "none",
  ),
  fc.string({ unit: "binary", maxLength: 4 }),
);

const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(12), put: piece });

test("promise 13: specs with random damage are read or refused, at a place", () => {
  const damaged = fc.tuple(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 6 }));
  fc.assert(
    fc.property(damaged, ([text, changes]) => {
      let result = text;
      for (const { at, cut, put } of changes) {
        const start = Math.floor(at * result.length);
        result = result.slice(0, start) + put + result.slice(start + cut);
      }
      isHandled(result);
    }),
    { numRuns: 1_500 },
  );
}, 120_000);

const keys = fc.constantFrom(
  ...[
    "types",
    "events",
    "requests",
    "agents",
    "states",
    "data",
    "output",
    "initial",
    "handle",
    "timers",
    "defaults",
  ],
  ...[
    "mode",
    "next",
    "go",
    "fallback",
    "retry",
    "max",
    "backoff",
    "timeout",
    "repeat",
    "every",
    "after",
    "repair",
  ],
  ...[
    "defer",
    "ignore",
    "otherwise",
    "in",
    "except",
    "answer",
    "params",
    "response",
    "async",
    "forever",
    "import",
  ],
  ...[
    "A",
    "B",
    "Open",
    "open",
    "a?",
    "$enum",
    "$map",
    "$schema",
    "$ts",
    "from",
    "$address",
    "$accepts",
    "$ref",
  ],
);

const scalars = fc.oneof(
  fc.constantFrom(
    "A",
    "B",
    "Open",
    "stay",
    "done",
    "none",
    "async",
    "sync",
    "duty",
    "events",
    "later",
    "manual",
  ),
  fc.constantFrom(
    "string",
    "A | B",
    "integer = 0",
    "[A] = []",
    "{ a: A } = { a: 1 }",
    "=",
    "|",
    "10s",
    "1s..2s",
    "[",
    "",
  ),
  fc.constantFrom(null, true, false, 0, 1, -1, 1e300, Number.POSITIVE_INFINITY),
  fc.string({ maxLength: 6 }),
);

const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 7, depthSize: "large" },
    scalars,
    tie("list"),
    tie("map"),
    tie("map"),
    tie("map"),
  ),
  list: fc.array(tie("tree"), { maxLength: 3 }),
  map: fc.dictionary(keys, tie("tree"), { maxKeys: 6 }),
}));

const target = fc.constantFrom("A", "B", "C", "done");
const targets = fc.array(target, { minLength: 1, maxLength: 3 });
const orStay = fc.oneof(fc.constant("stay"), targets);
const fields = fc.constantFrom({}, { a: "string" }, { a: "T", n: "integer = 1" }, { b: "[T] = []" }, "T");
const message = fc.constantFrom("M", "R", "Q");
const handler = fc.oneof(
  target,
  targets,
  fc.record({ go: target }),
  fc.record({ next: targets, fallback: targets }),
);

const task = fc.record(
  {
    mode: fc.constantFrom("async", "sync", "duty"),
    next: targets,
    data: fields,
    fallback: fc.oneof(fc.constant("none"), targets),
    repair: fc.boolean(),
    retry: fc.constant({ max: 3, backoff: "1s..2s" }),
  },
  { requiredKeys: ["mode", "next"] },
);

const timers = fc.dictionary(
  fc.constantFrom("t", "m"),
  fc.record({ every: fc.constant("1s"), next: orStay }),
);

const listening = fc.record(
  {
    mode: fc.constant("events"),
    data: fields,
    handle: fc.dictionary(message, handler),
    timers,
    otherwise: fc.constantFrom("defer", "ignore", "error"),
    defer: fc.array(message, { maxLength: 1 }),
  },
  { requiredKeys: ["mode", "handle"] },
);

/** A spec that is right but for what its parts say about each other, so that every rule is reached. */
const shaped = fc.record({
  types: fc.record({
    T: fc.constantFrom({ a: "string" }, { a: "T" }, "T | U"),
    U: fc.constantFrom("T", "[T]", "string"),
  }),
  events: fc.constant({ M: {}, R: { a: "string" } }),
  requests: fc.constant({ Q: { response: "integer" } }),
  agents: fc.record({
    Agent: fc.record(
      {
        initial: fc.constantFrom("A", "B", "C"),
        forever: fc.boolean(),
        data: fields,
        output: fc.constantFrom("T", "integer", { $address: "Agent" }),
        handle: fc.dictionary(message, fc.record({ next: orStay, in: fc.constant(["A"]) }), { maxKeys: 1 }),
        timers,
        states: fc.record(
          { A: listening, B: fc.oneof(task, listening), C: task, OnM: task },
          { requiredKeys: ["A", "B", "C"] },
        ),
      },
      { requiredKeys: ["initial", "states"] },
    ),
  }),
});

test("promise 13: any YAML of our words is read or refused, at a place", () => {
  fc.assert(
    // What JSON writes is YAML.
    fc.property(fc.oneof(tree, shaped, shaped), fc.constantFrom(undefined, 2), (value, indent) => {
      isHandled(JSON.stringify(value, null, indent) ?? "");
    }),
    { numRuns: 2_000 },
  );
}, 120_000);

test("promise 13: any characters at all are read or refused, at a place", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => isHandled(pieces.join(""))),
    { numRuns: 2_000 },
  );
}, 120_000);
