import { expect, test } from "vitest";
import { agent, type Ctx, events, graph, on } from "./agents.js";
import { type Groups, group, supervises, world } from "./supervised.js";

test("a supervisor that is asked to end hears what its children answer while they end", async () => {
  const heard: unknown[] = [];
  const child = () =>
    agent(graph({ Open: events({ Get: on("onGet") }) }, { agent: "Worker" }), {
      async onGet(_: unknown, ctx: Ctx) {
        await new Promise<void>((resolve) => sim.system.host.after(1000, resolve));
        return `the answer, ${ctx.signal.aborted ? "asked to end" : "not asked"}`;
      },
    });
  const replies = { Get: { ...on("onGetReply"), fallback: on("onGetReplyFallback") } };
  const { sim, door } = world(
    agent(
      graph(
        { Running: events({ Ping: on("onPing") }, { replies }) },
        {
          agent: "Boss",
          asks: { Get: { at: "specs/tested.yaml:5", method: "get", reply: "GetReply" } },
          supervises: supervises(group("A")),
        },
      ),
      {
        onPing: (_: unknown, ctx: Groups) => ctx.ask("Get", ctx.group("A").spawn(child), {}),
        onGetReply: (response: unknown) => void heard.push(response),
        onGetReplyFallback: (error: Error) => void heard.push(error.message),
      },
    ),
  );
  door.ping();
  await sim.settle();
  const ended = await sim.until(door.interrupt());
  expect(heard).toEqual(["the answer, asked to end"]);
  expect(ended).toEqual({ reason: "interrupted" });
  expect(sim.now).toBe(1000);
});

test("what it has asked of others is given up when its groups are empty", async () => {
  const heard: unknown[] = [];
  const other = agent(graph({ Open: events({ Get: on("onGet", ["stay"], { answer: "later" }) }) }), {
    onGet: () => {},
  });
  const { sim, door } = world(
    agent(
      graph(
        { Running: events({ Ping: on("onPing") }, { replies: { Get: on("onGetReply") } }) },
        {
          agent: "Boss",
          asks: { Get: { at: "specs/tested.yaml:5", method: "get", reply: "GetReply" } },
          supervises: supervises(group("A")),
        },
      ),
      {
        onPing: (_: unknown, ctx: Groups) => ctx.ask("Get", asked, {}),
        onGetReply: (response: unknown) => void heard.push(response),
      },
    ),
  );
  const asked = sim.spawn(other);
  door.ping();
  await sim.settle();
  expect(await sim.until(door.interrupt())).toEqual({ reason: "interrupted" });
  expect(heard).toEqual([]);
  expect(sim.now).toBe(0);
  expect(sim.reported).toEqual([]);
  await sim.until(sim.system.interrupt());
});
