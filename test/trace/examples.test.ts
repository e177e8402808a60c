import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readTraces } from "../../generator/commands/pictures/readTraces.js";
import { openDisk } from "../../generator/disk.js";
import { load } from "../../generator/load/load.js";
import { declaredIn, mismatches } from "../../generator/trace/match.js";
import { inFolder } from "../generator/cliTranscript.js";
import { agentIn, movesIn } from "./tallies.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

function run(example: string, file: string) {
  const main = join(root, "examples", example, "main.ts");
  const env = { ...process.env, CRB_TRACE: file };
  return spawnSync(process.execPath, ["--import", "tsx", main], { cwd: root, env });
}

/** What a run of an example was, and what of it its spec does not declare. */
function recorded(example: string, file: string) {
  const { status, stderr } = run(example, file);
  expect([status, String(stderr)]).toEqual([0, ""]);
  const disk = openDisk(root);
  const path = `specs/${example}.yaml`;
  const [source] = disk.read(path);
  const [specs] = load(source ? [source] : [], () => ({ why: "missing", nearby: [] }));
  const reading = { disk, progress: () => {} };
  const [tally, wrong] = readTraces([disk.path(file)], new Set(declaredIn(specs)), reading);
  return { tally, diagnostics: [...wrong, ...mismatches(tally, specs)] };
}

test("the desk is recorded in virtual time: restarts, ends, the time of each state", () =>
  inFolder(async (folder) => {
    const { tally, diagnostics } = recorded("desk", join(folder, "run.jsonl"));
    expect(diagnostics).toEqual([]);
    expect(agentIn(tally, "Crawler")).toMatchObject({
      started: 1,
      restarted: 1,
      ended: new Map([["done", 1]]),
    });
    expect(movesIn(tally, "Session")).toEqual(["Talking -> done by onSay: 1"]);
    expect(agentIn(tally, "Desk").states.get("Open")).toMatchObject({ entered: 1, time: tally.span });
  }));

test("the import is recorded: what became of the values in each stage", () =>
  inFolder(async (folder) => {
    const { tally, diagnostics } = recorded("import", join(folder, "run.jsonl"));
    expect(diagnostics).toEqual([]);
    const { stages } = agentIn(tally, "Import");
    const told = [...stages].map(([name, { done, failed }]) => `${name}: ${done} done, ${failed} failed`);
    expect(told).toEqual(
      expect.arrayContaining([
        "Read: 2 done, 0 failed",
        "Check: 19 done, 1 failed",
        "Clean: 18 done, 1 failed",
        "Reject: 2 done, 0 failed",
      ]),
    );
  }));

test.runIf(existsSync("/dev/full")).each(["desk", "import"])(
  "of %s, as of all, one hears that it cannot be recorded",
  (example) => {
    const { status, stderr } = run(example, "/dev/full");
    expect(status).toBe(0);
    expect(String(stderr)).toContain('the trace "/dev/full" cannot be written');
  },
);
