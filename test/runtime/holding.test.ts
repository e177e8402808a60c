import { threaded } from "crb-gen";
import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import { canHoldHandles } from "../../runtime/core/borders/holding.js";
import type { Schemas } from "../../runtime/core/graph/graph.js";
import { agent, type Ctx, graph, type Loose, task } from "./agents.js";

const object = (properties: object, more: object = {}) => ({
  type: "object",
  properties,
  additionalProperties: false,
  ...more,
});
const list = (items: unknown) => ({ type: "array", items });
const text = { type: "string" };
const door = { $address: "Tested" };

const types: Schemas = {
  Text: text,
  "a:B/c #%": text,
  Tree: object({ of: text, inner: list({ $ref: "#/definitions/Tree" }) }),
  Doors: object({ door, inner: list({ $ref: "#/definitions/Doors" }) }),
  Left: object({ right: { $ref: "#/definitions/Right" } }),
  Right: object({ left: { $ref: "#/definitions/Left" }, door }),
  Drawer: { type: "object", additionalProperties: false, definitions: { Inner: text, Door: door } },
};

test.each<[name: string, schema: unknown]>([
  ["a text", text],
  ["one of several primitives", { type: ["string", "null", "integer"] }],
  ["an enum", { enum: ["a", 1, null] }],
  ["a constant", { const: { a: 1 } }],
  ["bytes", { $binary: "Uint8Array" }],
  ["nothing", false],
  ["an object", object({ of: text, at: object({ x: { type: "number" } }) })],
  ["an empty object", { type: "object", additionalProperties: false }],
  ["a map", { type: "object", additionalProperties: text }],
  ["keys of a pattern", object({}, { patternProperties: { "^a": text } })],
  ["a list", list(object({ of: text }))],
  ["a tuple", { type: "array", items: [text, text], additionalItems: false }],
  ["a union", { anyOf: [text, object({ of: text })] }],
  ["a union of another kind", { oneOf: [text, list(text)] }],
  ["a named type", { $ref: "#/definitions/Text" }],
  ["a named type with an odd name", { $ref: "#/definitions/a:B~1c%20%23%25" }],
  ["a part of a named type", { $ref: "#/definitions/Drawer/definitions/Inner" }],
  ["a type that names itself", { $ref: "#/definitions/Tree" }],
])("%s holds no handles", (_, schema) => {
  expect(canHoldHandles({ ...types, It: object({ it: list(schema) }) }, "It")).toBe(false);
});

test.each<[name: string, schema: unknown]>([
  ["anything", {}],
  ["anything at all", true],
  ["a type of TypeScript's own", { $ts: "Row", from: "./row.ts" }],
  ["an open object", { type: "object", properties: { of: text } }],
  ["an open list", { type: "array" }],
  ["an open end of a tuple", { type: "array", items: [text] }],
  ["what is of no type", { properties: { of: text } }],
  ["a missing type", { $ref: "#/definitions/Missing" }],
  ["a name that every object has", { $ref: "#/definitions/toString" }],
  ["a type elsewhere", { $ref: "https://example.org/schema.json" }],
  ["a responder", { $responder: "Get" }],
  ["types that name each other", { $ref: "#/definitions/Left" }],
  ["a part of a named type", { $ref: "#/definitions/Drawer/definitions/Door" }],
])("%s can hold handles", (_, schema) => {
  expect(canHoldHandles({ ...types, It: object({ it: list(schema) }) }, "It")).toBe(true);
});

test("what has no schema can hold handles", () => {
  expect(canHoldHandles({}, "Tested.data")).toBe(true);
  expect(canHoldHandles({}, "toString")).toBe(true);
});

type Body = (state: never, ctx: { agent: object; next(target: string, data?: unknown): unknown }) => unknown;

/** An agent that goes on to work on a thread with this data. */
function worker(schemas: Schemas | null, data: unknown, body: Body = (_, ctx) => ctx.next("done")): Loose {
  const work = { ...task("work", ["done"]), mode: "sync" } as const;
  return agent(
    graph({ Start: task("start", ["Work"]), Work: work }, schemas === null ? {} : { schemas }),
    { start: (_: unknown, ctx: Ctx) => ctx.next("Work", data), work: threaded<never>("", body as never) },
    {},
  );
}

test.each<[place: string, schema: unknown, value: (address: object) => unknown]>([
  ["a field", object({ door }), (address) => ({ door: address })],
  ["a list", list({ $accepts: ["Ping"] }), (address) => [address, address]],
  ["a map", { type: "object", additionalProperties: door }, (address) => ({ a: address })],
  ["keys of a pattern", object({}, { patternProperties: { "^a": door } }), (address) => ({ a: address })],
  ["a tuple", { type: "array", items: [text, door], additionalItems: false }, (address) => ["a", address]],
  ["the end of a tuple", { type: "array", items: [text], additionalItems: door }, (at) => ["a", at, at]],
  ["a union", { anyOf: [text, object({ door })] }, (address) => ({ door: address })],
  ["a named type", { $ref: "#/definitions/Doors" }, (address) => ({ inner: [{ door: address }] })],
  ["anything", {}, (address) => ({ deep: [{ address }] })],
  ["a type of TypeScript's own", { $ts: "Row" }, (address) => ({ deep: [{ address }] })],
])("addresses in %s go to threads and come home", async (_, schema, value) => {
  const schemas = {
    ...types,
    "Tested.data": object({ it: schema }),
    "Tested.Work": object({ it: schema }),
    "Tested.output": object({ it: schema }),
  };
  const sim = new Simulation();
  const address = sim.spawn(agent(graph({ Rest: { ...task("rest", ["Rest"]) } }), { rest() {} }));
  const it = value(address);
  const one = worker(schemas, { it }, (state, ctx) => ctx.next("done", state));
  one.data = { it };
  expect(await sim.run(one)).toStrictEqual({ it });
  expect(one.data).toStrictEqual({ it });
});

const rows = list(object({ of: text }));

test.each<[name: string, schemas: Schemas | null, reads: number]>([
  ["no schemas", null, 2],
  ["schemas that leave it open", { "Tested.Work": {}, "Tested.data": {} }, 2],
  ["schemas without any", { "Tested.Work": object({ rows }), "Tested.data": object({ rows }) }, 1],
])(
  "data is read once by the copy, and once more where it may hold addresses: %s",
  async (_, schemas, reads) => {
    let [ofState, ofAgent] = [0, 0];
    const state = {
      get of() {
        ofState += 1;
        return "text";
      },
    };
    const own = {
      get of() {
        ofAgent += 1;
        return "text";
      },
    };
    const one = worker(schemas, { rows: [state] });
    one.data = { rows: [own] };
    await new Simulation().run(one);
    expect([ofState, ofAgent]).toEqual([reads, reads]);
  },
);
