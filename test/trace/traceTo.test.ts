import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { traceTo } from "crb-gen";
import { Simulation } from "crb-gen/simulation";
import { afterAll, expect, test } from "vitest";
import { agent, type Ctx, events, graph, on, task } from "../runtime/agents.js";

const folder = mkdtempSync(join(tmpdir(), "crb-gen-trace-"));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

function linesOf(file: string): readonly Record<string, unknown>[] {
  const lines = readFileSync(file, "utf8").split("\n");
  expect(lines.pop()).toBe("");
  return lines.map((line) => JSON.parse(line));
}

const states = {
  Idle: events({ Go: on("onGo", ["Work"]), Ping: on("onPing") }),
  Work: task("work", ["Idle"], { retry: { max: 2, backoff: [1, 90] } }),
};

const idle = {
  onPing() {},
  onGo: (_: unknown, ctx: Ctx) => ctx.next("Work"),
  work: (_: unknown, ctx: Ctx) => ctx.next("Idle"),
};

/** Four agents that try and fail, in an order and with pauses that the seed decides. */
async function record(file: string | URL, seed: number, close = true): Promise<Simulation> {
  const sim = new Simulation({ seed }).watch();
  const trace = traceTo(file, { system: sim.system });
  const doors = Array.from({ length: 4 }, () => {
    let tries = 0;
    return agent(graph(states), {
      ...idle,
      work(_: unknown, ctx: Ctx) {
        tries += 1;
        if (tries % 2 === 1) throw new Error("no luck");
        return ctx.next("Idle");
      },
    }).spawn({ system: sim.system });
  });
  for (const door of doors) door.go();
  await sim.advance(500);
  await sim.until(sim.system.interrupt());
  if (close) trace.close();
  return sim;
}

test("a trace has a line for all that an observer sees, in that order", async () => {
  const { log } = await record(at("all.jsonl"), 1);
  const [header, ...lines] = linesOf(at("all.jsonl"));
  expect(header).toMatchObject({ format: "crb-gen trace", version: 1, time: 0 });
  const told = log.map(({ agent, type }) => ({ agent, type }));
  expect(lines.map(({ agent, type }) => ({ agent, type }))).toEqual(told);
  expect(lines.map(({ time }) => time)).toEqual(log.map(({ time }) => Math.round(time * 1000) / 1000));
  expect(lines).toContainEqual(expect.objectContaining({ by: "onGo", from: "Idle", to: "Work" }));
});

test("lines follow one another as things happened, whatever observers do meanwhile", async () => {
  const sim = new Simulation();
  const spawn = () => agent(graph(states), idle).spawn({ system: sim.system });
  const gone = spawn();
  await sim.until(gone.interrupt());
  sim.system.observe(({ type }) => {
    if (type === "started") gone.ping();
  });
  const trace = traceTo(at("meanwhile.jsonl"), { system: sim.system });
  spawn();
  await sim.settle();
  trace.close();
  const [, ...lines] = linesOf(at("meanwhile.jsonl"));
  expect(lines.map(({ type }) => type)).toEqual(["started", "dead-letter"]);
});

test("the same seed writes the same bytes, another one others", async () => {
  await record(at("one.jsonl"), 7);
  await record(at("two.jsonl"), 7);
  await record(at("three.jsonl"), 8);
  const [one, two, three] = ["one", "two", "three"].map((name) => readFileSync(at(`${name}.jsonl`), "utf8"));
  expect(two).toBe(one);
  expect(three).not.toBe(one);
});

test("folders that are missing are made; a file that is there is written anew", async () => {
  const file = at("deep/down/run.jsonl");
  await record(file, 1);
  const { length } = readFileSync(file);
  await record(file, 1);
  expect(readFileSync(file)).toHaveLength(length);
});

test("lines are in the file when their turn is over, and none comes after close()", async () => {
  const file = at("turns.jsonl");
  const sim = new Simulation();
  const trace = traceTo(file, { system: sim.system });
  const door = agent(graph(states), idle).spawn({ system: sim.system });
  await sim.settle();
  await new Promise(setImmediate);
  expect(linesOf(file)).toHaveLength(2);
  door.ping();
  await sim.settle();
  trace.close();
  trace.close();
  expect(linesOf(file)).toHaveLength(3);
  door.ping();
  await sim.settle();
  await new Promise(setImmediate);
  expect(linesOf(file)).toHaveLength(3);
});

