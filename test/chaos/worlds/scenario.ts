import type { Scenario } from "crb-gen/simulation";
import { feed, pipelineOf } from "./pipelines.js";
import { type SpecGraph, World } from "./world.js";

/** How often every message is sent. */
const ROUNDS = 3;

/** Starts every agent of a spec, sends each of its messages a few times, and lets time pass. */
export function scenarioOf(spec: SpecGraph, seed: number): Scenario {
  return async (simulation) => {
    const world = new World(spec, simulation, seed);
    for (const graph of Object.values(spec.pipelines ?? {})) {
      feed(world, graph, simulation.spawn(pipelineOf(world, graph)));
    }
    for (let round = 0; round < ROUNDS; round++) {
      for (const name of world.names) {
        sendAll(world, name);
        await simulation.advance(world.dice.pick([0, 1, 10, 50]));
      }
    }
    await simulation.advance(20_000);
  };
}

function sendAll(world: World, name: string): void {
  const door = world.address(name);
  for (const [message, { method, kind }] of Object.entries(world.graphOf(name)?.messages ?? {})) {
    const send = door[method];
    if (typeof send !== "function") throw new Error(`${name} takes no ${message}`);
    const sent: unknown = Reflect.apply(send, door, [world.value(message)]);
    // Whoever asks hears how it went, and has nothing to do with it.
    if (kind === "request" && sent instanceof Promise) sent.catch(() => {});
  }
}
