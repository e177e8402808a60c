import fc from "fast-check";
import { expect, test } from "vitest";
import { componentsOf, type Graph } from "../../generator/load/components.js";
import { said } from "./said.js";

// What the rules find with clever graph algorithms is held against what a plain search finds.

/** All nodes that a node leads to, by one move or more. */
function reachedFrom(graph: Graph, start: number): ReadonlySet<number> {
  const reached = new Set(graph[start]);
  for (const node of reached) for (const next of graph[node] ?? []) reached.add(next);
  return reached;
}

const graphs = fc
  .integer({ min: 1, max: 8 })
  .chain((size) =>
    fc.array(fc.array(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size }),
  );

test("the nodes of a component lead to each other, and to no component after it", () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const components = componentsOf(graph);
      const reached = graph.map((_, node) => reachedFrom(graph, node));
      const place = new Map(
        components.flatMap((nodes, index) => nodes.map((node) => [node, index] as const)),
      );
      expect([...place.keys()].sort()).toEqual([...graph.keys()].sort());
      for (const a of graph.keys()) {
        for (const b of graph.keys()) {
          const areTogether = a === b || (reached[a]?.has(b) && reached[b]?.has(a)) === true;
          expect(place.get(a) === place.get(b)).toBe(areTogether);
          if (reached[a]?.has(b)) expect(place.get(b)).toBeLessThanOrEqual(place.get(a) ?? -1);
        }
      }
    }),
    { numRuns: 1_000 },
  );
});

test("a way as long as a graph is large is followed without recursion", () => {
  const ring = Array.from({ length: 200_000 }, (_, node) => [(node + 1) % 200_000]);
  expect(componentsOf(ring)).toHaveLength(1);
});

interface Task {
  readonly next: readonly number[];
  readonly fallback: readonly number[];
  readonly pauses: boolean;
}

const SIZE = 5;
const targets = fc.uniqueArray(fc.nat(SIZE), { maxLength: 2 });
const tasks = fc.array(fc.record({ next: targets, fallback: targets, pauses: fc.boolean() }), {
  minLength: SIZE,
  maxLength: SIZE,
});

/** An agent of these tasks; `Rest`, where it starts, is an events state that leads to each. */
function agentOf(all: readonly Task[]): string {
  const nameOf = (task: number): string => (task === SIZE ? "Rest" : `T${task}`);
  const states = all.map(({ next, fallback, pauses }, task) => [
    nameOf(task),
    {
      mode: "async",
      next: next.length === 0 ? ["done"] : next.map(nameOf),
      ...(fallback.length > 0 && { fallback: fallback.map(nameOf) }),
      ...(pauses && { retry: { max: 1 } }),
    },
  ]);
  const rest = { mode: "events", handle: { Go: all.map((_, task) => nameOf(task)) } };
  return JSON.stringify({
    events: { Go: {} },
    agents: { A: { initial: "Rest", states: { Rest: rest, ...Object.fromEntries(states) } } },
  });
}

test("a fallback is told of where errors can lead round without a pause, and nowhere else", () => {
  fc.assert(
    fc.property(tasks, (all) => {
      const inner = (list: readonly number[]) => list.filter((task) => task !== SIZE);
      const graph = all.map(({ next, fallback, pauses }) => inner(pauses ? next : [...next, ...fallback]));
      const starts = all.flatMap(({ fallback, pauses }, task) =>
        pauses ? [] : inner(fallback).filter((to) => to === task || reachedFrom(graph, to).has(task)),
      );
      expect(said("fallback-loop", agentOf(all)).length > 0).toBe(starts.length > 0);
    }),
    { numRuns: 300 },
  );
});

test("a mailbox is told of once for all tasks that can go round together", () => {
  fc.assert(
    fc.property(tasks, (all) => {
      const graph = all.map(({ next }) => next.filter((task) => task !== SIZE));
      const rounds = [...graph.keys()].flatMap((task) => {
        const reached = reachedFrom(graph, task);
        if (!reached.has(task)) return [];
        return [
          [...reached]
            .filter((other) => reachedFrom(graph, other).has(task))
            .sort()
            .join(),
        ];
      });
      expect(said("starving-mailbox", agentOf(all))).toHaveLength(new Set(rounds).size);
    }),
    { numRuns: 300 },
  );
});

const stances = fc.constantFrom("handle", "defer", "ignore", "");
const listening = fc.record({
  stances: fc.tuple(stances, stances),
  otherwise: fc.constantFrom("defer", "error"),
  leads: fc.uniqueArray(fc.nat(4), { maxLength: 2 }),
});

test("a message is told of as deferred forever where everything that can follow defers it", () => {
  fc.assert(
    fc.property(fc.array(listening, { minLength: 4, maxLength: 4 }), (all) => {
      const messages = ["Knock", "Ring"];
      const nameOf = (state: number): string => (state === 4 ? "done" : `S${state}`);
      const states = all.map(({ stances: [knock, ring], otherwise, leads }, state) => {
        const withStance = (stance: string) => messages.filter((_, index) => [knock, ring][index] === stance);
        const handle = Object.fromEntries(withStance("handle").map((name) => [name, "stay"]));
        const tick = { every: "1s", next: ["stay", ...leads.map(nameOf)] };
        const own = {
          handle,
          defer: withStance("defer"),
          ignore: withStance("ignore"),
          otherwise,
          timers: { tick },
        };
        return [nameOf(state), { mode: "events", ...own }];
      });
      const start = { mode: "duty", next: all.map((_, state) => nameOf(state)) };
      const agent = { initial: "Start", states: { Start: start, ...Object.fromEntries(states) } };
      const text = JSON.stringify({ events: { Knock: {}, Ring: {} }, agents: { A: agent } });

      const graph = [...all.map(({ leads }) => leads), []];
      const taken = messages.filter((_, index) => all.some(({ stances }) => stances[index] !== ""));
      const kept = (state: number, message: string): boolean => {
        const stance = all[state]?.stances[messages.indexOf(message)];
        return stance === "defer" || (stance === "" && all[state]?.otherwise === "defer");
      };
      const lost = taken.filter((message) =>
        all.some((_, state) => {
          const after = [...reachedFrom(graph, state), state];
          return after.every((other) => other !== 4 && kept(other, message));
        }),
      );
      const told = said("deferred-forever", text).join();
      expect(messages.filter((message) => told.includes(`"${message}"`))).toEqual(lost);
    }),
    { numRuns: 500 },
  );
});
