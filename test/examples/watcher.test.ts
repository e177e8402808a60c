import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Simulation } from "crb-gen/simulation";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Folder } from "../../examples/file-watcher/folder.js";
import { Watcher } from "../../examples/file-watcher/watcher.js";
import { ReporterBase, type Settled, type WatcherBase } from "../../generated/watcher.js";

let root: string;
let simulation: Simulation;
let batches: Settled[];
let closed: number;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "watcher-"));
  simulation = new Simulation().watch();
  batches = [];
  closed = 0;
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Keeps what it is told. */
class Reader extends ReporterBase {
  protected override onSettled(batch: Settled) {
    batches.push(batch);
  }
}

/** Watches a real folder, and hears of it by the test alone. */
class Played extends Watcher {
  protected override watch(): Folder {
    return { ready: Promise.resolve(first), close: async () => void closed++ };
  }
}
let first: string[] = [];

async function watching(files: Record<string, string> = {}, more: object = {}): Promise<WatcherBase.Address> {
  for (const [path, text] of Object.entries(files)) put(path, text);
  first = Object.keys(files);
  const reader = simulation.spawn(new Reader({}));
  const watcher = simulation.spawn(new Played({ folder: root, reader, ...more }));
  await simulation.settle();
  return watcher;
}

function put(path: string, text: string): void {
  writeFileSync(join(root, path), text);
}

/** The batches in short, the first look left out. */
function told(): string[] {
  return batches
    .slice(1)
    .map(({ changes }) => changes.map(({ kind, path, grown }) => `${kind} ${path} ${grown}`).join(", "));
}

test("what is there at the start is the first batch", async () => {
  await watching({ b: "one\ntwo\n", a: "no end" });
  expect(batches).toEqual([
    {
      changes: [
        { path: "a", kind: "added", lines: 1, grown: 1, problem: "" },
        { path: "b", kind: "added", lines: 2, grown: 2, problem: "" },
      ],
      events: 2,
      files: 2,
      lines: 3,
    },
  ]);
});

test("every event begins the quiet anew: many make one batch, 300 ms after the last", async () => {
  const watcher = await watching({ a: "1\n" });
  for (let number = 0; number < 10; number++) {
    put(`n${number}`, "x\n");
    watcher.touched({ path: `n${number}` });
    await simulation.advance(200);
  }
  await simulation.advance(99);
  expect(told()).toEqual([]);
  await simulation.advance(1);
  expect(batches[1]).toMatchObject({ events: 10, files: 11, lines: 11 });
  expect(batches[1]?.changes).toHaveLength(10);
});

test("a folder that is never quiet is reported after three seconds", async () => {
  const watcher = await watching();
  put("log", "x\n");
  for (let ms = 0; ms < 7000; ms += 100) {
    watcher.touched({ path: "log" });
    await simulation.advance(100);
    if (ms === 2800) expect(batches).toHaveLength(1);
    if (ms === 3500) put("log", "x\ny\n");
  }
  expect(told()).toEqual(["added log 1", "changed log 1"]);
});

test("a file that was saved as it was, and one that came and went, are no changes", async () => {
  const watcher = await watching({ same: "1\n" });
  watcher.touched({ path: "same" });
  watcher.touched({ path: "gone" });
  await simulation.advance(10_000);
  expect(batches).toHaveLength(1);
  expect(simulation.log).toContainEqual(expect.objectContaining({ from: "Measuring", to: "Watching" }));
});

test("files that grow, shrink and go, names that objects have, and what cannot be read", async () => {
  const watcher = await watching({ a: "1\n2\n", b: "1\n2\n", c: "1\n", toString: "1\n" });
  put("a", "1\n2\n3\n");
  put("b", "");
  put("constructor", "1\n");
  rmSync(join(root, "c"));
  for (const path of ["a", "b", "c", "toString", "constructor", "bad\0name"]) watcher.touched({ path });
  await simulation.advance(300);
  expect(told()).toEqual(["changed a 1, changed b -2, added bad\0name 0, removed c -1, added constructor 1"]);
  expect(batches[1]?.changes[2]?.problem).toContain("null bytes");
  expect(batches[1]).toMatchObject({ files: 4, lines: 5 });
});

test("it ends after as many batches as it is told, and lets go of the disk", async () => {
  const watcher = await watching({}, { limit: 2 });
  put("a", "1\n");
  watcher.touched({ path: "a" });
  expect(await simulation.until(watcher.done)).toEqual({ batches: 2, problem: "" });
  expect(closed).toBe(1);
});

test("a folder that is gone ends it, whatever has not settled", async () => {
  const watcher = await watching();
  watcher.touched({ path: "a" });
  watcher.lost({ reason: "it is gone" });
  expect(await simulation.until(watcher.done)).toEqual({ batches: 1, problem: "it is gone" });
  expect(closed).toBe(1);
});

test("an interrupt lets go of the disk as well", async () => {
  const watcher = await watching();
  watcher.touched({ path: "a" });
  await simulation.until(watcher.interrupt());
  expect((await watcher.ended).reason).toBe("interrupted");
  expect(closed).toBe(1);
});
