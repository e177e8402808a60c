import fc from "fast-check";

/** A user's folder: files by their path. */
export type Files = ReadonlyMap<string, string>;

/** Fields as people write them, with all that could be taken for the end of a class. All members here type-check. */
const fields = [
  "limit = 3",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a template
  "readonly text = `}${ `}` }`",
  "pattern = /[}{]/",
  "get: number | undefined",
  "static: string = ''",
  "async = 1",
  "readonly = true",
  "#secret = () => ({})",
  "declare shape: { a: 1 }",
  "static in = '}'",
];

const methods = [
  "static { console.log('}'); }",
  "@logged protected count() { return 0; }",
  "constructor(private readonly name = '}') { super(); }",
  "get size() { return 1; }",
  "in() {}",
  "['computed']() {}",
  "*[Symbol.iterator]() {}",
  "async later<T>(value: T) { await null; return value; }",
  "overloaded(a: string): void; overloaded(a: unknown): void; overloaded(_a: unknown): void {}",
  "/** }\n   * }\n   */\n documented() {}",
  "// only a comment }\n",
  "//#region }\n",
  ";",
];

/** Handlers that fit whatever the spec says of them. */
const handlers = [
  (name: string) => `protected override ${name}(): never { throw new Error("mine }"); }`,
  (name: string) =>
    `/** Mine. */\n  // }\n  protected override ${name}(..._given: unknown[]): never {\n\tthrow this;\n}`,
  (name: string) => `protected override ${name} = (): never => { throw new Error("mine"); };`,
  (name: string) => `protected override '${name}'(): never { throw new Error(\`}\`); } /* mine */`,
  (name: string) => `@logged protected override ${name}(): never { throw [class { x = 1 }]; };`,
  (name: string) => {
    const head = `protected override ${name}`;
    return `${head}(): never; ${head}(_given: unknown): never; ${head}(): never { throw null; }`;
  },
];

interface Import {
  /** What the file calls the base. */
  readonly local: string;
  readonly text: string;
}

const imports: readonly Import[] = [
  { local: "DeskBase", text: "import { DeskBase } from '../generated/desk.js'" },
  { local: "DeskBase", text: "import { DeskBase, } from '../generated/desk'" },
  { local: "DeskBase", text: "import {\n\tDeskBase, // base\n\ttype Go\n} from '../generated/desk.js'" },
  { local: "Base", text: "import { DeskBase as Base, type Go as Start } from '../generated/desk.ts'" },
  { local: "made.DeskBase", text: "import * as made from '../generated/desk.js'" },
  {
    local: "DeskBase",
    text: "import type { Back } from '../generated/desk.js'\nimport { DeskBase } from '../generated/desk.js'",
  },
];

/** How the class stands in its file: `BASE` is what it extends, `BODY` its members. */
const shapes = [
  "export class Desk extends BASE {BODY}",
  "export default class extends BASE\n{BODY}",
  "interface Shape {}\n@sealed export class Desk<Count> extends BASE implements Shape {BODY}",
  "export const Desk = class Inner extends BASE {BODY};",
  "export namespace deep {\n    export class Desk extends BASE {BODY}\n}",
  "export function make() {\n  class Desk extends BASE {BODY}\n  return new Desk();\n}",
  "export class Desk extends mixed(BASE) {BODY}",
];

const prelude = [
  "function logged(_value: unknown, _context: ClassMethodDecoratorContext): void {}",
  "function sealed(_value: unknown, _context: ClassDecoratorContext): void {}",
  "function mixed<T extends abstract new (...given: any[]) => object>(parent: T) { abstract class Mixed extends parent { extra = 1 }; return Mixed; }",
].join("\n");

/** Where a class between the base and the agent's lies, and how the agent's file knows it. */
const halves = [
  { path: "", head: "abstract class Half", local: "Half", import: "" },
  {
    path: "src/half.ts",
    head: "export abstract class Half",
    local: "Half",
    import: "import { Half } from './half.js'",
  },
  {
    path: "src/halves/index.ts",
    head: "export default abstract class",
    local: "Most",
    import: "import Most from './halves'",
  },
  {
    path: "src/most/half.ts",
    head: "export abstract class Half",
    local: "h.Half",
    import: "import * as h from './most/half.js'",
  },
];

interface Manner {
  readonly double: boolean;
  readonly semicolon: boolean;
  readonly indent: string;
  readonly between: string;
  readonly close: string;
  readonly end: string;
  readonly crlf: boolean;
  readonly bom: boolean;
}

