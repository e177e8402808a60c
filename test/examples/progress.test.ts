import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { nodeHost, System } from "crb-gen";
import { afterAll, expect, test } from "vitest";
import { shownOn } from "../../examples/progress/bar.js";
import { Download } from "../../examples/progress/download.js";
import { serve } from "../../examples/progress/server.js";
import type { DownloadBase } from "../../generated/download.js";
import { run } from "./program.js";

const SIZE = 10 * 2 ** 20;
const folder = mkdtempSync(join(tmpdir(), "progress-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("the download reports every step of its two tries, and of the hashing on a thread", async () => {
  const system = new System(nodeHost());
  const server = await serve();
  const file = join(folder, "file");
  const download = new Download({ url: server.url, file }).spawn({ system });
  const reports: DownloadBase.Progress[] = [];
  const errors: string[] = [];
  download.observe((observation) => {
    if (observation.type === "progress") reports.push(observation.progress);
    if (observation.type === "failed") errors.push(observation.then);
  });
  const { bytes } = await download.done;
  server.close();
  expect(bytes).toBe(SIZE);
  expect(readFileSync(file)).toHaveLength(SIZE);
  expect(errors).toEqual(["retry"]);
  expect(reports.every(({ total }) => total === SIZE)).toBe(true);
  const fetched = reports.filter(({ doing }) => doing === "fetching").map((report) => report.bytes);
  const again = fetched.findIndex((count, at) => count < (fetched[at - 1] ?? 0));
  expect(again).toBeGreaterThan(0);
  expect(fetched[again - 1]).toBeLessThan(SIZE);
  expect(fetched.at(-1)).toBe(SIZE);
  const hashed = reports.filter(({ doing }) => doing === "hashing").map((report) => report.bytes);
  expect(hashed).toEqual(Array.from({ length: 10 }, (_, at) => (at + 1) * 2 ** 20));
});

/** A terminal that keeps what is drawn on it. */
function terminal(isTTY: boolean) {
  let drawn = "";
  const stream = new Writable({
    write(chunk, _encoding, done) {
      drawn += String(chunk);
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY, columns: 80 }) as never, drawn: () => drawn };
}

test("on a terminal it is a bar", () => {
  const { stream, drawn } = terminal(true);
  const shown = shownOn(stream);
  shown.show({ doing: "fetching", bytes: 0, total: 200 });
  shown.show({ doing: "fetching", bytes: 200, total: 200 });
  shown.stop();
  expect(drawn()).toMatch(/fetching ░+ 0% of 200 bytes/);
  expect(drawn()).toMatch(/fetching █+ 100% of 200 bytes/);
});

test("where output is kept it is a line for each quarter", () => {
  const { stream, drawn } = terminal(false);
  const shown = shownOn(stream);
  for (let bytes = 0; bytes <= 100; bytes++) shown.show({ doing: "hashing", bytes, total: 100 });
  shown.stop();
  expect(drawn().split("\n")).toHaveLength(6);
  expect(drawn()).toContain("hashing: 75%\n");
});

test("the program shows it, and leaves nothing behind", async () => {
  const { code, stdout, stderr } = await run("progress", []);
  expect(stderr).toContain("fetching: 100%\n");
  expect(stderr).toContain("hashing: 100%\n");
  expect(stdout).toContain("broken off: retry\n");
  expect(stdout).toMatch(/10485760 bytes, SHA-256 [0-9a-f]{64}\n$/);
  expect(code).toBe(0);
});
