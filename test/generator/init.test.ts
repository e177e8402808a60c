import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isPackageName, packageNameFor } from "../../generator/commands/packageName.js";
import { inFolder, plant, run, tree } from "./cliTranscript.js";

const root = join(import.meta.dirname, "../..");

function manifest(folder: string): Record<string, Record<string, string>> {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/** Answers one question after the other, and keeps them. */
function person(...answers: readonly (string | undefined)[]) {
  const asked: string[] = [];
  const left = [...answers];
  const ask = async (question: string) => {
    asked.push(question);
    return left.shift();
  };
  return { asked, ask };
}

test("the templates want the tools that crb-gen is tested with", () => {
  const own = manifest(root).devDependencies;
  const wanted = manifest(join(root, "generator/templates/shared")).devDependencies ?? {};
  expect(Object.keys(wanted)).toEqual(["@types/node", "tsx", "typescript", "vitest"]);
  expect(own).toMatchObject(wanted);
});

test("without a terminal nobody is asked: it is an actor, and says so", () =>
  inFolder(async (folder) => {
    const { code, stdout, stderr } = await run(folder, ["init", "app"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^No template was named, so this is "actor"\. Others: --template task or --temp/);
    expect(stdout).toContain("\napp/specs/board.yaml written\n");
    expect(stdout).toMatch(/\nNext:\n {2}cd app\n {2}npm install\n {2}npm test\n {2}npm start\n$/);
  }));

test.each([
  [["2"], "specs/board.yaml"],
  [[""], "specs/board.yaml"],
  [["Task "], "specs/digest.yaml"],
  [["4", "what?", "3"], "specs/service.yaml"],
])("a person who answers %j gets %s", (answers, spec) =>
  inFolder(async (folder) => {
    const { asked, ask } = person(...answers);
    const { code, stdout } = await run(folder, ["init", "app"], {}, { ask });
    expect(code).toBe(0);
    expect(asked).toHaveLength(answers.length);
    expect(asked[0]).toContain("  1  task     a pipeline of states that ends with an output\n");
    expect(stdout).toMatch(new RegExp(`^app/[^]*app/${spec} written\n`));
  }),
);

test("a person who gives no answer gets nothing", () =>
  inFolder(async (folder) => {
    const { code, stderr } = await run(folder, ["init", "app"], {}, person(undefined));
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        "crb-gen: no template was chosen, so nothing was made\n  Name one: --template task|actor|service\n",
    });
    expect(tree(folder).size).toBe(0);
  }));

test.each([[["--template", "task"]], [["--json"]]])("nobody is asked with %j", (flags) =>
  inFolder(async (folder) => {
    const { asked, ask } = person();
    expect((await run(folder, ["init", "app", ...flags], {}, { ask })).code).toBe(0);
    expect(asked).toEqual([]);
  }),
);

test("tools are told what was made, and what comes next", () =>
  inFolder(async (folder) => {
    const { stdout } = await run(folder, ["init", "my app", "--template", "task", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      command: "init",
      ok: true,
      template: "task",
      name: "my-app",
      files: [...tree(folder).keys()].toSorted(),
      next: ["cd 'my app'", "npm install", "npm test", "npm start"],
    });
  }));

test("an almost empty folder will do, and what is in it stays", () =>
  inFolder(async (folder) => {
    const mine = { ".git/config": "x", LICENSE: "mine" };
    plant(folder, mine);
    const { code, stdout } = await run(folder, ["init", ".", "--name", "agents"]);
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.not.stringContaining("cd ") });
    const after = tree(folder);
    expect(Object.fromEntries(after)).toMatchObject(mine);
    expect(after.get(".gitignore")).toContain("node_modules/");
    expect(after.has("gitignore")).toBe(false);
    expect(after.get("README.md")).toMatch(/^# agents\n/);
    expect([...after].filter(([, text]) => /\{\{[a-z-]+\}\}/.test(text))).toEqual([]);
  }));

test("promise 12: nothing is overwritten, and then nothing is written", () =>
  inFolder(async (folder) => {
    plant(folder, { "app/tsconfig.json": "{}", "app/src/main.ts": "mine" });
    const before = tree(folder);
    const { code, stdout, stderr } = await run(folder, ["init", "app"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(`error[files-in-the-way]: the folder "app" already holds some of the files`);
    expect(stderr).toContain(" = There: src/main.ts, tsconfig.json\n");
    expect(tree(folder)).toEqual(before);
  }));

test("a file is no folder for a project", () =>
  inFolder(async (folder) => {
    plant(folder, { app: "mine" });
    const { code, stderr } = await run(folder, ["init", "app"]);
    expect(code).toBe(1);
    expect(stderr.match(/error\[/g)).toHaveLength(1);
    expect(stderr).toContain('error[folder-is-file]: "app" is a file');
  }));

test("a project inside another one has a root of its own", () =>
  inFolder(async (folder) => {
    plant(folder, { "package.json": "{}", "packages/readme.txt": "" });
    const packages = join(folder, "packages");
    expect((await run(packages, ["init", "inner"])).stdout).toContain(
      "packages/inner/package.json written\n",
    );
    const generated = readFileSync(join(packages, "inner/generated/board.ts"), "utf8");
    expect(generated).toContain("from specs/board.yaml");
    expect(await run(join(packages, "inner"), ["check"])).toMatchObject({ code: 0, stderr: "" });
  }));

test("it depends on this version, on another one, or on a package at hand", () =>
  inFolder(async (folder) => {
    plant(folder, { "crb-gen-1.0.0.tgz": "", "tools/crb/package.json": "{}" });
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const cases = [
      [[], `^${version}`],
      [["--crb-gen", "~1.2.0"], "~1.2.0"],
      [["--crb-gen", "next"], "next"],
      [["--crb-gen", "crb-gen-1.0.0.tgz"], "file:../../crb-gen-1.0.0.tgz"],
      [["--crb-gen", join(folder, "tools/crb")], "file:../../tools/crb"],
      [["--crb-gen", "https://example.org/crb-gen.tgz"], "https://example.org/crb-gen.tgz"],
    ] as const;
    for (const [at, [flags, expected]] of cases.entries()) {
      expect((await run(folder, ["init", `apps/${at}`, ...flags])).code).toBe(0);
      expect(manifest(join(folder, `apps/${at}`)).dependencies).toEqual({ "crb-gen": expected });
    }
  }));

test.each([
  ["my-app", "my-app"],
  ["My App!", "my-app"],
  ["Über_Projekt 2", "uber_projekt-2"],
  ["..hidden..", "hidden"],
  ["日本", "agents"],
  ["", "agents"],
  ["crb-gen", "crb-gen-agents"],
  ["node_modules", "node_modules-agents"],
  ["x".repeat(300), `${"x".repeat(200)}-agents`],
])("the folder %j makes the package %s", (folder, expected) => {
  expect(packageNameFor(folder)).toBe(expected);
  expect(isPackageName(expected)).toBe(true);
});

test.each(["My-App", "a b", ".a", "_a", "@me", "@me/", "a/b", "", "vitest", "é"])(
  "%j is no name for a package",
  (name) => {
    expect(isPackageName(name)).toBe(false);
  },
);

test.each(["@me/my-agents", "a", "0", "a.b_c~d"])("%j is a name for a package", (name) => {
  expect(isPackageName(name)).toBe(true);
});
