import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { root } from "./pack.js";
import { running } from "./run.js";
import { UserProject, versionOf } from "./userProject.js";

/** The package as a user gets it: installed into an empty project, and used by the README's steps on every Node. */

const project = new UserProject();
beforeAll(() => project.install("typescript", "tsx", "@types/node"));
afterAll(() => project.end());

describe.each(inject("nodes"))("$name", (node) => {
  const crbGen = (...words: string[]) => project.run(node, "crb-gen", ...words);

  beforeAll(() => {
    project.remove("generated", "src", "built");
    project.copy("specs/monitor.yaml", "specs/monitor.yaml");
    project.copy("test/package/user/tsconfig.json", "tsconfig.json");
  });

  test("the command generates, checks and draws", async () => {
    expect(await crbGen()).toContain("generated/monitor.ts");
    expect(await crbGen("check")).toMatch(/up to date/);
    expect(await crbGen("diagram", "specs/monitor.yaml", "--format", "svg")).toMatch(/^<svg/);
    project.remove("monitor.png");
    expect(await crbGen("diagram", "specs/monitor.yaml", "--out", "monitor.png")).toMatch(/written/);
    expect((await crbGen("--version")).trim()).toBe(versionOf("."));
  });

  test("what it scaffolds compiles", async () => {
    await crbGen("scaffold", "specs/monitor.yaml", "--to", "src");
    await project.run(node, "tsc");
  });

  test("an agent runs from its sources and from its build, sync states on threads", async () => {
    project.copy("test/package/user/src", "src");
    const expected = '[{"total":3,"ok":2},"invalid-message"]\n';
    expect(await project.run(node, "tsx", "src/main.ts")).toBe(expected);
    await project.run(node, "tsc");
    expect(await project.run(node, "node", "built/src/main.js")).toBe(expected);
  });
});

test("a bundled program still finds its platform, and what it validates with", async () => {
  project.copy("test/package/user/bundle", ".");
  await project.run(running, "node", join(root, "node_modules", "vite", "bin", "vite.js"), "build");
  const said = await project.run(running, "node", "bundled/main.js");
  expect(said).toMatch(/^invalid-message Monitor#1: .*expected the key "url".*\n0\n$/);
});

test("without the packages that PNGs are drawn with, the command says which to install", async () => {
  project.remove("monitor.png", "node_modules/@napi-rs/canvas");
  const drawn = project.run(running, "crb-gen", "diagram", "specs/monitor.yaml", "--out", "monitor.png");
  await expect(drawn).rejects.toThrow(
    /@napi-rs\/canvas is not installed\n.*npm install --save-dev @napi-rs\/canvas/,
  );
});

test("the runtime loads none of the generator's packages", async () => {
  project.remove(...heavy.map((name) => `node_modules/${name}`));
  const program = 'import { System } from "crb-gen"; import "crb-gen/codegen"; console.log(typeof System)';
  expect(await project.run(running, "node", "--input-type=module", "-e", program)).toBe("function\n");
});

test("without the packages it validates with, the runtime says what is missing", async () => {
  const said = await project.run(running, "node", "main.js");
  expect(said).toMatch(
    /^usage what comes from outside cannot be validated, .* ajv and ajv-formats are not found/,
  );
});

/** What only the generator needs, or the runtime no sooner than it runs a thread or validates. */
const heavy = [
  "ts-morph",
  "chokidar",
  "yaml",
  "ajv",
  "ajv-formats",
  "@viz-js/viz",
  "@fontsource/inter",
  "diff",
  "piscina",
];
