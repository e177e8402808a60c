import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import { agent, type Ctx, events, graph, on, task, timer } from "./agents.js";
import { program } from "./program.js";

test("promise 9: when its agents have ended, the process exits by itself; no listener and no agent is kept", async () => {
  const { code, out } = await program("promise-9-leaks.ts");
  // Nothing else is printed: no warning, no error.
  expect(out).toBe('{"agents":0,"listeners":0,"collected":true}\n');
  expect(code).toBe(0);
});

test("promise 9: what a body has printed is there when the process exits", async () => {
  const { code, out } = await program("printing-program.ts");
  expect(out).toBe(Array.from({ length: 1000 }, (_, line) => `line ${line + 1}\n`).join(""));
  expect(code).toBe(0);
});

test("promise 9: nothing of ended agents waits in virtual time either", async () => {
  const sim = new Simulation();
  const made = graph(
    {
      Idle: events({ Ping: on("onPing"), Put: on("onPut") }, { timers: { t: timer({ every: 10 }) } }),
      Work: task("w", ["done"]),
    },
    { timers: { beat: timer({ every: 7 }) } },
  );
  const doors = Array.from({ length: 50 }, () => {
    const door = sim.spawn(
      agent(made, {
        w() {},
        onTick() {},
        onPing: (_: unknown, ctx: Ctx) => void ctx.sleep(1e9).catch(() => {}),
        onPut: (_: unknown, ctx: Ctx) => ctx.sleep(1e9),
      }),
    );
    door.ping();
    door.put().catch(() => {});
    return door;
  });
  await sim.advance(20);
  await sim.until(Promise.all(doors.map((door) => door.interrupt({ deadline: 5 }))));
  expect(sim.system.size).toBe(0);
  const { now } = sim;
  await expect(sim.until(new Promise(() => {}))).rejects.toThrow(`nothing is left to happen at ${now} ms`);
});
