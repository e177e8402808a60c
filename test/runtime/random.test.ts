import { Simulation } from "crb-gen/simulation";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { agent } from "./agents.js";
import { declares, graphOf, handlersOf, plans, type Trace } from "./random-agents.js";

/** `RANDOM_RUNS=20000 RANDOM_SEED=7 npx vitest run test/runtime/random.test.ts` looks further. */
const numRuns = Number(process.env["RANDOM_RUNS"] ?? 1000);
const seed = Number(process.env["RANDOM_SEED"] ?? 1);

const actions = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom("ping", "pong", "go", "get", "put") },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 40 }) },
    { weight: 1, arbitrary: fc.record({ deadline: fc.integer({ min: 0, max: 60 }) }) },
  ),
  { maxLength: 40 },
);

const unhandled: unknown[] = [];
const note = (reason: unknown) => void unhandled.push(reason);
beforeAll(() => void process.on("unhandledRejection", note));
afterAll(() => void process.off("unhandledRejection", note));

test("whatever an agent is and whatever it is told, the promises hold", async () => {
  await fc.assert(
    fc.asyncProperty(plans, actions, fc.nat(), async (list, todo, draws) => {
      const made = graphOf(list);
      const trace: Trace = { inside: 0, most: 0, handled: [] };
      const sim = new Simulation({ seed: draws }).watch();
      const door = sim.spawn(agent(made, handlersOf(made, draws, trace)));
      const { ended } = door;
      let asked = 0;
      let settled = 0;
      let endedAt = Infinity;
      let deadline = Infinity;
      void ended.then(() => {
        endedAt = sim.now;
      });
      const interrupt = (ms: number) => {
        deadline = Math.min(deadline, sim.now + ms);
        void door.interrupt({ deadline: ms });
      };
      for (const [n, action] of todo.entries()) {
        if (typeof action === "number") await sim.advance(action);
        else if (typeof action === "object") interrupt(action.deadline);
        else if (action === "get" || action === "put") {
          asked += 1;
          const done = () => {
            settled += 1;
          };
          door[action](n).then(done, done);
        } else door[action](n);
      }
      interrupt(50);
      const how = await sim.until(ended);
      await sim.settle();

      // Promise 1: one handler at a time, the messages of a kind in the order they were sent.
      expect(trace.most).toBeLessThanOrEqual(1);
      const order: Record<string, number> = {};
      for (const { message, payload } of trace.handled) {
        expect(Number(payload)).toBeGreaterThan(order[message] ?? -1);
        order[message] = Number(payload);
      }
      // Promise 3: nothing but declared moves, and legal handlers break no rule.
      for (const entry of sim.log) {
        if (entry.type === "moved") expect(declares(made, entry.from, entry.to, entry.by)).toBe(true);
      }
      if (how.reason === "failed")
        expect(how.error).toMatchObject({ code: expect.stringMatching(/handler-failed|timeout/) });
      // Promises 4 and 5: no error is lost or told twice, and every request is settled.
      expect(sim.reported).toEqual([]);
      expect(settled).toBe(asked);
      // Promise 6: it has ended by its deadline.
      if (how.reason === "interrupted") expect(endedAt).toBeLessThanOrEqual(deadline);
      // Promise 9: nothing of it is left.
      const { now } = sim;
      expect(sim.system.size).toBe(0);
      await expect(sim.until(new Promise(() => {}))).rejects.toThrow(
        `nothing is left to happen at ${now} ms`,
      );
      // Promise 11: its log begins and ends as a life does.
      expect(sim.log.filter(({ type }) => type === "ended")).toHaveLength(1);
      expect(sim.log.filter(({ type }) => type === "started").length).toBeLessThanOrEqual(1);
    }),
    { numRuns, seed },
  );
  expect(unhandled).toEqual([]);
}, 600_000);

test("a random life is the same whenever it is lived", async () => {
  await fc.assert(
    fc.asyncProperty(plans, fc.nat(), async (list, draws) => {
      const live = async () => {
        const made = graphOf(list);
        const trace: Trace = { inside: 0, most: 0, handled: [] };
        const sim = new Simulation({ seed: draws }).watch();
        for (let i = 0; i < 3; i++) {
          const door = sim.spawn(agent(made, handlersOf(made, draws + i, trace)));
          door.ended.catch(() => {});
          door.ping(1);
          door.go(2);
        }
        await sim.advance(50);
        await sim.until(sim.system.interrupt({ deadline: 10 }));
        return sim.log.map(({ agent: id, time, type }) => `${time} ${id} ${type}`);
      };
      expect(await live()).toEqual(await live());
    }),
    { numRuns: 50, seed },
  );
});
