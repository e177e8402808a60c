import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { formatDiagnostic } from "../../generator/diagnostics/format.js";
import { load } from "../../generator/load/load.js";

const root = new URL("../../", import.meta.url);
const schema = JSON.parse(readFileSync(new URL("schema/spec.schema.json", root), "utf8"));
const readme = readFileSync(new URL("schema/README.md", root), "utf8");

interface Place {
  readonly path: string;
  readonly schema: Record<string, unknown>;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Every value of a `properties` anywhere in the schema. */
function keysOf(value: unknown, path = ""): readonly Place[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => keysOf(item, `${path}/${index}`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name !== "properties" || !isObject(inner)) return keysOf(inner, `${path}/${name}`);
    return Object.entries(inner).flatMap(([key, of]) => [
      ...(isObject(of) ? [{ path: `${path}/${key}`, schema: of }] : []),
      ...keysOf(of, `${path}/${key}`),
    ]);
  });
}

function definitionOf({ $ref }: Record<string, unknown>): unknown {
  return typeof $ref === "string" ? schema.definitions[$ref.replace("#/definitions/", "")] : undefined;
}

const keys = keysOf(schema).filter(({ path }) => !path.includes("/if/"));

test("the schema has keys to look at", () => {
  expect(keys.length).toBeGreaterThan(80);
});

test("every key tells an editor what it is", () => {
  const silent = keys.filter(({ schema: own }) => {
    const definition = definitionOf(own);
    return own.description === undefined && !(isObject(definition) && definition.description !== undefined);
  });
  expect(silent.map(({ path }) => path)).toEqual([]);
});

test("what does not run yet says so where an editor shows it", () => {
  const wrong = keys.filter(({ schema: own }) => {
    const definition = definitionOf(own);
    const description = own.description ?? (isObject(definition) ? definition.description : "");
    return (
      (own.notYet === true) !== /Designed, does not run yet/.test(String(description)) &&
      own.type !== "string"
    );
  });
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test("no reference leads out of the schema", () => {
  const references = JSON.stringify(schema).match(/"\$ref":"[^"]*"/g) ?? [];
  expect(references.filter((reference) => !reference.startsWith('"$ref":"#/definitions/'))).toEqual([]);
});

test("every key of the schema is in the reference", () => {
  const names = new Set(keys.map(({ path }) => path.slice(path.lastIndexOf("/") + 1)));
  const unready = ["snapshot", "update"];
  const missing = [...names].filter(
    (name) => !readme.includes(`\`${name}\``) && !readme.includes(`${name}:`),
  );
  expect(missing.filter((name) => !unready.includes(name))).toEqual([]);
});

/** What an editor makes of a spec: the whole schema, types included. */
const editor = new Ajv({ allErrors: true, strict: false });
const editorAccepts = editor.compile(schema);

const examples = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)]
  .map(([, text = ""]) => text)
  .filter((text) => text.includes("agents:"));

/** The specs that examples import from. */
const others = new Map([
  ["specs/pages.yaml", "types: { Page: { url: string } }"],
  ["shared/messages.yaml", "events: { AddUrl: { url: string } }"],
  [
    "specs/store.yaml",
    "events: { Put: {} }\nagents: { Store: { forever: true, states: { Open: { mode: events, handle: { Put: stay } } } } }",
  ],
]);

test("the reference has examples", () => {
  expect(examples.length).toBeGreaterThan(8);
});

test.each(examples)("this example of the reference is without a problem, also to an editor:\n%s", (text) => {
  const [specs, diagnostics] = load([{ file: "specs/example.yaml", text }], (file) => {
    const other = others.get(file);
    return other === undefined ? { why: "missing", nearby: [] } : { file, text: other };
  });
  expect(diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, { color: false }))).toEqual([]);
  expect(specs).toHaveLength(1);
  editorAccepts(parse(text));
  expect(editorAccepts.errors ?? []).toEqual([]);
});

test("an editor sees the mistakes of shape", () => {
  const wrong = { agents: { Door: { states: { Open: { mode: "events", retry: { max: 3 } } } } } };
  expect(editorAccepts(wrong)).toBe(false);
  expect(editorAccepts({ agents: { Door: { states: { Open: { mode: "async", timeout: "30 s" } } } } })).toBe(
    false,
  );
});

test.for([
  ["{ agent: A, start: 9007199254740991 }", "expected a whole number from 1 to 10000"],
  ["{ agent: A, start: 10001 }", "expected a whole number from 1 to 10000"],
  ["{ agent: A, max: 1000001 }", "expected a whole number from 1 to 1000000"],
  ["{ agent: A, start: 10000, max: 1000000 }", undefined],
])("%s is a group of a size that a machine can hold", ([group, expected]) => {
  const text =
    `events: { Go: {} }\nagents:\n  Top: { supervises: { groups: { G: ${group} } }, states: { On: { mode: events } } }\n` +
    "  A: { states: { On: { mode: events, handle: { Go: done } } } }\n";
  const [, diagnostics] = load([{ file: "specs/example.yaml", text }], () => ({
    why: "missing",
    nearby: [],
  }));
  const said = diagnostics.flatMap((one) =>
    one.code === "bad-value" ? [formatDiagnostic(one, { color: false })] : [],
  );
  expect(said).toEqual(expected === undefined ? [] : [expect.stringContaining(expected)]);
});
