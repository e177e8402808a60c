import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import { agent, type Ctx, events, graph, on, task } from "./agents.js";

/** A world that notes which objects begin a life, and which requests are made. */
function probed() {
  const seen: string[] = [];
  const sim = new Simulation({
    host: (simulated) => ({
      ...simulated,
      probe: {
        begins: ({ id, agent: { name } }) => void seen.push(`${id} is ${String(name)}`),
        asks: ({ cell, request, settled }) => void seen.push(`${cell.id} is asked ${request}, ${settled}`),
      },
    }),
  });
  return { sim, seen };
}

test("a probe sees an object before any of its methods runs, and the one that it molts into", async () => {
  const { sim, seen } = probed();
  const moth = agent(graph({ Idle: events() }), { name: "a moth" });
  const larva = agent(
    graph({
      Work: task("work", ["molt Tested"]),
    }),
    {
      name: "a larva",
      initialize: () => void seen.push("initialized"),
      work: (_: unknown, ctx: Ctx) => ctx.next("molt Tested", moth),
    },
  );
  sim.spawn(larva);
  expect(seen).toEqual(["Tested#1 is a larva"]);
  await sim.settle();
  expect(seen).toEqual(["Tested#1 is a larva", "initialized", "Tested#1 is a moth"]);
});

test("a probe sees every request when it is made", async () => {
  const { sim, seen } = probed();
  const door = sim.spawn(agent(graph({ Idle: events({ Get: on("get") }) }), { get: () => 1 }));
  await sim.until(door.get());
  expect(seen.slice(1)).toEqual(["Tested#1 is asked Get, false"]);
});