test("a file may be named by its URL", async () => {
  await record(at("path.jsonl"), 1);
  await record(pathToFileURL(at("url.jsonl")), 1);
  expect(readFileSync(at("url.jsonl"))).toEqual(readFileSync(at("path.jsonl")));
});

test("many traces at once wait for the exit together", () => {
  const before = process.listenerCount("exit");
  const { system } = new Simulation();
  const traces = Array.from({ length: 20 }, (_, n) => traceTo(at(`many/${n}.jsonl`), { system }));
  expect(process.listenerCount("exit")).toBe(before + 1);
  for (const trace of traces) trace.close();
  expect(process.listenerCount("exit")).toBe(before);
});

test("many lines in one turn are written before it ends", async () => {
  const file = at("busy.jsonl");
  const sim = new Simulation();
  const trace = traceTo(file, { system: sim.system });
  let seen = 0;
  const door = agent(graph(states), {
    ...idle,
    onPing(n: number) {
      if (n === 4_999) seen = readFileSync(file, "utf8").length;
    },
  }).spawn({ system: sim.system });
  for (let n = 0; n < 5_000; n++) door.ping(n);
  await sim.settle();
  trace.close();
  expect(seen).toBeGreaterThan(300_000);
  expect(linesOf(file)).toHaveLength(5_002);
});

test("an error that nobody takes is reported to a person, whether it is recorded or not", async () => {
  const sim = new Simulation();
  const trace = traceTo(at("errors.jsonl"), { system: sim.system });
  const door = agent(graph(states), {
    ...idle,
    onPing() {
      throw new Error("broken");
    },
  }).spawn({ system: sim.system });
  door.ping();
  await sim.settle();
  expect(sim.reported).toMatchObject([{ code: "handler-failed" }]);
  trace.close();
  expect(linesOf(at("errors.jsonl"))).toContainEqual(
    expect.objectContaining({ type: "failed", then: "hook" }),
  );
});

test.each([
  ["a folder", folder, /EISDIR/],
  ["a file below a file", join(fileURLToPath(import.meta.url), "run.jsonl"), /ENOTDIR|EEXIST/],
  ["no name", "", /ENOENT/],
  ["a page of the web", new URL("https://example.org/run.jsonl"), /must be of scheme file/],
])("%s is no place for a trace: that is reported once, and agents go on", async (_, file, why) => {
  const sim = await record(file, 1);
  expect(sim.reported).toEqual([expect.objectContaining({ code: "trace-failed" })]);
  expect(sim.reported[0]?.message).toMatch(why);
  expect(sim.log.filter(({ type }) => type === "ended")).toHaveLength(4);
});

test.runIf(existsSync("/dev/full"))("a full disk is reported once, and agents go on", async () => {
  const sim = await record("/dev/full", 1);
  expect(sim.reported).toHaveLength(1);
  expect(sim.reported[0]?.message).toMatch(/^the trace "\/dev\/full" cannot be written, and ends: ENOSPC/);
  expect(sim.log.filter(({ type }) => type === "ended")).toHaveLength(4);
});

test.runIf(existsSync("/proc/self"))("a folder that takes no folders is no place either", async () => {
  const sim = await record("/proc/crb-gen/run.jsonl", 1);
  expect(sim.reported[0]?.message).toMatch(/ENOENT/);
});

test("traces leave no listener behind", async () => {
  const before = process.listenerCount("exit");
  await record(at("listeners.jsonl"), 1);
  await record("/dev/full", 1);
  await record("", 1, false);
  expect(process.listenerCount("exit")).toBe(before);
});

test.each([
  ["exit", { status: 3 }],
  ["late", { status: 3 }],
  ["crash", { status: 1 }],
  ["abort", { signal: "SIGABRT" }],
  ["kill", { signal: "SIGKILL" }],
  ["quietly", { status: 0 }],
])("a program that ends by %s leaves a whole trace", (way, ends) => {
  const file = at(`${way}.jsonl`);
  const program = fileURLToPath(new URL("program.ts", import.meta.url));
  const ran = spawnSync(process.execPath, ["--import", "tsx", program, file, way], { encoding: "utf8" });
  expect(ran).toMatchObject(ends);
  const happened = Number(ran.stdout);
  expect(happened).toBeGreaterThan(10_000);
  expect(linesOf(file)).toHaveLength(1 + happened + (way === "late" ? 2 : 0));
});
