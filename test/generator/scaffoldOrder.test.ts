import fc from "fast-check";
import { ts } from "ts-morph";
import { expect, test } from "vitest";
import { isProperty } from "../../generator/model/handlers.js";
import { handlersOf } from "../../generator/model/handlersOf.js";
import type { Spec } from "../../generator/model/spec.js";
import { scaffoldFiles } from "../../generator/scaffold/scaffold.js";
import { isKept, parses } from "./scaffoldKept.js";
import { plans, specOf } from "./scaffoldPlans.js";
import { orderedFiles } from "./scaffoldUsers.js";

/** The handlers of a spec as a class has them: the properties of bodies, then the methods in the order of the spec. */
function namesIn(spec: Spec): { readonly bodies: readonly string[]; readonly methods: readonly string[] } {
  const handlers = spec.agents.flatMap((agent) => handlersOf(agent, spec));
  const named = (isBody: boolean) =>
    handlers.filter((handler) => isProperty(handler) === isBody).map(({ method }) => method);
  return { bodies: named(true), methods: named(false) };
}

function scaffolded(spec: Spec, text: string): string {
  const [made, diagnostics] = scaffoldFiles({
    spec,
    owners: [...spec.agents, ...spec.pipelines],
    to: "src",
    module: "generated/desk",
    project: { ending: ".js", noUnusedParameters: false },
    files: [{ file: "src/desk.ts", text }],
  });
  expect(diagnostics).toEqual([]);
  return made.find(({ path }) => path === "src/desk.ts")?.after ?? text;
}

/** The members of the first class in a text that have one of these names, in the order they stand in. */
function membersOf(text: string, names: ReadonlySet<string>): readonly string[] {
  const tree = ts.createSourceFile("desk.ts", text, ts.ScriptTarget.Latest, true);
  const members = tree.statements.find((statement) => ts.isClassDeclaration(statement))?.members ?? [];
  const found = members.map(({ name }) => name?.getText().replaceAll("'", "") ?? "");
  return found.filter((name, index) => names.has(name) && found.indexOf(name) === index);
}

test("handlers are added next to their neighbours: a class in the order of the spec stays so", {
  timeout: 60_000,
}, () => {
  const cases = plans.chain((plan) => {
    const spec = specOf(plan)!;
    const { bodies, methods } = namesIn(spec);
    return fc.record({ spec: fc.constant(spec), text: orderedFiles(bodies, methods) });
  });
  fc.assert(
    fc.property(cases, ({ spec, text }) => {
      const after = scaffolded(spec, text);
      const { bodies, methods } = namesIn(spec);
      expect(parses(after)).toBe(true);
      expect(isKept(text, after)).toBe(true);
      expect(scaffolded(spec, after)).toBe(after);
      const names = new Set([...bodies, ...methods]);
      expect(membersOf(after, new Set(methods))).toEqual(methods);
      expect(new Set(membersOf(after, names).slice(0, bodies.length))).toEqual(new Set(bodies));
    }),
    { numRuns: 200 },
  );
});
