import fc from "fast-check";
import { expect, test } from "vitest";
import { load } from "../../generator/load/load.js";
import type { Spec } from "../../generator/model/spec.js";
import { type Owner, partsOf } from "../../generator/scaffold/owner.js";
import { scaffoldFiles } from "../../generator/scaffold/scaffold.js";
import { splice } from "../../generator/scaffold/splice.js";
import { isKept, lost, parses } from "./scaffoldKept.js";

/**
 * What a spec of these tests has: which states, of which mode, and which events each handles; which groups, whether children
 * start by themselves, and in which states their ends are heard of.
 */
interface Plan {
  readonly groups: readonly { readonly name: string; readonly start: boolean; readonly heard: number }[];
  readonly states: readonly {
    readonly mode: "events" | "async" | "sync";
    readonly handles: readonly string[];
  }[];
  /** In place of all that: the stages of a pipeline. */
  readonly stages?: readonly (keyof typeof does)[];
}

/** What stages do. */
const does = {
  async: "{ map: { from: unknown, to: Worked }, mode: async }",
  sync: "{ split: { from: unknown, to: Worked }, mode: sync }",
  merge: "{ merge: { from: unknown, to: Worked } }",
  chunk: "{ chunk: { of: unknown, max: 3 } }",
  agent: "{ agent: Helper }",
} as const;

const events = ["Ring", "Reset", "Stop", "Request"];

const agentPlans: fc.Arbitrary<Plan> = fc.record({
  groups: fc
    .uniqueArray(fc.constantFrom("Team", "Crew", "Stop"), { maxLength: 2 })
    .chain((names) =>
      fc.tuple(
        ...names.map((name) =>
          fc.record({ name: fc.constant(name), start: fc.boolean(), heard: fc.nat({ max: 3 }) }),
        ),
      ),
    ),
  states: fc
    .array(
      fc.record({
        mode: fc.constantFrom("events", "async", "sync"),
        handles: fc.subarray(events, { minLength: 1 }),
      }),
      { maxLength: 3 },
    )
    .map((states) => [{ mode: "events" as const, handles: ["Ring"] }, ...states]),
});

const pipelinePlans: fc.Arbitrary<Plan> = fc.record({
  groups: fc.constant([]),
  states: fc.constant([]),
  stages: fc.array(fc.constantFrom("async", "sync", "merge", "chunk", "agent"), {
    minLength: 1,
    maxLength: 5,
  }),
});

const plans = fc.oneof({ weight: 3, arbitrary: agentPlans }, { weight: 1, arbitrary: pipelinePlans });

function pipelineText(stages: NonNullable<Plan["stages"]>): string {
  const names = stages.map((_, index) => `S${index}`);
  return [
    "types: { Worked: { count: integer } }",
    "agents:",
    "  Helper: { output: Worked, initial: Helping, states: { Helping: { mode: async, next: [done] } } }",
    "pipelines:",
    "  Desk:",
    "    input: Worked",
    "    stages:",
    ...stages.map((stage, index) => `      ${names[index]}: ${does[stage]}`),
    "    routes:",
    `      input: [${names.join(", ")}]`,
    ...names.map((name) => `      ${name}: drop`),
  ].join("\n");
}

function specOf({ groups, states, stages }: Plan): Spec {
  const text = stages === undefined ? agentText({ groups, states }) : pipelineText(stages);
  const [specs, diagnostics] = load([{ file: "specs/desk.yaml", text }]);
  const [spec] = specs;
  if (!spec) throw new Error(`the test's own spec is wrong:\n${text}\n${JSON.stringify(diagnostics[0])}`);
  return spec;
}

function agentText({ groups, states }: Pick<Plan, "groups" | "states">): string {
  const all = states.map((_, index) => `S${index}`).join(", ");
  const ends = (index: number) => {
    const heard = groups.filter((group) => index < group.heard);
    if (heard.length === 0) return ["        watches: { Hand: stay }"];
    return ["        finished:", ...heard.map(({ name }) => `          ${name}: [stay, ${all}]`)];
  };
  return [
    "events:",
    ...events.map((name) => `  ${name}: {}`),
    "agents:",
    "  Desk:",
    "    forever: true",
    "    initial: S0",
    "    otherwise: ignore",
    ...(groups.length === 0 ? [] : ["    supervises:", "      groups:"]),
    ...groups.map(({ name, start }) => `        ${name}: { agent: Hand${start ? ", start: 2" : ""} }`),
    "    states:",
    ...states.flatMap(({ mode, handles }, index) => [
      `      S${index}:`,
      `        mode: ${mode}`,
      ...(mode === "events"
        ? ["        handle:", ...handles.map((name) => `          ${name}: [stay, ${all}]`), ...ends(index)]
        : [`        next: [${all}]`, "        fallback: [S0]"]),
    ]),
    "  Hand: { initial: Work, states: { Work: { mode: async, next: [done] } } }",
  ].join("\n");
}

