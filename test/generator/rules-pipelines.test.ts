import { expect, test } from "vitest";
import { load } from "../../generator/load/load.js";

/** A spec in which a value of the one type goes to a stage that takes the other. */
function routeOf(given: string, taken: string): string {
  return `
requests: { Ask: {}, Tell: {} }
types:
  Row: { line: integer, name: string }
  Cell: Row
  Tree: { value: string, inner?: [Tree] }
  Bush: { value: string, inner?: [Bush] }
  Weed: { value: integer, inner?: [Weed] }
agents:
  Shop: { forever: true, states: { Open: { mode: events, handle: { Ask: stay, Tell: stay } } } }
pipelines:
  Flow:
    input: ${given}
    stages: { Take: { map: { from: ${taken}, to: "null" } } }
    routes: { input: Take, Take: drop }
`;
}

function errorsOf(text: string): readonly string[] {
  const [, diagnostics] = load([{ file: "specs/flow.yaml", text }]);
  return diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
}

test.each([
  ["string", "string"],
  ["string", "unknown"],
  ["integer", "number"],
  ["string", "string | null"],
  ["Row", "Cell"],
  ["Row", "{ line: number }"],
  ["{ line: integer, name: string }", "Row"],
  ["{ line: integer }", "{ line: integer, name?: string }"],
  ["{ line?: integer }", "{ line?: integer }"],
  ["[Row]", "[Cell]"],
  ["{ $map: integer }", "{ $map: number }"],
  ["{ a: integer, b: integer }", "{ $map: number }"],
  ["{ $enum: [a, b] }", "string"],
  ["{ $enum: [a] }", "{ $enum: [a, b] }"],
  ["{ $enum: [a, 1, null] }", '"string | integer | null"'],
  ["boolean", "{ $enum: [true, false] }"],
  ['"Row | string"', '"string | Cell | null"'],
  ["Tree", "Bush"],
  ["{ $schema: { type: string } }", "string"],
  ["{ $address: Shop }", "{ $address: Shop }"],
  ["{ $address: Shop }", "{ $accepts: [Ask] }"],
  ["{ $accepts: [Ask, Tell] }", "{ $accepts: [Tell] }"],
  ["{ $responder: Ask }", "{ $responder: Ask }"],
  ['{ $ts: URL, from: "node:url" }', '{ $ts: URL, from: "node:url" }'],
])("what is %s can go to what takes %s", (given, taken) => {
  expect(errorsOf(routeOf(given, taken))).toEqual([]);
});

test.each([
  ["string", "number"],
  ["unknown", "string"],
  ["number", "integer"],
  ["string | null", "string"],
  ["{ line: integer }", "Row"],
  ["{ line?: integer }", "{ line: integer }"],
  ["{ line?: string }", "{ line?: integer }"],
  ["Row", "[Row]"],
  ["[string]", "[number]"],
  ["{ a: integer, b: string }", "{ $map: number }"],
  ["{ $map: string }", "{ a: string }"],
  ["string", "{ $enum: [a, b] }"],
  ["{ $enum: [a, 1] }", "string"],
  ["boolean", "{ $enum: [true] }"],
  ['"Row | string"', "Row"],
  ["Tree", "Weed"],
  ["{ $accepts: [Tell] }", "{ $accepts: [Ask, Tell] }"],
  ["{ $accepts: [Ask] }", "{ $address: Shop }"],
  ["{ $responder: Ask }", "{ $responder: Tell }"],
  ['{ $ts: URL, from: "node:url" }', '{ $ts: Url, from: "node:url" }'],
])("what is %s cannot go to what takes %s", (given, taken) => {
  expect(errorsOf(routeOf(given, taken))).toEqual(["route-type"]);
});

test.each(["Row | null", "MaybeRow", "null | Row"])("null of the %s that a map gives goes nowhere", (to) => {
  const text = `
types: { Row: { line: integer }, MaybeRow: Row | null }
pipelines:
  Flow:
    input: string
    output: Row
    stages: { Parse: { map: { from: string, to: "${to}" } }, Same: { map: { from: Row, to: Row } } }
    routes: { input: Parse, Parse: [Same, output], Same: output }
`;
  expect(errorsOf(text)).toEqual([]);
});

test("unions of null that name each other, in a circle or very many in a row, are looked through", () => {
  const many = Array.from({ length: 20_000 }, (_, at) => `  T${at}: T${at + 1} | null`).join("\n");
  const text = `
types:
  A: B | null
  B: A | null
${many}
  T20000: string
pipelines:
  Flow:
    input: string
    output: string
    stages:
      Round: { map: { from: string, to: A } }
      Into: { map: { from: A, to: "null" } }
      Two: { map: { from: string, to: { $enum: [a, b] } } }
      Long: { map: { from: string, to: T0 } }
    routes: { input: [Round, Long, Two], Round: Into, Into: drop, Two: [output, Into], Long: [output, Into] }
`;
  expect(errorsOf(text)).toEqual(["endless-type", "nothing-to-route"]);
});

test.each([
  ["itself", "Failure", "Take", ""],
  ["another that leads back", "unknown", "Again", "Again: { map: { from: Failure, to: string } }"],
])("a failure that leads to %s goes round as values do", (_, from, failed, again) => {
  const text = `
pipelines:
  Flow:
    input: { stage: string, input: unknown, error: string, layer: integer }
    stages:
      Take: { map: { from: ${from}, to: "null" }, failed: ${failed} }
      ${again}
    routes: { input: Take, Take: drop${again === "" ? "" : ", Again: Take"} }
`;
  expect(errorsOf(text)).toEqual(["endless-route"]);
  expect(errorsOf(text.replace("stages:", "rounds: 3\n    stages:"))).toEqual([]);
});

