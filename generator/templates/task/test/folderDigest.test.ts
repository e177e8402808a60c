import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import type { Files } from "../src/files.js";
import { FolderDigest } from "../src/folderDigest.js";

/** Files in memory. One that is an error fails; one that is a list fails as often as it holds errors. */
function files(contents: Record<string, string | (string | Error)[]>): Files {
  return {
    list: async () => Object.keys(contents),
    read: async (path) => {
      const content = contents[path] ?? [];
      const text = typeof content === "string" ? content : content.shift();
      if (typeof text === "string") return text;
      throw text ?? new Error("broken");
    },
  };
}

test("every file is digested, in order", async () => {
  const agent = new FolderDigest({ folder: "notes" }, files({ "a.txt": "one two\n", "b.txt": "" }));
  expect(await new Simulation().run(agent)).toEqual({
    digests: [
      { file: "a.txt", lines: 1, words: 2, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { file: "b.txt", lines: 0, words: 0, sha256: expect.stringMatching(/^e3b0c442/) },
    ],
    skipped: [],
  });
});

test("a file that fails is tried again, after a pause", async () => {
  const simulation = new Simulation().watch();
  const flaky = files({ "a.txt": [new Error("busy"), new Error("busy"), "at last"] });
  const { digests } = await simulation.run(new FolderDigest({ folder: "notes" }, flaky));
  expect(digests).toMatchObject([{ file: "a.txt", words: 2 }]);
  const care = simulation.log.flatMap((happening) => (happening.type === "failed" ? [happening.then] : []));
  expect(care).toEqual(["retry", "retry"]);
  expect(simulation.now).toBeGreaterThan(0);
});

test("a file that keeps failing is skipped, and the others are not", async () => {
  const agent = new FolderDigest({ folder: "notes" }, files({ "a.txt": [], "b.txt": "text" }));
  const { digests, skipped } = await new Simulation().run(agent);
  expect(skipped).toEqual(["a.txt: broken"]);
  expect(digests).toMatchObject([{ file: "b.txt" }]);
});