/** Members as people write them, with all that could be taken for the end of a class. */
const members = [
  "limit = 3",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a template
  "readonly text = `}${ `}` }`;",
  "pattern = /[}{]/;",
  "static { console.log('}'); }",
  "@logged() private count = 0;",
  "constructor(private readonly name = '}') { super({}); }",
  "get size() { return 1; }",
  "get: number | undefined",
  "get",
  "static",
  "async",
  "readonly",
  "['computed']() {}",
  "*[Symbol.iterator]() {}",
  "async later<T>(value: T) { await null; return value; }",
  "protected override onRing() {}",
  "protected override startCrew(index: number) { return index; }",
  "override onTeamFinished = () => {};",
  "protected onHandEndedInS1() { /* } */ }",
  "override onStopInS1 = () => {};",
  "/* } */ 'onReset'() {}",
  "#secret = () => ({});",
  "declare shape: { a: 1 };",
  "overloaded(a: string): void; overloaded(a: unknown): void {}",
  "// only a comment }",
  ";",
];

const preludes = [
  "",
  "interface Ring { gold: true }",
  "const Stop = 1, brace = '}';",
  "declare const request: Request;",
  "class Other { x = `class Desk extends Base {}`; }",
  "abstract class Half extends BASE { onReset() {} }",
  "function logged() { return (..._: unknown[]) => {}; }",
  "import sorting from './sorting.js'",
];

const importForms = [
  (q: string) => `import { DeskBase } from ${q}../generated/desk.js${q}`,
  (q: string) => `import { DeskBase, } from ${q}../generated/desk${q}`,
  (q: string) => `import {\n\tDeskBase, // base\n\ttype Ring\n} from ${q}#generated/desk.js${q}`,
  (q: string) => `import { DeskBase as Base, type Stop as Halt } from ${q}../generated/desk.ts${q}`,
  (q: string) => `import * as made from ${q}../generated/desk.js${q}`,
  (q: string) =>
    `import type { Reset } from ${q}../generated/desk.js${q};\nimport { DeskBase } from ${q}../generated/desk.js${q}`,
];

const heads = [
  "export class Desk extends BASE ",
  "export default class extends BASE\n",
  "@sealed export class Desk<Count> extends BASE implements Shape ",
  "export const Desk = class Inner extends BASE ",
  "namespace deep {\n    export class Desk extends BASE ",
  "class Half2 extends BASE {}\nexport class Desk extends Half2 ",
  "export class Desk extends logged(BASE) ",
];

/** A file with a class that extends the base, in some formatting. */
const files: fc.Arbitrary<string> = fc
  .record({
    quote: fc.constantFrom("'", '"'),
    semicolon: fc.constantFrom(";", ""),
    form: fc.constantFrom(...importForms),
    tail: fc.constantFrom("\n", "\n\n", " // imported\n", "; /* more */ "),
    prelude: fc.constantFrom(...preludes),
    head: fc.constantFrom(...heads),
    members: fc.subarray(members).chain((some) => fc.shuffledSubarray(some, { minLength: some.length })),
    indent: fc.constantFrom("  ", "\t", "    ", "", " \t"),
    between: fc.constantFrom("\n", "\n\n", "\n // note\n", "\n   \n"),
    close: fc.constantFrom("\n}", "}", "\n\n  }", "\n\t// end\n}"),
    end: fc.constantFrom("", "\n", " // end", "\n\nexport {};\n"),
    crlf: fc.boolean(),
    bom: fc.boolean(),
  })
  .map((parts) => {
    const local = parts.form("'").includes("made")
      ? "made.DeskBase"
      : parts.form("'").includes("Base as")
        ? "Base"
        : "DeskBase";
    const body = parts.members.map((member) => parts.indent + member).join(parts.between);
    const last = parts.members.at(-1) ?? "";
    const close = last.startsWith("//") && !parts.close.startsWith("\n") ? `\n${parts.close}` : parts.close;
    const text =
      parts.form(parts.quote) +
      (parts.tail.startsWith(";") ? "" : parts.semicolon) +
      parts.tail +
      `${parts.prelude}\n${parts.head.replaceAll(/\n(?=BASE)/g, " ")}{\n${body}${close}${parts.head.startsWith("namespace") ? "\n}" : ""}${parts.end}`;
    const named = text.replaceAll("BASE", local);
    return (parts.bom ? "\ufeff" : "") + (parts.crlf ? named.replaceAll("\n", "\r\n") : named);
  });

