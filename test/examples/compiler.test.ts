import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import { Builder } from "../../examples/lifecycle/builder.js";
import { run } from "./program.js";

test("a builder starts with the newest of what waits, and Cancel ends what it reads", async () => {
  const simulation = new Simulation().watch();
  const builder = simulation.spawn(new Builder());
  builder.build({ files: ["never-read.ts"], rounds: 1 });
  builder.build({ files: ["never-read-either.ts"], rounds: 1 });
  builder.cancel();
  expect(await simulation.until(builder.close())).toEqual([]);
  const moves = simulation.log.flatMap((entry) =>
    entry.type === "moved" ? [`${entry.to} by ${entry.by}`] : [],
  );
  expect(moves).toEqual([
    "Reading by onBuildInIdle",
    "Reading by onBuildInReading",
    "Idle by Cancel",
    "done by onClose",
  ]);
});

test("the program gives up builds that would take weeks", async () => {
  const { code, stdout, stderr } = await run("lifecycle/compiler", []);
  expect(stdout.trim().split("\n")).toEqual([
    "Idle → Reading by onBuildInIdle",
    "Reading → Compiling by reading",
    "Compiling → Reading by onBuildInCompiling",
    "Reading → Compiling by reading",
    "Compiling → Idle by compiling",
    "Idle → Reading by onBuildInIdle",
    "Reading → Idle by readingFallback",
    "Idle → Reading by onBuildInIdle",
    "Reading → Compiling by reading",
    "Compiling → Idle by Cancel",
    "Idle → done by onClose",
    expect.stringMatching(/^built: compiler\.ts [0-9a-f]{12}$/),
  ]);
  expect(stderr).toMatch(/^not built: ENOENT/);
  expect(code).toBe(0);
});
