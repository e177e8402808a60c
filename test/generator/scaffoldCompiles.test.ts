import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { casesIn, inFolder, replay } from "./cliTranscript.js";

const root = join(import.meta.dirname, "../..");
const goldens = join(root, "test/golden/scaffold");

/** What is gone or changed is a compile error, as it should be; without `generate` there is nothing to compile against. */
function isWhole(name: string): boolean {
  const transcript = readFileSync(join(goldens, name, "transcript.txt"), "utf8");
  return (
    !/(?:handler|body)-(?:gone|changed)/.test(transcript) &&
    !transcript.includes("exit 1") &&
    transcript.includes("$ crb-gen generate")
  );
}

const options = {
  target: "ES2023",
  lib: ["ES2023", "DOM"],
  module: "NodeNext",
  types: ["node"],
  typeRoots: [join(root, "node_modules/@types")],
  allowJs: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
  paths: {
    "crb-gen": [join(root, "runtime/index.ts")],
    "crb-gen/codegen": [join(root, "runtime/codegen.ts")],
  },
};

function compile(folder: string, compilerOptions: object): string {
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(
    join(folder, "tsconfig.check.json"),
    JSON.stringify({ compilerOptions, include: ["*/src", "*/generated"] }),
  );
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const { stdout, stderr } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.check.json"], {
    cwd: folder,
    encoding: "utf8",
  });
  return stdout + stderr;
}

async function compileCases(names: readonly string[], compilerOptions: object): Promise<string> {
  let found = "";
  await inFolder(async (folder) => {
    for (const name of names) {
      mkdirSync(join(folder, name));
      await replay(join(goldens, name), join(folder, name));
    }
    found = compile(folder, compilerOptions);
  });
  return found;
}

test("what is scaffolded compiles, in classes of every shape", { timeout: 60_000 }, async () => {
  const names = casesIn(goldens).filter(isWhole);
  expect(names.length).toBeGreaterThan(15);
  expect(await compileCases(names, options)).toBe("");
});

test("what is scaffolded compiles where unused parameters are errors", { timeout: 60_000 }, async () => {
  expect(
    await compileCases(["first-strict"], { ...options, noUnusedParameters: true, erasableSyntaxOnly: true }),
  ).toBe("");
});
