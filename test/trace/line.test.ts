import type { Observation } from "crb-gen";
import { AgentError } from "crb-gen";
import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonOf } from "../../runtime/core/trace/json.js";
import { headerLine, observationLine } from "../../runtime/core/trace/line.js";
import { agent, events, graph } from "../runtime/agents.js";

const at = { agent: "Monitor#1", time: 12.3456789 };

function parsed(observation: Observation, values = false): unknown {
  return JSON.parse(observationLine(observation, values));
}

test("the first line of a trace says what the others are", () => {
  expect(headerLine(1.23456)).toBe(
    '{"format":"crb-gen trace","version":1,"units":{"time":"ms"},"time":1.235}',
  );
});

test("an observation is a line with its own keys, its time to the µs", () => {
  expect(observationLine({ ...at, type: "moved", from: "A", to: "B", by: "onGo" }, false)).toBe(
    '{"agent":"Monitor#1","time":12.346,"type":"moved","from":"A","to":"B","by":"onGo"}',
  );
});

test("outputs and progress are left out, and not even read, unless they are asked for", () => {
  const secret = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error("read");
      },
    },
  );
  expect(parsed({ ...at, type: "progress", state: "A", progress: secret })).toEqual({
    agent: "Monitor#1",
    time: 12.346,
    type: "progress",
    state: "A",
  });
  expect(parsed({ ...at, type: "ended", ended: { reason: "done", output: secret } })).toMatchObject({
    ended: { reason: "done" },
  });
  const values = parsed({ ...at, type: "ended", ended: { reason: "done", output: { n: 1 } } }, true);
  expect(values).toMatchObject({ ended: { reason: "done", output: { n: 1 } } });
  expect(parsed({ ...at, type: "progress", state: "A", progress: secret }, true)).toMatchObject({
    progress: { $described: "a value that cannot be read: read" },
  });
});

test("the counts of a pipeline are told, and told once", () => {
  const stage = { waiting: 0, running: 1, done: 2, failed: 0, lost: 0, given: 2 };
  const counts = { inputs: 3, outputs: 2, failed: 0, dropped: 0, lost: 0, stages: { Check: stage } };
  for (const values of [false, true]) {
    const line = parsed({ ...at, type: "progress", state: "Flowing", progress: counts, counts }, values);
    expect(line).toEqual({ agent: "Monitor#1", time: 12.346, type: "progress", state: "Flowing", counts });
  }
});

test("errors are told by name, code and message", () => {
  const error = new AgentError("timeout", "too slow", { agent: "Monitor#1", cause: new Error("why") });
  expect(parsed({ ...at, type: "failed", state: "A", by: "a", error, then: "end" })).toMatchObject({
    error: { name: "AgentError", code: "timeout", message: "too slow" },
  });
  const missing = Object.assign(new TypeError("no such file"), { code: "ENOENT" });
  expect(parsed({ ...at, type: "ended", ended: { reason: "interrupted", error: missing } })).toMatchObject({
    ended: { reason: "interrupted", error: { name: "TypeError", code: "ENOENT", message: "no such file" } },
  });
});

test("an error that cannot be read, or is a book, is told all the same", () => {
  const hostile = new Error("hidden");
  Object.defineProperty(hostile, "message", {
    get: () => {
      throw hostile;
    },
  });
  const told = (error: Error) => parsed({ ...at, type: "failed", state: "A", by: "a", error, then: "end" });
  expect(told(hostile)).toMatchObject({ error: { message: "an error that cannot be read" } });
  expect(told(new Error("x".repeat(1e6)))).toMatchObject({ error: { message: `${"x".repeat(2_000)}…` } });
});

test("an interrupt without a deadline has none in its line", () => {
  expect(parsed({ ...at, type: "interrupted", deadline: Infinity })).toMatchObject({ deadline: null });
});

const circle: Record<string, unknown> = { name: "ring" };
circle["self"] = circle;
const deep = Array.from({ length: 1_000_000 }).reduce<unknown>((inner) => [inner], 1);

const TOO_LARGE = { $described: "a value of more than 1000000 characters" };

/** As JSON it has 2 ** levels leaves. */
function sharing(levels: number): unknown {
  return Array.from({ length: levels }).reduce<unknown>((inner) => ({ left: inner, right: inner }), 1);
}

function lists(levels: number): unknown {
  return Array.from({ length: levels }).reduce<unknown>((inner) => [inner, inner], []);
}

test.each([
  ["a bigint", { n: 12n }, { n: { $described: "12n" } }],
  ["a number that is none", [Number.NaN, -Infinity], [{ $described: "NaN" }, { $described: "-Infinity" }]],
  ["a function", { f() {} }, { f: { $described: "a function" } }],
  ["a symbol", Symbol("s"), { $described: "a symbol" }],
  ["undefined", undefined, { $described: "undefined" }],
  ["undefined in a list", [undefined], [{ $described: "undefined" }]],
  ["a field that is undefined", { a: undefined }, {}],
  ["a circle", circle, { name: "ring", self: { $described: "an object that holds itself" } }],
  ["what is there twice", ((one) => [one, one])({ n: 1 }), [{ n: 1 }, { n: 1 }]],
  ["a date", new Date(0), "1970-01-01T00:00:00.000Z"],
  ["a map", new Map([[1, 2]]), { $described: "an object of the class Map" }],
  ["bytes", new Uint8Array(3), { $described: "an object of the class Uint8Array" }],
  ["an object without a prototype", Object.assign(Object.create(null), { a: 1 }), { a: 1 }],
  ["toJSON that never ends", { toJSON: endless }, expect.anything()],
  ["a text of two million characters", "x".repeat(2e6), TOO_LARGE],
  ["a list that is almost all holes", Object.assign([], { length: 4e9 }), TOO_LARGE],
  ["what is shared at each of 40 levels", sharing(40), TOO_LARGE],
  ["a tree of empty lists", lists(20), TOO_LARGE],
])("%s is told as JSON", (_, value, expected) => {
  const told = jsonOf(value);
  expect(JSON.parse(JSON.stringify(told))).toEqual(expected);
});

function endless(): object {
  return { toJSON: endless };
}

test("a value a million levels deep is told as far as it goes", () => {
  expect(JSON.stringify(jsonOf(deep))).toContain('{"$described":"more levels"}');
});

test("an address is told by its agent", () => {
  const address = agent(graph({ Idle: events() })).spawn();
  expect(jsonOf({ to: address })).toEqual({ to: { $described: `the address of ${address.id}` } });
});

test("what is JSON is told as it is; anything else never throws, and is a line", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.stringify(jsonOf(value))).toBe(JSON.stringify(value));
    }),
  );
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withSparseArray: true,
    withTypedArray: true,
    withUnicodeString: true,
  } as const);
  fc.assert(
    fc.property(anything, (progress) => {
      const line = observationLine({ ...at, type: "progress", state: "A", progress }, true);
      expect(line).not.toContain("\n");
      expect(JSON.parse(line)).toHaveProperty("progress");
    }),
  );
});
