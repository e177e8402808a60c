import { fork, type SerializationType } from "node:child_process";
import { once, on as whenSaid } from "node:events";
import { fileURLToPath } from "node:url";
import { AgentError, deliver } from "crb-gen";
import { Simulation } from "crb-gen/simulation";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Schemas } from "../../runtime/core/graph/graph.js";
import { agent, type Door, events, graph, on, rejection, story } from "./agents.js";

const closed = (properties: object, required = Object.keys(properties)) => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});

const schemas: Schemas = {
  Page: closed({ url: { type: "string" }, tags: { type: "array", items: { type: "string" } } }, ["url"]),
  Ping: { $ref: "#/definitions/Page" },
  Pong: closed({}),
  Go: {},
  Get: closed({ n: { type: "integer" } }),
  Put: closed(
    {
      to: { $address: "Tested" },
      any: { $accepts: ["Ping", "Get"] },
      at: { $ts: "URL" },
      asker: { $responder: "Get" },
    },
    [],
  ),
};

/** A live agent that keeps what it is given. */
function taker(more: object = { schemas }): { sim: Simulation; door: Door; taken: unknown[] } {
  const sim = new Simulation().watch();
  const taken: unknown[] = [];
  const take = (payload: unknown) => void taken.push(payload);
  const states = {
    Open: events({ Ping: on("take"), Pong: on("take"), Go: on("take"), Get: on("get"), Put: on("take") }),
  };
  const get = ({ n }: { n: number }) => n * 2;
  const door = sim.spawn(agent(graph(states, more), { take, get }));
  return { sim, door, taken };
}

test("promise 13: an event from outside reaches the agent as if it had been sent, and a request is answered", async () => {
  const { sim, door, taken } = taker();
  expect(await deliver(door, "Ping", { url: "x", tags: ["a"] })).toBeUndefined();
  expect(await sim.until(deliver(door, "Get", { n: 21 }))).toBe(42);
  await deliver(door, "Pong");
  await sim.settle();
  expect(taken).toEqual([{ url: "x", tags: ["a"] }, {}]);
});

test("promise 13: what reaches the agent is a copy", async () => {
  const { sim, door, taken } = taker();
  const payload = { url: "x", tags: ["a"] };
  await deliver(door, "Ping", payload);
  payload.url = "changed";
  payload.tags.push("more");
  await sim.settle();
  expect(taken).toEqual([{ url: "x", tags: ["a"] }]);
});

const nested = (text: string, depth: number, end: string) =>
  JSON.parse(`${text.repeat(depth)}1${end.repeat(depth)}`);

/** Ten lists, each of which holds the one before ten times: 10^10 values in a few bytes. */
function laughs(): unknown {
  let list: unknown = ["ha"];
  for (let level = 0; level < 10; level++) list = Array(10).fill(list);
  return list;
}

function circle(): unknown {
  const page: Record<string, unknown> = { url: "x" };
  page["tags"] = [page];
  return page;
}

function trapped(): unknown {
  return {
    get a() {
      throw new Error("boom");
    },
  };
}

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** Payloads are made where they are needed: test titles show what they are given, and these are not to be shown. */
const wrong: readonly (readonly [name: string, words: string, payload: () => unknown])[] = [
  ["Ping", 'expected the key "url", found an object', () => undefined],
  ["Ping", "expected an object, found null", () => null],
  ["Ping", 'expected an object, found "x"', () => "x"],
  ["Ping", "expected an object, found a list of 1", () => [{ url: "x" }]],
  ["Ping", 'expected the key "url", found an object', () => ({})],
  ["Ping", "at /url: expected a string, found 5", () => ({ url: 5 })],
  ["Ping", 'expected no key "uri", found { url, uri }', () => ({ url: "x", uri: "y" })],
  ["Ping", "at /tags/1: expected a string, found an object", () => ({ url: "x", tags: ["a", {}] })],
  ["Ping", "at /tags/0: expected JSON, found undefined", () => ({ url: "x", tags: [undefined] })],
  ["Pong", 'expected no key "a", found { a }', () => ({ a: 1 })],
  ["Get", "at /n: expected an integer, found 1.5", () => ({ n: 1.5 })],
  ["Get", "at /n: expected JSON, found NaN", () => ({ n: Number.NaN })],
  ["Put", 'at /to: expected the address of a Tested, found "Tested#1"', () => ({ to: "Tested#1" })],
  ["Put", 'at /asker: expected the responder of a request Get, found "Get"', () => ({ asker: "Get" })],
  ["Put", "at /any: expected the address of an agent that takes Ping and Get, found", () => ({ any: {} })],
  ["Put", 'at /at: expected a URL, which never leaves its process, found "x"', () => ({ at: "x" })],
  ["Go", "expected JSON, found a bigint", () => 1n],
  ["Go", "expected JSON, found a function", () => () => {}],
  ["Go", "at /0: expected JSON, found a symbol", () => [Symbol("s")]],
  ["Go", "expected JSON, found an object of a class", () => new Date()],
  ["Go", "at /a: expected JSON, found an object of a class", () => ({ a: new Map() })],
  ["Go", "expected JSON, found an object of a class", () => Object.create({ inherited: 1 })],
  [
    "Go",
    "at /a: expected no key that sets a prototype",
    () => JSON.parse('{ "a": { "__proto__": { "b": 1 } } }'),
  ],
  ["Go", "at /tags/0: expected JSON, found an object that holds itself", circle],
  ["Go", "expected at most 1000000 values, found more", laughs],
  ["Go", "expected at most 1000000 values, found more", () => new Array(2 ** 32 - 1)],
  ["Go", "expected at most 500 levels, found more", () => nested("[", 100_000, "]")],
  ["Go", "expected at most 500 levels, found more", () => nested('{"a":', 100_000, "}")],
  ["Go", "it cannot be read: ", revoked],
  ["Go", "it cannot be read: boom", trapped],
];

