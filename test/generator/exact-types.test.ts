import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import fc from "fast-check";
import { expect, test } from "vitest";
import { allDefinitions, definitionsFromOutside } from "../../generator/emit/definitions.js";
import { emitModule } from "../../generator/emit/module.js";
import { checkDefaults } from "../../generator/load/types/fits.js";
import type { Json, JsonObject, Spec } from "../../generator/model/spec.js";
import { AjvValidators } from "../../runtime/hosts/validate/validators.js";
import { inFolder } from "./cliTranscript.js";
import { compile, root } from "./emitCases.js";
import { FromSchema } from "./fromSchema.js";
import { mutationsOf } from "./mutations.js";
import { NAMES, randomSpecs } from "./randomTypes.js";

/** Each type of a spec has one exact JSON Schema and one exact TypeScript type: they agree on every value. */

const validators = new AjvValidators();

/** A value given out as of a type of a spec. */
class Case {
  readonly spec: Spec;
  readonly type: string;
  readonly value: Json;

  constructor(spec: Spec, type: string, value: Json) {
    this.spec = spec;
    this.type = type;
    this.value = value;
  }

  [fc.toStringMethod](): string {
    const { types } = JSON.parse(this.spec.types[0]?.span.source.text ?? "");
    return `${JSON.stringify(this.value)} as ${this.type} of ${JSON.stringify(types)}`;
  }
}

function casesOf(
  specs: fc.Arbitrary<Spec>,
  change = (value: Json) => fc.constant(value),
): fc.Arbitrary<Case[]> {
  return specs.chain((spec) => {
    const from = new FromSchema({ definitions: allDefinitions(spec) });
    const each = NAMES.flatMap((type) => {
      const values = from.of(type);
      return values === undefined ? [] : [values.chain(change).map((value) => new Case(spec, type, value))];
    });
    return each.length === 0
      ? fc.constant([])
      : fc.array(fc.oneof(...each), { minLength: 10, maxLength: 10 });
  });
}

/** Whether a value passes as what the runtime validates by, as the payload of a message. */
function passesAtRunTime({ spec, type, value }: Case): boolean {
  return validators.misfit(value, ofRuntime(spec), `M${type}`, "elsewhere") === null;
}

/** Whether it passes for tools that read graph.json and know JSON Schema alone. */
function passesForTools({ spec, type, value }: Case): boolean {
  return ofTools(spec).getSchema(`graph.json#/definitions/${type}`)?.(value) === true;
}

/**
 * Whether the compiler cannot be expected to refuse it: to TypeScript an integer is a number, and a key too many is
 * nothing against a value of a union.
 */
function passesLoosely({ spec, type, value }: Case): boolean {
  return ofCompiler(spec).getSchema(`graph.json#/definitions/${type}`)?.(value) === true;
}

const ofRuntime = once(definitionsFromOutside);
const ofTools = once((spec) => reader(allDefinitions(spec)));
const ofCompiler = once((spec) => {
  const text = JSON.stringify(allDefinitions(spec));
  return reader(
    JSON.parse(text.replaceAll('"integer"', '"number"').replaceAll(',"additionalProperties":false', "")),
  );
});

function reader(definitions: JsonObject): Ajv {
  const ajv = new Ajv({ strict: false, logger: false, ownProperties: true, validateSchema: false });
  return ajv.addSchema({ definitions }, "graph.json");
}

/** Makes something of each spec once. */
function once<T>(make: (spec: Spec) => T): (spec: Spec) => T {
  const made = new WeakMap<Spec, T>();
  return (spec) => {
    const known = made.get(spec) ?? make(spec);
    made.set(spec, known);
    return known;
  };
}

/** Whether the generator's own judge takes it, which has been written without JSON Schema in mind. */
function passesTheJudge({ spec, type, value }: Case): boolean {
  const { span } = spec.types[0] ?? {};
  if (span === undefined) throw new Error("a random spec has types");
  const problems: string[] = [];
  checkDefaults([{ type: { kind: "reference", name: type, span }, value, span }], spec, (code) => {
    problems.push(code);
  });
  return problems.length === 0;
}

