/** A small world in which everything is as it should be, to be spoilt in one way at a time. */
import type { Simulation } from "crb-gen/simulation";
import type { StateGraph } from "../../runtime/core/graph/graph.js";
import {
  agent,
  type Ctx,
  type Door,
  events,
  graph,
  type Handlers,
  type Loose,
  on,
  task,
  timer,
} from "../runtime/agents.js";

/** A clerk who answers, ticks, computes on a thread and fetches what may fail. */
export const clerkGraph = graph({
  Idle: events(
    {
      Get: on("onGet"),
      Ping: on("onPing", ["stay", "Fetching"]),
      Go: on("onGo", ["done"]),
      Put: on("onPut"),
    },
    { timers: { beat: timer({ every: 100 }, "onBeat", ["stay", "Sorting"]) } },
  ),
  Fetching: task("fetch", ["Idle"], {
    timeout: 50,
    retry: { max: 2, backoff: [10, 40] },
    repair: { at: "", call: "fetchRepair" },
    fallback: { at: "", call: "fetchFallback", next: ["Idle"] },
  }),
  Sorting: { ...task("sort", ["Idle"]), mode: "sync" } satisfies StateGraph,
});

const sort = { url: "", body: (_: unknown, ctx: Ctx) => ctx.next("Idle") };

const good: Handlers = {
  sort,
  initialize: () => {},
  finalize: () => {},
  interrupted: () => {},
  failed: () => {},
  onGet: () => "papers",
  onPut: async (_: unknown, ctx: Ctx) => {
    await ctx.sleep(1);
    return "put";
  },
  onPing: (_: unknown, ctx: Ctx) => ctx.next("Fetching"),
  onGo: (_: unknown, ctx: Ctx) => ctx.next("done"),
  onBeat: (ctx: Ctx) => ctx.next("Sorting"),
  fetch: async (_: unknown, ctx: Ctx) => {
    await ctx.sleep(5);
    return ctx.next("Idle");
  },
  fetchRepair: (error: Error) => {
    throw error;
  },
  fetchFallback: (_: Error, ctx: Ctx) => ctx.next("Idle"),
};

/** A clerk with these handlers in the place of the good ones. */
export function clerk(handlers: Handlers = {}): Loose {
  return agent(clerkGraph, { ...good, ...handlers });
}

/** Everything a clerk can do is done once. */
export async function office(simulation: Simulation, handlers: Handlers = {}): Promise<void> {
  const door: Door = simulation.spawn(clerk(handlers));
  door.ping();
  await simulation.until(door.get());
  await simulation.until(door.put());
  await simulation.advance(1000);
}
