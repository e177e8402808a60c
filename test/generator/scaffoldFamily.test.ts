import { expect, test } from "vitest";
import { load } from "../../generator/load/load.js";
import { scaffoldFiles } from "../../generator/scaffold/scaffold.js";

const [[spec]] = load([
  {
    file: "specs/desk.yaml",
    text: `events: { Ring: {}, Leave: {} }
agents:
  Desk:
    forever: true
    initial: Waiting
    states:
      Waiting: { mode: events, handle: { Ring: stay, Leave: stay } }
`,
  },
]);

/** What scaffold does to a folder: the handlers it adds by file, or the codes of what is wrong. */
function outcome(files: Readonly<Record<string, string>>): readonly string[] {
  if (!spec) throw new Error("the test's own spec is wrong");
  const [made, diagnostics] = scaffoldFiles({
    spec,
    owners: [...spec.agents, ...spec.pipelines],
    to: "src",
    module: "generated/desk",
    project: { ending: ".js", noUnusedParameters: false },
    files: Object.entries(files).map(([file, text]) => ({ file, text })),
  });
  if (diagnostics.length > 0)
    return diagnostics.map(({ code, span }) => `${code} ${span?.source.file ?? ""}`);
  return made.map(({ path, changes }) => `${path} ${changes.flatMap(({ added }) => added).join(" ")}`);
}

const half = `import { DeskBase } from "../generated/desk.js";
export abstract class Half extends DeskBase { protected override onRing() {} }`;

/** The agent's class over the one in between. */
const desk = (line: string, extended = "Half") => `${line}\nexport class Desk extends ${extended} {}`;

const followed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "a name": { "src/half.ts": half, "src/desk.ts": desk('import { Half } from "./half.js"') },
  "a name for a name": {
    "src/half.ts": half,
    "src/desk.ts": desk('import { Half as H } from "./half.js"', "H"),
  },
  "an ending of TypeScript": { "src/half.ts": half, "src/desk.ts": desk('import { Half } from "./half.ts"') },
  "no ending": { "src/half.ts": half, "src/desk.ts": desk('import { Half } from "./half"') },
  "a file of another kind": {
    "src/half.mts": half,
    "src/desk.ts": desk('import { Half } from "./half.mjs"'),
  },
  "a file that may hold JSX": {
    "src/half.tsx": half,
    "src/desk.ts": desk('import { Half } from "./half.js"'),
  },
  "a dot in its name": {
    "src/half.base.ts": half,
    "src/desk.ts": desk('import { Half } from "./half.base"'),
  },
  "a folder": {
    "src/h/index.ts": half.replace("../", "../../"),
    "src/desk.ts": desk('import { Half } from "./h"'),
  },
  "a folder with a slash": {
    "src/h/index.ts": half.replace("../", "../../"),
    "src/desk.ts": desk('import { Half } from "./h/"'),
  },
  "a module as a whole": {
    "src/half.ts": half,
    "src/desk.ts": desk('import * as h from "./half.js"', "h.Half"),
  },
  "the default": {
    "src/half.ts": half.replace("export abstract", "export default abstract"),
    "src/desk.ts": desk('import Anything from "./half.js"', "Anything"),
  },
  "the default by its name": {
    "src/half.ts": half.replace("export abstract class Half", "export default abstract class"),
    "src/desk.ts": desk('import { default as Anything } from "./half.js"', "Anything"),
  },
  "a default that was declared before": {
    "src/half.ts": `${half.replace("export ", "")}\nexport default Half;`,
    "src/desk.ts": desk('import Anything from "./half.js"', "Anything"),
  },
  "a default passed on": {
    "src/half-desk.ts": `${half.replace("export ", "")}\nexport { Half as default };`,
    "src/all.ts": 'export { default } from "./half-desk.js";',
    "src/desk.ts": desk('import Anything from "./all.js"', "Anything"),
  },
  "names passed on under others": {
    "src/half.ts": half,
    "src/one.ts": 'export { Half as One } from "./half.js";',
    "src/two.ts": 'import { One } from "./one.js";\nexport { One as Two };',
    "src/desk.ts": desk('import { Two } from "./two.js"', "Two"),
  },
  "files that pass on each other": {
    "src/one.ts": 'export * from "./two.js";',
    "src/two.ts": 'export * from "./one.js";\nexport * from "./other.js";\nexport * from "./half.js";',
    "src/other.ts": "export const other = 1;",
    "src/half.ts": half,
    "src/desk.ts": desk('import { Half } from "./one.js"'),
  },
  "more than one class in between": {
    "src/half.ts": half,
    "src/more.ts": 'import { Half } from "./half.js";\nexport abstract class More extends Half {}',
    "src/desk.ts": desk('import { More } from "./more.js"', "More"),
  },
  "the base from a file of the user's": {
    "src/base.ts": 'export { DeskBase as Base } from "../generated/desk.js";',
    "src/half.ts":
      'import { Base } from "./base.js";\nexport abstract class Half extends Base { onRing() {} }',
    "src/desk.ts": desk('import { Half } from "./half.js"'),
  },
};

test.each(Object.entries(followed))("a class in another file is followed by %s", (_, files) => {
  expect(outcome(files)).toEqual(["src/desk.ts onLeave"]);
});

test("a broken file that has no part in it is not looked at", () => {
  const files = {
    "src/half.ts": half,
    "src/desk.ts": desk('import { Half } from "./half.js"'),
    "src/x.ts": "class {",
  };
  expect(outcome(files)).toEqual(["src/desk.ts onLeave"]);
});

test("a broken file is told when the class is in it, or one that it extends", () => {
  const more = 'import { Half } from "./half.js";\nexport abstract class More extends Half {}';
  const files = {
    "src/half.ts": half,
    "src/more.ts": more,
    "src/desk.ts": desk('import { More } from "./more.js"', "More"),
  };
  expect(outcome(files)).toEqual(["src/desk.ts onLeave"]);
  expect(outcome({ ...files, "src/desk.ts": `${files["src/desk.ts"]} (` })).toEqual([
    "cannot-parse src/desk.ts",
  ]);
  expect(outcome({ ...files, "src/more.ts": `${more} (` })).toEqual(["cannot-parse src/more.ts"]);
});

test.each([
  ["an alias", 'import { Half } from "#half"'],
  ["a package", 'import { Half } from "half"'],
  ["a file that is not there", 'import { Half } from "./quarter.js"'],
])("a class is not followed by %s", (_, line) => {
  expect(outcome({ "src/half.ts": half, "src/desk.ts": desk(line) })).toEqual(["only-abstract src/half.ts"]);
});

test("classes that extend each other across files extend nothing", () => {
  const files = {
    "src/desk.ts":
      'import { DeskBase } from "../generated/desk.js";\nimport { Two } from "./two.js";\nexport class Desk extends Two {}',
    "src/two.ts": 'import { Desk } from "./desk.js";\nexport class Two extends Desk {}',
  };
  expect(outcome(files)).toEqual(["class-missing "]);
});

test("a double for tests in another file is not taken for the agent's class", () => {
  const files = {
    "src/desk.ts": desk('import { DeskBase as Half } from "../generated/desk.js"'),
    "src/desk.test.ts":
      'import type { DeskBase } from "../generated/desk.js";\nimport { Desk } from "./desk.js";\nclass Fake extends Desk {}',
  };
  expect(outcome(files)).toEqual(["src/desk.ts onRing onLeave"]);
});