/** JSON Schemas as types, to stand anywhere among the others. */
const SCHEMAS: readonly Json[] = [
  { type: "string", minLength: 2 },
  { type: "string", format: "email" },
  { type: ["integer", "null"], minimum: 3 },
  { enum: ["a", 1, null, { b: [true] }] },
  { const: { $ref: "#/no/reference" } },
  { type: "object", properties: { a: { type: "string" }, "b c": { type: "number" } }, required: ["a"] },
  { type: "object", properties: { a: { $ref: "#" }, items: { type: "null" } }, additionalProperties: false },
  { type: "object", additionalProperties: { anyOf: [{ type: "boolean" }, { type: "array" }] } },
  { type: "array", items: [{ type: "string" }, { type: "integer" }], additionalItems: false, minItems: 2 },
  { type: "array", items: { $ref: "#/definitions/a~1b" }, definitions: { "a/b": { type: "string" } } },
  {
    $id: "https://example.org/tree",
    $ref: "#/$defs/tree%20node",
    $defs: {
      "tree node": {
        type: "object",
        properties: { of: { type: "array", items: { $ref: "#/$defs/tree%20node" } } },
        required: ["of"],
      },
    },
  },
].map(($schema) => ({ $schema }));

test("a value made from a schema passes, here and for tools", () => {
  fc.assert(
    fc.property(casesOf(randomSpecs(SCHEMAS)), (cases) => {
      for (const one of cases) expect([passesAtRunTime(one), passesForTools(one)]).toEqual([true, true]);
    }),
    { numRuns: 100 },
  );
}, 120_000);

test("whatever is changed in a value, all who judge it agree", () => {
  const seen = { passed: 0, refused: 0 };
  fc.assert(
    fc.property(casesOf(randomSpecs(), mutationsOf), (cases) => {
      for (const one of cases) {
        const verdict = passesTheJudge(one);
        seen[verdict ? "passed" : "refused"] += 1;
        expect([passesAtRunTime(one), passesForTools(one)]).toEqual([verdict, verdict]);
      }
    }),
    { numRuns: 300 },
  );
  expect(seen.passed).toBeGreaterThan(500);
  expect(seen.refused).toBeGreaterThan(500);
}, 240_000);

/** What the compiler says about statements that each give a value out as of a type. */
async function compiled(statements: readonly (readonly [Case, comment: string])[]): Promise<string> {
  const specs = [...new Set(statements.map(([{ spec }]) => spec))];
  const lines = statements.flatMap(([{ spec, type, value }, comment], index) => {
    const name = `s${specs.indexOf(spec)}.${type}`;
    return [comment, `export const v${index}: ${name} = ${JSON.stringify(value)};`];
  });
  const imports = specs.map((_, index) => `import type * as s${index} from "./s${index}.js";`);
  let found = "";
  await inFolder(async (folder) => {
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(join(folder, "values.ts"), [...imports, ...lines].join("\n"));
    for (const [index, spec] of specs.entries()) {
      writeFileSync(join(folder, `s${index}.ts`), emitModule(spec));
    }
    const paths = { "crb-gen/codegen": [join(root, "runtime/codegen.ts")] };
    const typeRoots = [join(root, "node_modules/@types")];
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        extends: join(root, "tsconfig.json"),
        compilerOptions: { paths, typeRoots },
        include: ["*.ts"],
      }),
    );
    found = compile(join(folder, "tsconfig.json"));
  });
  return found;
}

test("the compiler takes the values of the schema, and refuses those it can tell apart", async () => {
  // Keys that every object has get a type from there, whatever the type of the map says.
  const isUsual = ({ value }: Case) => !/constructor|hasOwnProperty/.test(JSON.stringify(value));
  const right = fc
    .sample(casesOf(randomSpecs(SCHEMAS)), { numRuns: 60, seed: 1 })
    .flat()
    .filter(isUsual);
  const changed = fc.sample(casesOf(randomSpecs(), mutationsOf), { numRuns: 120, seed: 2 }).flat();
  const wrong = changed.filter((one) => !passesLoosely(one));
  expect(right.length).toBeGreaterThan(300);
  expect(wrong.length).toBeGreaterThan(300);
  const statements = [
    ...right.map((one) => [one, "// fits"] as const),
    ...wrong.map((one) => [one, "// @ts-expect-error: does not fit"] as const),
  ];
  expect(await compiled(statements)).toBe("");
}, 120_000);