const manners: fc.Arbitrary<Manner> = fc.record({
  double: fc.boolean(),
  semicolon: fc.boolean(),
  indent: fc.constantFrom("  ", "\t", "    ", ""),
  between: fc.constantFrom("\n", "\n\n", "\n // note\n", "\n   \n", " "),
  close: fc.constantFrom("\n}", "}", "\n\n  }", "\n\t// end\n}"),
  end: fc.constantFrom("", "\n", " // end", "\n\nexport {};\n"),
  crlf: fc.boolean(),
  bom: fc.boolean(),
});

function some(names: readonly string[]): fc.Arbitrary<readonly string[]> {
  return fc
    .subarray([...names])
    .chain((kept) =>
      fc.tuple(...kept.map((name) => fc.constantFrom(...handlers).map((write) => write(name)))),
    );
}

/** Members in any order, among them some of the handlers of these names. */
function membersWith(names: readonly string[]): fc.Arbitrary<readonly string[]> {
  return fc
    .tuple(some(names), fc.subarray(fields), fc.subarray(methods))
    .map((lists) => lists.flat())
    .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }));
}

/** A file with a class that has some of the handlers of these names, in their order: first bodies, then methods. */
export function orderedFiles(bodies: readonly string[], names: readonly string[]): fc.Arbitrary<string> {
  const properties = fc
    .subarray([...bodies])
    .map((kept) => kept.map((name) => `protected override readonly ${name} = null!;`));
  const others = fc.array(fc.record({ at: fc.nat(9), text: fc.constantFrom(...fields, ...methods) }), {
    maxLength: 3,
  });
  return fc.tuple(properties, some(names), others, manners).map(([above, below, between, manner]) => {
    const members = [...above, ...below];
    for (const { at, text } of between) members.splice(at % (members.length + 1), 0, text);
    return file(
      imports[0]?.text ?? "",
      `export class Desk extends DeskBase {${block(members, manner)}}`,
      manner,
    );
  });
}

/** Folders with a class that has some of the handlers of these names, itself or from a class in between. */
export function folders(names: readonly string[]): fc.Arbitrary<Files> {
  return fc
    .record({
      base: fc.constantFrom(...imports),
      shape: fc.constantFrom(...shapes),
      half: fc.option(fc.constantFrom(...halves)),
      ending: fc.constantFrom("ts", "ts", "mts", "tsx"),
      manner: manners,
      members: membersWith(names),
      split: fc.nat(6),
    })
    .map(({ base, shape, half, ending, manner, members, split }) => {
      const path = `src/desk.${ending}`;
      const whole = (extended: string, body: readonly string[]) =>
        shape.replace("BASE", extended).replace("BODY", () => block(body, manner));
      if (!half) return new Map([[path, file(base.text, whole(base.local, members), manner)]]);
      const inherited = members.slice(0, split).filter((member) => !/constructor|^\/\//.test(member));
      const rest = members.filter((member) => !inherited.includes(member));
      const above = `${half.head} extends ${base.local} {${block(inherited, manner)}}`;
      const below = whole(half.local, rest);
      if (half.path === "") return new Map([[path, file(base.text, `${above}\n${below}`, manner)]]);
      const farther = base.text.replaceAll("'../", `'${"../".repeat(half.path.split("/").length - 1)}`);
      return new Map([
        [half.path, file(farther, above, manner)],
        [path, file(half.import, below, manner)],
      ]);
    });
}

function file(head: string, code: string, { double, semicolon, end, crlf, bom }: Manner): string {
  const statements = head.replace(/'$/gm, semicolon ? "';" : "'");
  const quoted = double ? statements.replaceAll("'", '"') : statements;
  const text = `${quoted}\n${prelude}\n\n${code}${end}`;
  return (bom ? "\ufeff" : "") + (crlf ? text.replaceAll("\n", "\r\n") : text);
}

/** The members with what parts them, and what comes before the brace that closes the class. */
function block(members: readonly string[], { indent, between, semicolon, close }: Manner): string {
  const lines = members.map((member, index) => {
    const next = members[index + 1] ?? "";
    // Without a semicolon the field would go on, or be no field.
    const mustEnd =
      between === " " || /^(?:[[*;/]|in\b)/.test(next) || /^(?:get|static|async|readonly)\b/.test(member);
    return indent + member + (fields.includes(member) && (semicolon || mustEnd) ? ";" : "");
  });
  return `${between.trim() === "" ? between : "\n"}${lines.join(between)}${close.slice(0, -1)}`;
}
