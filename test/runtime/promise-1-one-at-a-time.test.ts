import fc from "fast-check";
import { expect, test } from "vitest";
import { agent, type Ctx, events, gate, graph, live, on, task } from "./agents.js";

test("promise 1: while a handler's promise is pending, no other handler of the agent runs", async () => {
  const first = gate();
  const seen: string[] = [];
  const { sim, door } = live(
    { Idle: events({ Ping: on("onPing"), Pong: on("onPong") }) },
    {
      async onPing() {
        seen.push("ping in");
        await first.promise;
        seen.push("ping out");
      },
      onPong() {
        seen.push("pong");
      },
    },
  );
  door.ping();
  door.pong();
  await sim.advance(1000);
  expect(seen).toEqual(["ping in"]);
  first.open();
  await sim.settle();
  expect(seen).toEqual(["ping in", "ping out", "pong"]);
});

test("promise 1: ticks and finished sleeps wait their turn as well", async () => {
  let inside = 0;
  let most = 0;
  const visit = async (_: unknown, ctx: Ctx) => {
    most = Math.max(most, ++inside);
    await ctx.sleep(7);
    inside -= 1;
  };
  const { sim, door } = live(
    {
      Idle: events(
        { Ping: on("onPing"), Get: on("onGet") },
        { timers: { tick: { at: "", every: 5, tick: on("onTick") } } },
      ),
    },
    { onPing: visit, onGet: visit, onTick: (ctx: Ctx) => visit(null, ctx) },
  );
  for (let i = 0; i < 10; i++) {
    door.ping();
    void door.get().catch(() => {});
  }
  await sim.advance(500);
  expect(most).toBe(1);
});

test("promise 1: messages of one sender are handled in the order sent, handlers quick or slow", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 60 }), fc.integer(), async (slow, seed) => {
      const seen: unknown[] = [];
      const { sim, door } = live(
        { Idle: events({ Ping: on("onPing") }) },
        {
          onPing(n: number, ctx: Ctx) {
            if (!slow[n]) return void seen.push(n);
            return ctx.sleep(n % 3).then(() => void seen.push(n));
          },
        },
        { seed },
      );
      slow.forEach((_, n) => {
        door.ping(n);
      });
      await sim.advance(1000);
      expect(seen).toEqual(slow.map((_, n) => n));
    }),
    { numRuns: 40, seed: 1 },
  );
});

test("promise 1: two agents send to a third; what each sent arrives in its order", async () => {
  const seen: string[] = [];
  const { sim, door } = live(
    { Idle: events({ Ping: on("onPing") }) },
    { onPing: (text: string) => void seen.push(text) },
  );
  const sender = (name: string) =>
    agent(graph({ Talk: task("talk", ["done"]) }), {
      async talk(_: unknown, ctx: Ctx) {
        for (let i = 0; i < 5; i++) {
          door.ping(`${name}${i}`);
          await null;
        }
        return ctx.next("done");
      },
    });
  await Promise.all([sim.run(sender("a")), sim.run(sender("b"))]);
  for (const name of ["a", "b"]) {
    expect(seen.filter((text) => text.startsWith(name))).toEqual([0, 1, 2, 3, 4].map((i) => `${name}${i}`));
  }
});