const project = { ending: ".js", noUnusedParameters: false } as const;

interface Result {
  readonly text: string;
  readonly added: number;
  readonly refused: boolean;
}

/** The agent or the pipeline whose class the file has. */
function desksOf({ agents, pipelines }: Spec): readonly Owner[] {
  return [...agents, ...pipelines].filter(({ name }) => name === "Desk");
}

/** One run of scaffold over a file. */
function run(spec: Spec, text: string): Result {
  const request = {
    spec,
    owners: desksOf(spec),
    to: "src",
    module: "generated/desk",
    project,
  };
  const [made, diagnostics] = scaffoldFiles({ ...request, files: [{ file: "src/desk.ts", text }] });
  const refused = diagnostics.some(({ severity }) => severity === "error");
  const file = made.find(({ path }) => path === "src/desk.ts");
  return { text: refused ? text : (file?.after ?? text), added: made.length, refused };
}

/** How many lines are not there any more as they were: one for each place where text was put into the middle of one. */
function splitLines(before: string, after: string): number {
  const now = after.split("\n");
  let at = 0;
  return before.split("\n").filter((line) => {
    const found = now.indexOf(line, at);
    if (found !== -1) at = found + 1;
    return found === -1;
  }).length;
}

test("promise 12: whatever the class looks like and the spec becomes, every byte of the user's stays", {
  timeout: 60_000,
}, () => {
  let added = 0;
  fc.assert(
    fc.property(files, fc.array(plans, { minLength: 1, maxLength: 3 }), (start, edits) => {
      fc.pre(parses(start));
      let text = start;
      for (const plan of edits) {
        const spec = specOf(plan);
        const result = run(spec, text);
        expect(result.refused).toBe(false);
        expect(isKept(text, result.text)).toBe(true);
        expect(splitLines(text, result.text)).toBeLessThanOrEqual(4);
        expect(parses(result.text)).toBe(true);
        expect(lost(text, result.text)).toEqual([]);
        for (const { method } of desksOf(spec).flatMap((desk) => partsOf(desk, spec)))
          expect(result.text).toContain(method);
        expect(run(spec, result.text)).toMatchObject({ text: result.text, added: 0 });
        added += result.added;
        text = result.text;
      }
    }),
    { numRuns: 150 },
  );
  expect(added).toBeGreaterThan(100);
});

test("promise 12: splicing in keeps the text on both sides of every place", () => {
  const insertions = fc.array(fc.record({ at: fc.nat(), text: fc.string() }), { maxLength: 5 });
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(" ", "\n", "\r\n", "a", "}", "é😀") }),
      insertions,
      (text, wanted) => {
        const placed = wanted.map((insertion) => ({ ...insertion, at: insertion.at % (text.length + 1) }));
        const inOrder = placed.toSorted((a, b) => b.at - a.at);
        const sameAt = new Set(placed.map(({ at }) => at)).size < placed.length;
        fc.pre(!sameAt);
        const expected = inOrder.reduce(
          (now, { at, text: put }) => now.slice(0, at) + put + now.slice(at),
          text,
        );
        expect(splice(text, placed)).toBe(expected);
      },
    ),
  );
});

test("promise 12: a file that is damaged in any way is kept or refused, and nothing throws", {
  timeout: 60_000,
}, () => {
  let refused = 0;
  const cut = fc.record({
    at: fc.nat(2000),
    drop: fc.nat(12),
    put: fc.constantFrom("", "}", "{", "`", "/*", "'", "(", "\0", "\u2028", "get\n"),
  });
  fc.assert(
    fc.property(files, plans, fc.array(cut, { minLength: 1, maxLength: 3 }), (start, plan, cuts) => {
      const damaged = cuts.reduce((text, { at, drop, put }) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place + drop);
      }, start);
      const result = run(specOf(plan), damaged);
      refused += result.refused ? 1 : 0;
      expect(isKept(damaged, result.text)).toBe(true);
      expect(result.text === damaged || parses(result.text)).toBe(true);
    }),
    { numRuns: 200 },
  );
  expect(refused).toBeGreaterThan(50);
});
