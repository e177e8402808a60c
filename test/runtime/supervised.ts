/** Small supervisors by hand: groups of `Worker`s, and a handler for whatever a test wants a supervisor to do. */
import { Simulation } from "crb-gen/simulation";
import type { Graph } from "../../runtime/core/graph/graph.js";
import type { GroupGraph, SupervisorGraph } from "../../runtime/core/graph/supervision.js";
import { agent, type Ctx, type Door, events, graph, type Handlers, type Loose, on } from "./agents.js";

export const AT = "specs/tested.yaml:50";

/** A group of `Worker`s without any limits but the default time to end. */
export function group(name: string, more: Partial<GroupGraph> = {}): Record<string, GroupGraph> {
  const finished = `${name}Finished`;
  return { [name]: { at: AT, agents: ["Worker"], restart: "temporary", shutdown: 5000, finished, ...more } };
}

export function supervises(
  groups: SupervisorGraph["groups"],
  more: Partial<SupervisorGraph> = {},
): SupervisorGraph {
  return { at: AT, strategy: "one_for_one", intensity: { restarts: 3, within: 5000 }, groups, ...more };
}

/** What a handler of a supervisor does with groups, loosely. */
export interface Groups extends Ctx {
  group(
    name: string,
    ...key: unknown[]
  ): {
    readonly children: readonly Door[];
    readonly keys: readonly unknown[];
    readonly child: Door | undefined;
    readonly size: number;
    spawn(make: () => unknown): Door;
    stop(): Promise<void>;
  };
}

type Does = (this: Loose, ctx: Groups) => unknown;

/** One to whom tests say by `door.get(does)` what it is to do; it hears of finished children by `hears`. */
export function boss(
  supervises: SupervisorGraph,
  hears: (end: Record<string, unknown>, ctx: Groups) => unknown = () => {},
  {
    handlers = {},
    more = {},
    name = "Boss",
  }: { handlers?: Handlers; more?: Partial<Graph>; name?: string } = {},
): Loose {
  const finished = Object.fromEntries(Object.keys(supervises.groups).map((one) => [one, on("onFinished")]));
  const states = { Running: events({ Get: on("onGet"), Ping: on("onPing") }, { finished }) };
  return agent(
    { ...graph(states), agent: name, supervises, ...more },
    {
      onGet(does: Does, ctx: Groups) {
        return does.call(this, ctx);
      },
      onPing(does: Does, ctx: Groups) {
        return does.call(this, ctx) as void;
      },
      onFinished: hears,
      ...handlers,
    },
  );
}

/** A child: `Get` answers, `Ping` is told to `hears`, `Pong` fails, `Go` is done. */
export function worker(
  hears: (what: unknown, ctx: Ctx) => unknown = () => {},
  {
    handlers = {},
    more = {},
    name = "Worker",
  }: { handlers?: Handlers; more?: Partial<Graph>; name?: string } = {},
): Loose {
  const states = {
    Open: events({
      Get: on("onGet"),
      Ping: on("onPing"),
      Go: on("onGo", ["done"]),
      Pong: on("onPong", ["Broken"]),
    }),
    Broken: { mode: "async", at: AT, call: "broken", next: ["done"] } as const,
  };
  return agent(
    { ...graph(states), agent: name, ...more },
    {
      onGet: (payload: unknown) => payload,
      onPing: hears,
      onPong: (_: unknown, ctx: Ctx) => ctx.next("Broken"),
      onGo: (payload: unknown, ctx: Ctx) => ctx.next("done", payload),
      broken() {
        throw new Error("broken");
      },
      ...handlers,
    },
  );
}

/** A virtual world with a supervisor in it. */
export function world(
  subject: Loose,
  seed = 1,
  isWatched = true,
): { sim: Simulation; door: Door; tell: <T>(does: (this: Loose, ctx: Groups) => T) => Promise<Awaited<T>> } {
  const sim = new Simulation({ seed });
  if (isWatched) sim.watch();
  const door = subject.spawn({ system: sim.system });
  return { sim, door, tell: (does) => sim.until(door.get(does)) as never };
}

/** The log of lives in words: who started, failed, was restarted, ended. */
export function lives(sim: Simulation): string[] {
  return sim.log.flatMap((entry) => {
    const { agent: id } = entry;
    if (entry.type === "started") return [`${id} started`];
    if (entry.type === "restarted") return [`${id} restarted ${entry.restarts}`];
    if (entry.type === "interrupted") return [`${id} asked`];
    if (entry.type === "ended") return [`${id} ${entry.ended.reason}`];
    return [];
  });
}