test("null of what a split gives is a value", () => {
  const text = `
pipelines:
  Flow:
    input: string
    output: string
    stages: { Parse: { split: { from: string, to: "string | null" } } }
    routes: { input: Parse, Parse: output }
`;
  expect(errorsOf(text)).toEqual(["route-type"]);
});

test("promise 13: long ways of names, and many routes between large types, are compared in time", () => {
  const chain = (name: string) =>
    Array.from({ length: 10_000 }, (_, at) => `  ${name}${at}: { next?: ${name}${at + 1} }`).join("\n");
  const many = 1_000;
  const names = Array.from({ length: many }, (_, at) => `S${at}`);
  const fields = (name: string) =>
    `  ${name}: { ${Array.from({ length: 1_000 }, (_, at) => `f${at}: string`).join(", ")} }`;
  const text = `
types:
${chain("A")}
  A10000: {}
${chain("B")}
  B10000: {}
${fields("Wide")}
${fields("Broad")}
pipelines:
  Flow:
    input: A0
    stages:
      Take: { map: { from: B0, to: Wide } }
${names.map((name) => `      ${name}: { map: { from: Broad, to: Wide } }`).join("\n")}
    routes:
      input: Take
      Take: S0
${names.map((name, at) => `      ${name}: ${names[at + 1] ?? "drop"}`).join("\n")}
`;
  const start = performance.now();
  expect(errorsOf(text)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(20_000);
});

test("a name of a stage and of a member that would be called alike is refused", () => {
  const text = `
agents: { Worker: { initial: Going, states: { Going: { mode: async, next: [done] } } } }
pipelines:
  Flow:
    input: {}
    stages:
      Work: { agent: Worker }
      StartWork: { map: { from: {}, to: "null" } }
    routes: { input: [Work, StartWork], Work: drop, StartWork: drop }
`;
  expect(errorsOf(text)).toEqual(["name-collision"]);
});

test.each([
  ["from", "{ map: { from: { url: { $ts: URL, from: 'node:url' } }, to: 'null' }, mode: sync }"],
  ["to", "{ map: { from: unknown, to: { $ts: URL, from: 'node:url' } }, mode: sync }"],
  [
    "config",
    "{ map: { from: unknown, to: 'null' }, mode: sync, config: { url: { $ts: URL, from: 'node:url' } } }",
  ],
])("the %s of a stage on a thread holds no type of this process", (_, stage) => {
  const text = `
pipelines:
  Flow:
    input: { url: { $ts: URL, from: "node:url" } }
    stages: { Go: ${stage} }
    routes: { input: Go, Go: drop }
`;
  expect(errorsOf(text)).toEqual(["stays-in-process"]);
  expect(errorsOf(text.replace("mode: sync", "mode: async"))).toEqual([]);
});

test("what a pipeline uses is used: types, an agent that is imported, a name shared with others", () => {
  const jobs = {
    file: "specs/jobs.yaml",
    text: "agents: { Job: { data: { id: string }, output: string, initial: Busy, states: { Busy: { mode: async, next: [done] } } } }",
  };
  const text = `
import: { Job: ./jobs.yaml }
types: { Id: { id: string }, Conf: { strict: boolean = true }, Kept: { count: integer = 0 } }
pipelines:
  Flow:
    input: Id
    output: string
    data: Kept
    stages: { Run: { agent: Job, config: Conf } }
    routes: { input: Run, Run: output }
`;
  const find = () => jobs;
  const [, diagnostics] = load([{ file: "specs/flow.yaml", text }], find);
  expect(diagnostics.map(({ code }) => code)).toEqual([]);
});

test("a pipeline is imported, and is an agent to addresses", () => {
  const flow = {
    file: "specs/flow.yaml",
    text: "pipelines: { Flow: { input: string, stages: { Go: { map: { from: string, to: 'null' } } }, routes: { input: Go, Go: drop } } }",
  };
  const text = `
import: { Flow: ./flow.yaml }
agents:
  User:
    data: { flow: { $address: Flow } }
    initial: Busy
    states: { Busy: { mode: async, next: [done] } }
`;
  const [, diagnostics] = load([{ file: "specs/user.yaml", text }], () => flow);
  expect(diagnostics.map(({ code }) => code)).toEqual([]);
});

test("a route that does not fit is told, whatever else was compared before", () => {
  const text = (from: string) => `
types:
  A: { c?: C, n: string }
  C: { a: A }
  B: { c?: D, n: integer }
  D: { a: B }
  E: { n: string }
pipelines:
  P:
    input: A
    output: D
    stages:
      One: { map: { from: ${from}, to: C }, mode: async }
      Two: { map: { from: D, to: D }, mode: async }
    routes: { input: One, One: Two, Two: output }
`;
  expect(errorsOf(text("E"))).toEqual(["route-type"]);
  expect(errorsOf(text("B | E"))).toEqual(["route-type"]);
});

test("a merge by a field whose unions name each other is judged, and not for ever", () => {
  const text = `
types: { U: "V | string", V: "U | integer", X: { k: U } }
pipelines:
  P:
    input: X
    output: X
    stages: { M: { merge: { from: X, to: X, by: k } } }
    routes: { input: M, M: output }
`;
  expect(errorsOf(text)).not.toContain("bad-by");
});
