import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

/** What the bench measures without a part of the runtime really runs without it. */

const place = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** How a program ends whose agent is watched and makes a move that is not declared, with a part taken out. */
async function ended(...without: readonly string[]): Promise<string> {
  const taken = without.flatMap((part) => ["--import", place(`../../bench/without/${part}.ts`)]);
  const words = ["--import", "tsx", ...taken, place("without-program.ts")];
  return (await promisify(execFile)(process.execPath, words)).stdout;
}

test.each([
  ["nothing", [], "illegal-transition, 4 observations\n"],
  ["verification", ["verification"], "4, 6 observations\n"],
  ["observation", ["observation"], "illegal-transition, 0 observations\n"],
])("the bench takes out %s", async (_, without, output) => {
  expect(await ended(...without)).toBe(output);
});
