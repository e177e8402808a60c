import { expect, test } from "vitest";
import { formatDiagnostic } from "../../generator/diagnostics/format.js";
import { load } from "../../generator/load/load.js";
import type { Field, Spec, Type } from "../../generator/model/spec.js";

/** A spec whose agent has one field of the given type, as written after `field: `. */
function specWith(type: string, key = "field"): string {
  return [
    "types: { Page: { url: string }, Count: integer }",
    "events: { AddUrl: { url: string } }",
    "agents:",
    "  Monitor:",
    "    initial: Polling",
    `    data:\n      ${key}: ${type}`,
    "    output: { page: Page, count: Count, others: { $accepts: [AddUrl] } }",
    "    states: { Polling: { mode: async, next: [done] } }",
  ].join("\n");
}

function fieldOf(type: string, key?: string): Field | undefined {
  const [specs, diagnostics] = load([{ file: "spec.yaml", text: specWith(type, key) }]);
  expect(diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, { color: false }))).toEqual([]);
  return specs[0]?.agents[0]?.data[0];
}

/** A type without its places. */
function plain(type: Type | undefined): unknown {
  return JSON.parse(JSON.stringify(type, (key, value) => (key === "span" ? undefined : value)));
}

const string = { kind: "primitive", name: "string" };
const integer = { kind: "primitive", name: "integer" };
const page = { kind: "reference", name: "Page" };
const field = (name: string, type: unknown) => ({ name, type, optional: false });

test.each<[written: string, type: unknown]>([
  ["string", string],
  ["number", { kind: "primitive", name: "number" }],
  ["integer", integer],
  ["boolean", { kind: "primitive", name: "boolean" }],
  ["null", { kind: "primitive", name: "null" }],
  ["unknown", { kind: "primitive", name: "unknown" }],
  ["Page", page],
  ["[string]", { kind: "list", of: string }],
  ["[[Page]]", { kind: "list", of: { kind: "list", of: page } }],
  ["{}", { kind: "object", fields: [] }],
  [
    "{ a: string, b: { c: integer } }",
    {
      kind: "object",
      fields: [field("a", string), field("b", { kind: "object", fields: [field("c", integer)] })],
    },
  ],
  ["{ a?: string }", { kind: "object", fields: [{ ...field("a", string), optional: true }] }],
  ["Page | null", { kind: "union", of: [page, { kind: "primitive", name: "null" }] }],
  ['"Page | null"', { kind: "union", of: [page, { kind: "primitive", name: "null" }] }],
  ["'[Page] | string'", { kind: "union", of: [{ kind: "list", of: page }, string] }],
  [
    '"{ a: string } | { b: integer }"',
    {
      kind: "union",
      of: [
        { kind: "object", fields: [field("a", string)] },
        { kind: "object", fields: [field("b", integer)] },
      ],
    },
  ],
  ["[string | integer]", { kind: "list", of: { kind: "union", of: [string, integer] } }],
  ["{ $enum: [small, 3, true, null] }", { kind: "enum", values: ["small", 3, true, null] }],
  ['"{ $enum: [on, off] }"', { kind: "enum", values: ["on", "off"] }],
  ["{ $map: Page }", { kind: "map", of: page }],
  [
    "{ $schema: { type: string, format: uri } }",
    { kind: "schema", schema: { type: "string", format: "uri" } },
  ],
  ['{ $ts: URL, from: "node:url" }', { kind: "typescript", name: "URL", from: "node:url" }],
  ["{ $address: Monitor }", { kind: "address", agent: "Monitor" }],
  ["{ $accepts: [AddUrl] }", { kind: "accepts", messages: [{ name: "AddUrl" }] }],
])("the type %s", (written, type) => {
  expect(plain(fieldOf(written)?.type)).toEqual(type);
});

test.each<[written: string, value: unknown]>([
  ["integer = 0", 0],
  ["integer=0", 0],
  ["number = 1.5", 1.5],
  ["string = hello", "hello"],
  ['string = "5"', "5"],
  ["boolean = true", true],
  ["unknown = null", null],
  ['"[Page] = []"', []],
  [`'[string] = ["a", "b, c"]'`, ["a", "b, c"]],
  ['"Page | null = null"', null],
  ['"{ $map: integer } = { a: 1 }"', { a: 1 }],
  ['"{ $enum: [small, large] } = small"', "small"],
  ['"Page = { url: x }"', { url: "x" }],
  ["Count = 3", 3],
  ['string = "a = b"', "a = b"],
])("the default of %s", (written, value) => {
  expect(fieldOf(written)?.default).toEqual(value);
});

test("a field has no default unless it says so", () => {
  expect(fieldOf("string")).not.toHaveProperty("default");
  expect(fieldOf("string", "field?")).toMatchObject({ name: "field", optional: true });
});

/** The text a place covers. */
function textAt(spec: Spec | undefined, find: (spec: Spec) => Type | undefined): string | undefined {
  const type = spec && find(spec);
  if (type === undefined || !("span" in type)) return undefined;
  return type.span.source.text.slice(type.span.start, type.span.end);
}

test.each(["Page", '"Page"', "'Page = { url: x }'", '"Page | null"', '"[Page] = []"', "[Page]"])(
  "a name in %s has its own place",
  (written) => {
    const [specs] = load([{ file: "spec.yaml", text: specWith(written) }]);
    const first = (type: Type | undefined): Type | undefined =>
      type?.kind === "union" ? type.of[0] : type?.kind === "list" ? type.of : type;
    expect(textAt(specs[0], (spec) => first(spec.agents[0]?.data[0]?.type))).toBe("Page");
  },
);

test("data and payloads may be a named type", () => {
  const text = specWith("string")
    .replace("events:", "requests: { Ask: { params: Page } }\nevents:")
    .replace("[AddUrl]", "[AddUrl, Ask]")
    .replace("mode: async", "mode: async, data: Page = x")
    .replace(" = x", "");
  const [, diagnostics] = load([{ file: "spec.yaml", text: text.replace("field: string", "url: string") }]);
  expect(diagnostics).toEqual([]);
});

test("a chain of required types as long as a file may hold is told apart from a circle", () => {
  const link = (at: number, to: number): string => `  T${at}: { next: T${to}, again: T${to} }`;
  const spec = (last: string): string =>
    ["types:", ...Array.from({ length: 20_000 }, (_, at) => link(at, at + 1)), last].join("\n");
  const codes = (text: string) => load([{ file: "spec.yaml", text }])[1].map(({ code }) => code);
  expect(codes(spec("  T20000: string"))).toEqual([]);
  expect(codes(spec(link(20_000, 0)))).toEqual(["endless-type"]);
});
