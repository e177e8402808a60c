import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { expect, inject, test } from "vitest";
import { compileSchema } from "../../generator/load/compileSchema.js";
import { validatorModule } from "../../scripts/validator.mjs";
import { root } from "./pack.js";
import { run, running } from "./run.js";

/** What is in the package, and what the tools that look packages over say about it. */

const { tarball, files, unpackedSize } = inject("packed");
const code = files.filter((path) => path.endsWith(".js"));

test("it holds the build, the schema and the docs, and nothing that a user has no use for", () => {
  const wanted = [/^dist\//, /^docs\/.+\.(md|svg)$/, /^schema\/(README\.md|spec\.schema\.json)$/];
  const others = files.filter((path) => !wanted.some((one) => one.test(path)));
  expect(others.sort()).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "package.json"]);
  const idle = /\.map$|^dist\/generator\/.*\.d\.ts$/;
  expect(files.filter((path) => idle.test(path))).toEqual([]);
  // Of 2.8 MB, pictures in the docs are 0.2, what draws them is 0.25, and what checks the shape of specs 0.3.
  expect(unpackedSize).toBeLessThan(2_800_000);
});

test("every file of ours that its code names is there", () => {
  const named = code.flatMap((path) => namedIn(path).map((to) => posix.join(posix.dirname(path), to)));
  expect(named.length).toBeGreaterThan(100);
  expect(
    named.filter(
      (path) => !files.some((file) => file === path || file.startsWith(`${path.replace(/\/$/, "")}/`)),
    ),
  ).toEqual([]);
});

/** The relative paths in a file's imports, URLs and calls of `require`. */
function namedIn(path: string): readonly string[] {
  const text = readFileSync(join(root, path), "utf8");
  const calls = /(?:\bfrom |\bimport\(|^import |new URL\(|\(import\.meta\.url\)\()"(\.[^"]+)"/gm;
  return [...text.matchAll(calls)].map(([, to = ""]) => to);
}

test("what checks the shape of specs is made of the schema as it is", () => {
  const built = readFileSync(join(root, "dist/generator/load/validator.js"), "utf8");
  expect(built === validatorModule(compileSchema())).toBe(true);
});

test("publint has nothing to say", async () => {
  expect(await run(root, running, "publint", "run", tarball, "--strict")).toContain("All good!");
});

test("its types are those of its code, for all who import it as what it is: ES modules alone", async () => {
  await run(root, running, "attw", tarball, "--profile", "esm-only", "--no-emoji");
});
