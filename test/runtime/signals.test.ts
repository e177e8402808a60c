import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { interruptOnSignals } from "crb-gen";
import { Simulation } from "crb-gen/simulation";
import { afterEach, beforeEach, expect, test } from "vitest";
import { agent, events, graph, live, story, task } from "./agents.js";

let code: typeof process.exitCode;
beforeEach(() => {
  code = process.exitCode;
  process.exitCode = undefined;
});
afterEach(() => {
  process.exitCode = code;
});

const heard = () => process.listenerCount("SIGINT") + process.listenerCount("SIGTERM");

test("the first signal asks every agent to end, and then nobody listens any more", async () => {
  const { sim } = live({ Idle: events() }, {});
  sim.spawn(agent(graph({ Idle: events() })));
  const before = heard();
  interruptOnSignals(sim.system);
  expect(heard()).toBe(before + 2);
  process.emit("SIGTERM", "SIGTERM");
  await sim.settle();
  expect(story(sim).filter((line) => line.startsWith("interrupted"))).toEqual(
    Array(2).fill("interrupted within 5000"),
  );
  expect(sim.system.size).toBe(0);
  expect(heard()).toBe(before);
  expect(process.exitCode).toBe(143);
});

test("the second signal ends them at once, the third is the platform's", async () => {
  const { sim } = live({ Work: task("work", ["done"]) }, { work: () => new Promise(() => {}) });
  const before = heard();
  interruptOnSignals(sim.system, { deadline: 300 });
  await sim.settle();
  process.emit("SIGINT", "SIGINT");
  await sim.advance(299);
  expect(sim.system.size).toBe(1);
  process.emit("SIGTERM", "SIGTERM");
  expect(heard()).toBe(before);
  await sim.settle();
  expect(sim.system.size).toBe(0);
  expect(story(sim).slice(-3)).toEqual([
    "interrupted within 300",
    "interrupted within 0",
    "ended interrupted",
  ]);
  expect(process.exitCode).toBe(130);
});

test("what it gives stops listening, and an exit code that is there stays", async () => {
  const sim = new Simulation();
  const door = sim.spawn(agent(graph({ Idle: events() })));
  const before = heard();
  const [stop, other] = [interruptOnSignals(sim.system), interruptOnSignals(sim.system)];
  stop();
  expect(heard()).toBe(before + 2);
  process.exitCode = 3;
  process.emit("SIGINT", "SIGINT");
  await sim.until(door.ended);
  other();
  expect(process.exitCode).toBe(3);
});

/** Runs the program, and sends it a signal each time it says one of `words`. */
async function signalled(mode: string, words: readonly [string, NodeJS.Signals][]) {
  const program = fileURLToPath(new URL("signals-program.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", program, mode], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    for (const [word, signal] of words) if (text.includes(word)) child.kill(signal);
  });
  await once(child, "close");
  return { said: said.trim().split("\n"), code: child.exitCode, by: child.signalCode };
}

test.each<[string, Parameters<typeof signalled>, Awaited<ReturnType<typeof signalled>>]>([
  [
    "Ctrl-C once: the agent ends in its own time, the process by itself",
    ["50", [["ready", "SIGINT"]]],
    { said: ["ready", "asked", "closed", "ended, 0 left"], code: 130, by: null },
  ],
  [
    "Ctrl-C twice: the agent ends at once",
    [
      "never",
      [
        ["ready", "SIGINT"],
        ["asked", "SIGINT"],
      ],
    ],
    { said: ["ready", "asked", "closed", "ended, 0 left"], code: 130, by: null },
  ],
  [
    "SIGTERM has its own exit code",
    ["0", [["ready", "SIGTERM"]]],
    { said: ["ready", "asked", "closed", "ended, 0 left"], code: 143, by: null },
  ],
  [
    "no longer heard, it is the platform's",
    ["deaf", [["ready", "SIGINT"]]],
    { said: ["ready"], code: null, by: "SIGINT" },
  ],
  [
    "where no agent is left, it ends the process",
    ["gone", [["left", "SIGTERM"]]],
    { said: ["closed", "ended, 0 left"], code: null, by: "SIGTERM" },
  ],
])("a process: %s", async (_, args, outcome) => {
  expect(await signalled(...args)).toEqual(outcome);
});
