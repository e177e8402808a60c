import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Simulation } from "crb-gen/simulation";
import { expect, test, vi } from "vitest";
import { Indexer } from "../../examples/indexer/indexer.js";
import { run } from "./program.js";

test("the indexer answers in the order of what it was sent, and leaves out what it cannot read", async () => {
  const root = mkdtempSync(join(tmpdir(), "indexer-"));
  writeFileSync(join(root, "a.txt"), "One word, one Word, constructor");
  writeFileSync(join(root, "b.txt"), "word word word");
  const errors = vi.spyOn(console, "error").mockImplementation(() => {});
  const indexer = new Indexer({ root }).spawn();
  indexer.addFile({ path: "a.txt" });
  const before = indexer.find({ word: "word" });
  indexer.addFile({ path: "missing.txt" });
  indexer.addFile({ path: "b.txt" });
  const after = indexer.find({ word: "WORD" });
  expect(await before).toEqual([{ file: "a.txt", count: 2 }]);
  expect(await after).toEqual([
    { file: "b.txt", count: 3 },
    { file: "a.txt", count: 2 },
  ]);
  expect(await indexer.find({ word: "constructor" })).toEqual([{ file: "a.txt", count: 1 }]);
  expect(await indexer.find({ word: "tostring" })).toEqual([]);
  expect(errors.mock.calls).toEqual([[expect.stringMatching(/^missing\.txt is left out: ENOENT/)]]);
  errors.mockRestore();
  await indexer.interrupt();
});

test("it starts as a duty and listens then", async () => {
  const simulation = new Simulation().watch();
  const indexer = new Indexer({ root: "." });
  simulation.spawn(indexer);
  await simulation.settle();
  expect(simulation.log.map(({ type }) => type)).toEqual(["started", "moved"]);
  expect(indexer.state).toBe("Listening");
});

test("the program indexes the documentation", async () => {
  const { code, stdout, stderr } = await run("indexer", ["mailbox", "nonesuch"]);
  expect(stdout).toMatch(/^mailbox: \d+ times in \d+ files, most in docs\/runtime\.md \(\d+\)/);
  expect(stdout).toContain("nonesuch: 0 times in 0 files");
  expect(stderr).toMatch(/^no-such-file\.md is left out: ENOENT/);
  expect(code).toBe(0);
});
