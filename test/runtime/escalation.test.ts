import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { System } from "crb-gen";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TaskGraph } from "../../runtime/core/graph/graph.js";
import { agent, type Ctx, type Door, graph, task } from "./agents.js";
import { beater, countingHost, hangingServer, nested, worker } from "./escalation.js";

/** From asking to ending by force, on real timers, sockets and threads. */

let server: Awaited<ReturnType<typeof hangingServer>>;
beforeAll(async () => {
  server = await hangingServer();
});
afterAll(() => server.close());

/** What deadlines leave is let go at the end of the platform's turn. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

const never = new Promise<never>(() => {});
const fetching = (ctx: Ctx) => fetch(server.url, { signal: ctx.signal });
const sleeping = (ctx: Ctx) => ctx.sleep(1e9);
const deaf = () => fetch(server.url, { signal: AbortSignal.timeout(2000) }).catch(() => never);

/** Ways to stop what an agent does; each leaves it where it answers, or ended. */
const ways: [string, Partial<TaskGraph>, (door: Door) => Promise<unknown>, unknown][] = [
  ["an interrupt", {}, (door) => door.interrupt(), { reason: "interrupted" }],
  ["its end by force", {}, (door) => door.interrupt({ deadline: 0 }), { reason: "interrupted" }],
  [
    "a message",
    {},
    (door) => {
      door.go();
      return door.get();
    },
    "stopped",
  ],
  ["its timeout", { timeout: 150 }, (door) => door.get(), "stopped"],
];

describe.each(ways)("promise 6: %s reaches", (_, more, stop, outcome) => {
  const kinds: [string, (ctx: Ctx) => unknown, requests: number][] = [
    ["fetch", fetching, 1],
    ["ctx.sleep", sleeping, 0],
    ["fetch in agents three deep", nested(3, fetching), 1],
    ["ctx.sleep in agents three deep", nested(3, sleeping), 0],
    ["many at once", (ctx) => Promise.all([fetching(ctx), sleeping(ctx), nested(1, fetching)(ctx)]), 2],
  ];
  test.each(kinds)("%s, and nothing is left", async (_, work, requests) => {
    const { host, timers } = countingHost();
    const system = new System(host);
    const door = worker(work, more).spawn({ system }) as Door;
    await server.requests(requests);
    const begin = performance.now();
    expect(await stop(door)).toMatchObject(outcome as object);
    expect(performance.now() - begin).toBeLessThan(1500);
    await server.requests(0);
    await system.interrupt();
    expect(system.size).toBe(0);
    await turn();
    expect(timers()).toBe(0);
  });

  test("a thread that does not look, which is terminated", async () => {
    const { host } = countingHost();
    const system = new System(host);
    const late = { ...more, fallback: { at: "", call: "fall", next: ["Idle"] } };
    const { subject, running, isStill } = beater(
      false,
      more.timeout === undefined ? late : { ...late, timeout: 1500 },
    );
    const door = subject.spawn({ system }) as Door;
    await running();
    // Nothing but the deadline ends a thread that was only asked.
    if (outcome !== "stopped") void setTimeout(() => void door.interrupt({ deadline: 0 }), 300);
    const stopped = await Promise.race([
      stop(door).catch(() => null),
      door.ended.then(({ reason }) => ({ reason })),
    ]);
    expect(stopped).toMatchObject(outcome as object);
    expect(await isStill()).toBe(true);
    await system.interrupt({ deadline: 0 });
  });
});

test("promise 6: a thread that looks ends in its own time, long before the deadline", async () => {
  const { subject, running, isStill } = beater(true);
  const door = subject.spawn() as Door;
  await running();
  const begin = performance.now();
  expect(await door.interrupt({ deadline: 20_000 })).toEqual({ reason: "done", output: "saw it" });
  expect(performance.now() - begin).toBeLessThan(2000);
  expect(await isStill()).toBe(true);
});

test("promise 6: asked, then insisted: what minds its signal ends when asked, what does not at the deadline", async () => {
  const { host, timers } = countingHost();
  const system = new System(host);
  const ends: string[] = [];
  const named = (name: string, work: (ctx: Ctx) => unknown) =>
    agent(graph({ Work: task("work", ["done"]) }), {
      work: (_: unknown, ctx: Ctx) => work(ctx),
      finalize: () => void ends.push(name),
    });
  const inner = [named("minds", fetching), named("is deaf", deaf)];
  const outer = named("outer", (ctx) =>
    Promise.allSettled(inner.map((one) => ctx.run(one))).then(() => never),
  );
  const door = outer.spawn({ system });
  await server.requests(2);
  const begin = performance.now();
  const done = door.interrupt({ deadline: 400 });
  await server.requests(1);
  expect(performance.now() - begin).toBeLessThan(400);
  expect(ends).toContain("minds");
  expect(ends).not.toContain("is deaf");
  expect(await done).toMatchObject({ reason: "interrupted" });
  await system.interrupt({ deadline: 0 });
  expect([...ends].sort()).toEqual(["is deaf", "minds", "outer"]);
  await turn();
  expect(timers()).toBe(0);
  await server.requests(0);
});

test("promise 9: Ctrl-C twice ends a thread three agents deep that does not look, and the process exits by itself", async () => {
  const program = fileURLToPath(new URL("escalation-program.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    if (text.includes("spins") || text.includes("asked")) child.kill("SIGINT");
  });
  await once(child, "close");
  expect(said.trim().split("\n")).toEqual(["spins", "asked", "ended: interrupted, 0 left"]);
  expect({ code: child.exitCode, by: child.signalCode }).toEqual({ code: 130, by: null });
});
