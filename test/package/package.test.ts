import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";

/** The package as a user gets it: packed, installed into an empty project, and used by the README's steps. */

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const project = mkdtempSync(join(tmpdir(), "crb-gen-package-"));

beforeAll(() => {
  const tarball = run(root, "npm", "pack", "--silent", "--pack-destination", project).trim();
  write("package.json", JSON.stringify({ name: "user", private: true, type: "module" }));
  write(
    "tsconfig.json",
    JSON.stringify({
      compilerOptions: {
        target: "ES2023",
        module: "NodeNext",
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        noUnusedLocals: true,
        noUnusedParameters: true,
        verbatimModuleSyntax: true,
        types: ["node"],
        outDir: "built",
        rootDir: ".",
      },
      include: ["src", "generated"],
    }),
  );
  mkdirSync(join(project, "specs"));
  cpSync(join(root, "specs", "monitor.yaml"), join(project, "specs", "monitor.yaml"));
  const tools = ["typescript", "tsx", "@types/node"].map((name) => `${name}@${installed(name)}`);
  run(project, "npm", "install", "--silent", "--no-audit", "--no-fund", `./${tarball}`, ...tools);
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

test("the command generates, checks and draws", () => {
  expect(crbGen()).toContain("generated/monitor.ts");
  expect(crbGen("check")).toMatch(/up to date/);
  expect(crbGen("diagram", "specs/monitor.yaml", "--format", "svg")).toMatch(/^<svg/);
  expect(crbGen("--version").trim()).toBe(versionOf(root));
});

test("what it scaffolds compiles", () => {
  crbGen("scaffold", "specs/monitor.yaml", "--to", "src");
  run(project, "npx", "tsc");
});

test("an agent runs from its sources and from its build, sync states on threads", () => {
  cpSync(join(root, "test", "package", "user"), join(project, "src"), { recursive: true });
  const expected = '[{"total":3,"ok":2},"invalid-message"]';
  expect(run(project, "npx", "tsx", "src/main.ts").trim()).toBe(expected);
  run(project, "npx", "tsc");
  expect(run(project, "node", "built/src/main.js").trim()).toBe(expected);
});

/** Delivers a message that does not fit, and prints what is said about it. */
const delivering = `
import { defaultSystem, deliver } from "crb-gen";
import { Monitor } from "./built/src/monitor.js";
const monitor = new Monitor({ urls: [] }).spawn();
await deliver(monitor, "AddUrl", {}).catch(({ code, message }) => console.log(code, message));
await monitor.interrupt();
console.log(defaultSystem().size);
`;

test("a bundled program still finds its platform, and what it validates with", async () => {
  write("bundle.js", delivering);
  await build({
    root: project,
    logLevel: "silent",
    ssr: { noExternal: true, external: ["piscina"] },
    build: { ssr: "bundle.js", outDir: "bundled" },
  });
  const said = run(project, "node", "bundled/bundle.js").trim();
  expect(said).toMatch(/^invalid-message Monitor#1: .*expected the key "url".*\n0$/);
});

test("the runtime loads none of the generator's packages", () => {
  const heavy = [
    "ts-morph",
    "code-block-writer",
    "chokidar",
    "yaml",
    "ajv",
    "ajv-formats",
    "@viz-js/viz",
    "diff",
    "piscina",
  ];
  for (const name of heavy) rmSync(join(project, "node_modules", name), { recursive: true });
  const program = 'import { System } from "crb-gen"; import "crb-gen/codegen"; console.log(typeof System)';
  expect(run(project, "node", "--input-type=module", "-e", program).trim()).toBe("function");
});

test("without the packages it validates with, the runtime says what is missing", () => {
  write("delivering.mjs", delivering);
  const said = run(project, "node", "delivering.mjs").trim();
  expect(said).toMatch(
    /^usage what comes from outside cannot be validated, .* ajv and ajv-formats are not found/,
  );
});

function crbGen(...args: string[]): string {
  return run(project, "npx", "--no-install", "crb-gen", ...args);
}

function run(cwd: string, command: string, ...args: string[]): string {
  return execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}

function write(file: string, text: string): void {
  writeFileSync(join(project, file), text);
}

function installed(name: string): string {
  return versionOf(join(root, "node_modules", name));
}

function versionOf(folder: string): string {
  const manifest: { version: string } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return manifest.version;
}
