/** What a handler may do besides deciding: as much of it as its graph speaks of. */
import type { Context } from "../../../runtime/core/context.js";
import type { Graph } from "../../../runtime/core/graph/graph.js";
import type { KeyGraph } from "../../../runtime/core/graph/supervision.js";
import { feed } from "./pipelines.js";
import type { World } from "./world.js";

type Deed = (ctx: Context) => void;

/** Does something by chance that the graph allows. */
export function deedsOf(world: World, graph: Graph): Deed {
  const { publications = {}, subscriptions = {}, asks = {}, supervises, watches = {}, progress } = graph;
  const all: Deed[] = [
    ...Object.keys(publications).map(
      (name): Deed =>
        (ctx) =>
          ctx.publish(name, world.value(`${name}.update`)),
    ),
    ...Object.entries(subscriptions).map(
      ([name, { method }]): Deed =>
        (ctx) => {
          const publisher = world.names.find(
            (one) => world.graphOf(one)?.publications?.[name]?.method === method,
          );
          if (publisher !== undefined) ctx.subscribe(name, world.address(publisher));
        },
    ),
    ...Object.entries(asks).map(
      ([name, { tagged }]): Deed =>
        (ctx) => {
          const asked = world.accepting([name]);
          ctx.ask(name, asked, world.value(name), ...(tagged ? [{}] : []));
        },
    ),
    ...Object.keys(supervises?.groups ?? {}).flatMap((name): Deed[] => [
      spawnInto(world, graph, name),
      spawnInto(world, graph, name),
      stop(world, name),
    ]),
    ...Object.keys(watches).map(
      (name): Deed =>
        (ctx) => {
          if (world.names.includes(name)) ctx.watch(name, world.address(name));
        },
    ),
    ...(progress === true ? [(ctx: Context) => ctx.progress(world.value(`${graph.agent}.progress`))] : []),
    startTimer(world, graph),
  ];
  return (ctx) => {
    if (world.dice.hit(2)) world.dice.pick(all)(ctx);
  };
}

/** A child comes into a group that has room. */
function spawnInto(world: World, { supervises }: Graph, name: string): Deed {
  return (ctx) => {
    const group = supervises?.groups[name];
    if (group === undefined || !world.hasRoom) return;
    const agent = world.dice.pick(group.agents);
    const make = () => world.makeChild(agent);
    if (group.key === undefined) {
      const run = ctx.group(name) as Place & { readonly size: number };
      if (run.size < (group.max ?? 5)) start(world, agent, run, make);
      return;
    }
    const place = ctx.group(name, world.dice.pick(keysOf(group.key))) as Place & { readonly child: unknown };
    if (place.child === undefined) start(world, agent, place, make);
  };
}

/** Where a child may come. */
interface Place {
  spawn(make: () => unknown): unknown;
}

function start(world: World, agent: string, place: Place, make: () => unknown): void {
  const door = place.spawn(make);
  const pipeline = world.pipelineGraphOf(agent);
  if (pipeline !== undefined) feed(world, pipeline, door as Parameters<typeof feed>[2]);
}

type KeyType = NonNullable<KeyGraph["types"]>[number];

/** A few keys of a group. */
function keysOf({ types = [], values = [] }: KeyGraph): readonly unknown[] {
  const examples: Record<KeyType, readonly unknown[]> = {
    string: ["a", "b"],
    number: [0, 1.5],
    integer: [1, 2],
    boolean: [true, false],
    null: [null],
  };
  return [...types.flatMap((type) => examples[type]), ...values].slice(0, 3);
}

/** A whole group is asked to end, now and then. */
function stop(world: World, name: string): Deed {
  return (ctx) => {
    if (world.dice.hit(6)) void (ctx.group(name) as { stop(): Promise<void> }).stop();
  };
}

/** A timer that is started by hand. */
function startTimer(world: World, graph: Graph): Deed {
  return (ctx) => {
    const state = graph.states[ctx.state];
    const own = state?.mode === "events" ? (state.timers ?? {}) : {};
    const manual = Object.entries({ ...graph.timers, ...own }).filter(([, { start }]) => start === "manual");
    const [name, timer] = manual.length === 0 ? [] : world.dice.pick(manual);
    if (name !== undefined && timer !== undefined)
      ctx.timer(name, timer.tagged ? world.dice.roll(3) : undefined).start();
  };
}
