import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { inFolder, plant, run } from "./cliTranscript.js";
import { Spoken } from "./spoken.js";

/** The projects that `crb-gen init` makes, used as their owners would. */

const root = join(import.meta.dirname, "../..");

/** Makes a project whose packages are those of this repository, crb-gen itself from its sources. */
async function inProject(template: string, body: (folder: string) => Promise<void>): Promise<void> {
  await inFolder(async (parent) => {
    const { code, stderr } = await run(parent, ["init", "app", "--template", template]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const folder = join(parent, "app");
    const modules = join(folder, "node_modules");
    const exports = {
      ".": "./runtime/index.ts",
      "./codegen": "./runtime/codegen.ts",
      "./simulation": "./runtime/hosts/simulation/index.ts",
    };
    plant(modules, { "crb-gen/package.json": JSON.stringify({ name: "crb-gen", type: "module", exports }) });
    symlinkSync(join(root, "runtime"), join(modules, "crb-gen/runtime"));
    for (const name of ["@types/node", "tsx", "typescript", "vitest"]) {
      mkdirSync(dirname(join(modules, name)), { recursive: true });
      symlinkSync(join(root, "node_modules", name), join(modules, name));
    }
    await body(folder);
  });
}

function node(folder: string, ...args: readonly string[]) {
  const env = { ...process.env, NO_COLOR: "1" };
  return spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", env });
}

test.each(["task", "actor", "service"])(
  "a new %s is whole: fresh, typed, tested",
  { timeout: 60_000 },
  (template) =>
    inProject(template, async (folder) => {
      const fine = { code: 0, stderr: "" };
      expect(await run(folder, ["check"])).toMatchObject({
        ...fine,
        stdout: expect.stringMatching(/^2 files and [1-3] pictures? up to date\n$/),
      });
      const drawn = await run(folder, ["diagram", "--all"]);
      expect(drawn).toMatchObject({
        ...fine,
        stdout: expect.stringMatching(/^[1-3] pictures? up to date\n$/),
      });
      const [spec = ""] = readdirSync(join(folder, "specs"));
      const scaffolded = await run(folder, ["scaffold", `specs/${spec}`, "--to", "src"]);
      expect(scaffolded).toMatchObject({ ...fine, stdout: expect.stringContaining("nothing to add") });
      // The sources of the runtime hold some JavaScript, for which a package has types.
      const typed = node(folder, "node_modules/typescript/bin/tsc", "-p", ".", "--allowJs");
      expect(typed).toMatchObject({ status: 0, stdout: "" });
      const tested = node(folder, "node_modules/vitest/vitest.mjs", "run");
      expect(tested).toMatchObject({ status: 0, stdout: expect.stringMatching(/Tests +\d+ passed/) });
    }),
);

test("the program of a task digests a folder, on threads", { timeout: 60_000 }, () =>
  inProject("task", async (folder) => {
    plant(folder, { "notes/a.txt": "one two\nthree\n" });
    const { status, stdout, stderr } = node(folder, "--import", "tsx", "src/main.ts", "notes");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/'notes\/a\.txt' │ 2 +│ 3 +│/);
    const failed = node(folder, "--import", "tsx", "src/main.ts", "none");
    expect(failed).toMatchObject({ status: 1, stderr: expect.stringMatching(/^ENOENT: .*'none'\n$/) });
  }),
);

test("the program of an actor finishes all jobs, the forgotten one too", { timeout: 60_000 }, () =>
  inProject("actor", async (folder) => {
    const { status, stdout, stderr } = node(folder, "--import", "tsx", "src/main.ts");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/paint the fence: taken, and forgotten\n/);
    expect(stdout).toMatch(/paint the fence: finished\n3 of 3 jobs are finished\n$/);
  }),
);

const ENDS: [string, string, (service: string) => string, string][] = [
  [
    "it cannot begin",
    "src/service.ts",
    (text) =>
      text.replace(
        /}\n$/,
        `\n  protected override initialize() {\n    throw new Error("no desk");\n  }\n}\n`,
      ),
    "Service#1: the hook initialize() failed: no desk\n",
  ],
  [
    "no restart helps",
    "generated/service.ts",
    (text) => text.replace("restarts: 5", "restarts: 0"),
    "Service#1: its children were restarted 0 times within 60000 ms, and may not be once more; the last was Worker#2 of Workers, " +
      'which failed: Worker#2: state "Opening" failed: ',
  ],
];

test.each(ENDS)(
  "the program of a service tells why it ended: %s",
  { timeout: 60_000 },
  (_, file, change, words) =>
    inProject("service", async (folder) => {
      const text = readFileSync(join(folder, file), "utf8");
      expect(change(text)).not.toBe(text);
      // A file where the folder should be: the worker fails at once.
      plant(folder, { [file]: change(text), inbox: "" });
      const { status, stdout, stderr } = node(folder, "--import", "tsx", "src/main.ts");
      expect({ status, stdout }).toEqual({
        status: 1,
        stdout: expect.stringMatching(/Service#1 ended: failed\n$/),
      });
      expect(stderr.slice(0, words.length)).toBe(words);
    }),
);

test.each(["SIGINT", "SIGTERM"] as const)(
  "the program of a service starts its worker anew, and stops in order at %s",
  { timeout: 60_000 },
  (signal) =>
    inProject("service", async (folder) => {
      plant(folder, { "inbox/letter": "Dear all" });
      const program = new Spoken(folder, "--import", "tsx", "src/main.ts");
      await program.until(/^Worker#2 is done with a letter$/);
      expect(readFileSync(join(folder, "inbox/filed/letter.words"), "utf8")).toBe("2\n");
      rmSync(join(folder, "inbox"), { recursive: true });
      await program.until(/^Worker#2 was started again/);
      program.child.kill(signal);
      expect(await program.until(/^Service/)).toEqual([
        "Worker#2 ended: interrupted",
        "Service#1 ended: interrupted",
      ]);
      expect(await program.code).toBe(0);
    }),
);