test.each(wrong)(
  "promise 13: a wrong payload is refused with its place, and never arrives: %s, %s",
  async (name, words, payload) => {
    const { sim, door, taken } = taker();
    const error = await rejection(deliver(door, name, payload()));
    expect(error).toBeInstanceOf(AgentError);
    expect(error).toMatchObject({ code: "invalid-message", agent: "Tested#1", at: "specs/tested.yaml:2" });
    expect(error.message).toContain(`Tested#1: the payload of ${name} is not as declared: `);
    expect(error.message).toContain(words);
    expect(error.message).toMatch(/ \(specs\/tested\.yaml:2\)$/);
    expect(error.message.length).toBeLessThan(500);
    await sim.settle();
    expect(taken).toEqual([]);
    expect(story(sim)).toEqual(["started Open"]);
  },
);

test("promise 13: an error is short, stays on its line and hides nothing, whatever the payload says", async () => {
  const { door } = taker();
  const long = "k".repeat(1_000_000);
  for (const payload of [{ url: [long] }, { url: "x", [long]: 1 }, { url: "x", tags: { [long]: 1 } }, long]) {
    const { message } = await rejection(deliver(door, "Ping", payload));
    expect(message.length).toBeLessThan(500);
  }
  const sly = "\n\u001b[31m\u202e\u2028\u009b\0";
  for (const payload of [{ url: "x", [sly]: 1 }, sly, { url: "x", tags: { [sly]: 1 } }]) {
    const { message } = await rejection(deliver(door, "Ping", payload));
    expect(message).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
  }
  const { message } = await rejection(deliver(door, sly));
  expect(message).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
});

test.each(["Pingg", "__proto__", "toString", "constructor", "ping", ""])(
  "promise 13: a message that the agent does not take is refused: %s",
  async (name) => {
    const { sim, door } = taker();
    const error = await rejection(deliver(door, name, {}));
    expect(error).toMatchObject({ code: "invalid-message", agent: "Tested#1" });
    expect(error.message).toBe(
      `Tested#1 takes no message "${name}"; it takes: Ping, Pong, Go, Get, Put (specs/tested.yaml:1)`,
    );
    await sim.settle();
    expect(story(sim)).toEqual(["started Open"]);
  },
);

test("promise 13: a name that is no text is refused like any other", async () => {
  const { door } = taker();
  for (const name of [null, 5, {}, ["Ping"], Symbol("Ping")]) {
    expect(await rejection(deliver(door, name as string))).toMatchObject({ code: "invalid-message" });
  }
});

test("promise 13: addresses may stand in a payload, if they are of the right kind", async () => {
  const { sim, door, taken } = taker();
  const strange = { messages: { Other: { kind: "event", at: "", method: "other" } } } as const;
  const other = sim.spawn(agent(graph({ Open: events() }, { agent: "Other", ...strange })));
  const put = deliver(door, "Put", { to: door, any: door });
  await sim.settle();
  expect(taken).toEqual([{ to: door, any: door }]);
  expect(taken[0]).toHaveProperty("to", door);
  expect((await rejection(deliver(door, "Put", { to: other }))).message).toMatch(
    /at \/to: expected the address/,
  );
  expect((await rejection(deliver(door, "Put", { any: other }))).message).toMatch(
    /at \/any: expected the addr/,
  );
  await sim.until(put);
});

