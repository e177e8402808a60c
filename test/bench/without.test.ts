import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { parts } from "../../bench/without/parts.js";

/** What the bench measures without a part of the runtime really runs without it. */

const place = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What comes of three agents that are watched, and do what is not verified, with a part taken out. */
async function ended(...without: readonly string[]): Promise<string[]> {
  const taken = without.flatMap((part) => ["--import", place(`../../bench/without/${part}.ts`)]);
  const words = ["--import", "tsx", ...taken, place("without-program.ts")];
  const { stdout } = await promisify(execFile)(process.execPath, words);
  return stdout.trimEnd().split("\n");
}

const refused = ["illegal-transition", "step-not-returned", "bad-result"];

test.each([
  ["nothing", [], [...refused, "9 observations"]],
  ["verification", ["verification"], ["4", "4", "4", "18 observations"]],
  ["nothing, but wraps the same", ["control"], [...refused, "9 observations"]],
  ["observation", ["observation"], [...refused, "0 observations"]],
])("the bench takes out %s", async (_, without, lines) => {
  expect(await ended(...without)).toEqual(lines);
});

test("the control wraps what is taken out with verification", () => {
  const wrapped = ([from, code]: [string, string]) => [
    from,
    [...code.matchAll(/(\S+) = (function )?\(/g)].map(([, name]) => name),
  ];
  const control = Object.entries(parts.control).map(wrapped);
  expect(control).toEqual(Object.entries(parts.verification).map(wrapped));
  expect(control).toEqual([
    ["core/graph/rows", ["SiteRow.prototype.find"]],
    ["core/moves/settle", ["settleTask", "settleMessage"]],
  ]);
});