test("promise 13: deliver rejects, as sending does, when the agent has ended, and says when it is misused", async () => {
  const { sim, door } = taker();
  await sim.until(door.interrupt());
  expect(await rejection(deliver(door, "Get", { n: 1 }))).toMatchObject({ code: "ended" });
  expect(await rejection(deliver({} as Door, "Get", { n: 1 }))).toMatchObject({ code: "usage" });
  const { door: bare } = taker({});
  const error = await rejection(deliver(bare, "Ping", { url: "x" }));
  expect(error).toMatchObject({ code: "usage", message: expect.stringContaining("generate it anew") });
});

test("promise 13: whatever comes, it is refused, or arrives as plain data that is safe to use", async () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withObjectString: true,
    withSparseArray: true,
    withTypedArray: true,
    withUnicodeString: true,
    key: fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "toString", "then", "prototype")),
  });
  const { sim, door, taken } = taker();
  const before = Object.getOwnPropertyNames(Object.prototype);
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(anything, async (payload) => {
      taken.length = 0;
      const error = await deliver(door, "Go", payload).then(
        () => null,
        (thrown) => thrown,
      );
      await sim.settle();
      if (error !== null) {
        refused += 1;
        expect(error).toMatchObject({ code: "invalid-message" });
        expect(taken).toEqual([]);
      } else {
        expect(taken).toHaveLength(1);
        isSafe(taken[0]);
      }
    }),
    { numRuns: 2_000 },
  );
  expect(refused).toBeGreaterThan(100);
  expect(refused).toBeLessThan(1_900);
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
}, 60_000);

/** Only JSON, in objects and lists of this realm, that holds nothing but its own values. */
function isSafe(value: unknown): void {
  expect(["string", "number", "boolean", "object"]).toContain(typeof value);
  if (typeof value !== "object" || value === null) return;
  const prototype = Array.isArray(value) ? Array.prototype : Object.prototype;
  expect(Object.getPrototypeOf(value)).toBe(prototype);
  for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
    expect(descriptor).toHaveProperty("value");
    expect(key).not.toBe("__proto__");
    if (key !== "length") isSafe(descriptor.value);
  }
}

const child = fileURLToPath(new URL("./outside-child.js", import.meta.url));

/** Has another process say things, and delivers them; gives the answer, or the error's words, to each. */
async function saidBy(serialization: SerializationType, sayings: readonly object[]): Promise<unknown[]> {
  const { sim, door } = taker();
  const other = fork(child, { serialization, execArgv: [] });
  const answers: unknown[] = [];
  const said = whenSaid(other, "message");
  for (const saying of sayings) other.send(saying);
  for (const _ of sayings) {
    const [{ name, payload }] = (await said.next()).value;
    const answer = deliver(door, name, payload).catch((error: Error) => error.message);
    answers.push(await sim.until(answer));
  }
  other.disconnect();
  await once(other, "exit");
  return answers;
}

test("promise 13: another process may say what it likes", async () => {
  const answers = await saidBy("json", [
    { name: "Get", payload: { n: 4 } },
    { name: "Get", payload: { n: "4" } },
    { name: "Steal", payload: {} },
    { name: "Ping", payload: { url: "x" } },
    { name: "Get" },
  ]);
  expect(answers).toEqual([
    8,
    expect.stringContaining('at /n: expected an integer, found "4"'),
    expect.stringContaining('takes no message "Steal"'),
    undefined,
    expect.stringContaining('expected the key "n"'),
  ]);
});

test("promise 13: also in what its way of sending can say and JSON cannot", async () => {
  const answers = await saidBy("advanced", [
    { name: "Go", odd: "bigint" },
    { name: "Go", odd: "map" },
    { name: "Ping", odd: "cycle" },
    { name: "Go", odd: "sparse" },
    { name: "Get", payload: { n: 4 } },
  ]);
  expect(answers).toEqual([
    expect.stringContaining("found a bigint"),
    expect.stringContaining("found an object of a class"),
    expect.stringContaining("at /url/0: expected JSON, found an object that holds itself"),
    expect.stringContaining("at most 1000000 values"),
    8,
  ]);
});
