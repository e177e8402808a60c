import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { agentPicture } from "../../generator/diagrams/agents/agentPicture.js";
import { graphOf } from "../../generator/model/graph.js";
import type { Spec } from "../../generator/model/spec.js";
import type {
  ActionGraph,
  EventsGraph,
  Graph,
  StanceGraph,
  StateGraph,
} from "../../runtime/core/graph/graph.js";
import { specOf } from "./diagramSpecs.js";

/** A move as the runtime tells it. */
type Told = readonly [from: string, to: string, by: string];

/** A spec with a cause of every kind, once decided by a handler, once going by itself. */
const EVERY_CAUSE = `
events: { Start: {}, Stop: {}, Hold: {}, Resume: {} }
requests:
  Reserve: { params: {}, response: { granted: boolean } }
  Charge: { params: {}, response: {} }
publications: { Config: { snapshot: string, update: string }, News: { snapshot: string, update: string } }
agents:
  Other: { initial: Only, states: { Only: { mode: async, next: [done, { molt: Last }], fallback: [{ molt: Last }] } } }
  Last: { initial: Only, states: { Only: { mode: async, next: [done] } } }
  Desk:
    initial: Setup
    supervises: { groups: { Sessions: { agents: [Other], key: string }, Workers: { agent: Other } } }
    timers:
      audit: { every: 12h, next: [stay, Closing] }
      curfew: { after: 1d, go: Closing }
    states:
      Setup: { mode: duty, next: [Idle], fallback: [done] }
      Idle:
        mode: events
        handle: { Start: [stay, Open], Stop: { go: Closing }, Reserve: { next: [Open], fallback: [stay, Closing] } }
        subscribes: { Config: [stay, Open], News: { go: Idle } }
      Open:
        mode: events
        handle: { Stop: [Idle, Closing], Hold: { go: Idle }, Reserve: [Open] }
        replies:
          Charge: { next: [stay, Idle], fallback: [Closing] }
          Reserve: { go: Idle }
        finished: { Sessions: [stay, Idle], Workers: { go: Closing } }
        watches: { Other: [stay, Closing], Desk: { go: Idle } }
        timers:
          tick: { every: 1s, next: [stay, Idle] }
          late: { after: 5s, go: Work }
      Work:
        mode: async
        next: [Crunch, done]
        fallback: [Idle]
        interrupts: { Stop: { go: Closing }, Reserve: { next: [Idle], fallback: [Closing] } }
      Crunch: { mode: sync, next: [Publish] }
      Publish: { mode: custom, next: [Idle] }
      Closing: { mode: duty, next: [done] }
`;

const folder = (path: string) => new URL(`../../${path}/`, import.meta.url);
const specs = readdirSync(folder("specs")).filter((file) => file.endsWith(".yaml"));
const cases = readdirSync(folder("test/golden/diagrams"));
const SPECS: readonly (readonly [string, () => Spec])[] = [
  ["every cause", () => specOf(EVERY_CAUSE)],
  ...specs.map((file) => [file, () => specOf(readFileSync(new URL(file, folder("specs")), "utf8"))] as const),
  ...cases.map(
    (name) =>
      [
        name,
        () => specOf(readFileSync(new URL(`${name}/spec.yaml`, folder("test/golden/diagrams")), "utf8")),
      ] as const,
  ),
];

test.for(SPECS)(
  "%s: each move that the runtime can tell of is one of the picture, and the reverse",
  ([, make]) => {
    const spec = make();
    for (const agent of spec.agents) {
      const { nodes, moves } = agentPicture(agent, spec);
      const drawn = moves
        .filter(({ kind }) => kind !== "start")
        .map(({ from, to, by }): Told => [nodes[from]?.name ?? "", nodes[to]?.name ?? "", by]);
      expect([...drawn].sort()).toEqual([...movesOf(graphOf(agent, spec))].sort());
    }
  },
);

test.for(SPECS)(
  "%s: each message that the runtime can tell to stay is a row of the picture that may",
  ([, make]) => {
    const spec = make();
    for (const agent of spec.agents) {
      const graph = graphOf(agent, spec);
      const rows = agentPicture(agent, spec).nodes.flatMap((node) =>
        node.kind === "state" ? node.rows.map((row) => ({ ...row, state: node.name })) : [],
      );
      const drawn = rows
        .filter(({ message }) => message !== "")
        .map(({ state, message }) => `${state} ${message}`);
      const told = Object.entries(graph.states).flatMap(([state, one]) =>
        actionsOf(graph, one)
          .filter(
            ([, action]) => !("go" in action) && [...action.next, ...fallbackOf(action)].includes("stay"),
          )
          .map(([message]) => `${state} ${message}`),
      );
      // A fallback may stay where its handler may not: the runtime tells that as well, and no row counts it.
      for (const each of drawn) expect(told).toContain(each);
    }
  },
);

/** Written anew from what the runtime does with a graph: it tells the handler's method, or the message that goes. */
function movesOf(graph: Graph): readonly Told[] {
  return Object.entries(graph.states).flatMap(([from, state]): readonly Told[] => {
    const leads = (call: string, next: readonly string[]) =>
      next.filter((to) => to !== "stay").map((to): Told => [from, to, call]);
    const own =
      state.mode === "events"
        ? []
        : [
            ...leads(state.call, state.next),
            ...(state.fallback ? leads(state.fallback.call, state.fallback.next) : []),
          ];
    const caused = actionsOf(graph, state).flatMap(([message, action]) => {
      if ("go" in action) return leads(message, [action.go]);
      const fallback = "fallback" in action ? action.fallback : undefined;
      return [...leads(action.call, action.next), ...(fallback ? leads(fallback.call, fallback.next) : [])];
    });
    return [...own, ...caused];
  });
}

function fallbackOf(action: ActionGraph): readonly string[] {
  return "fallback" in action ? (action.fallback?.next ?? []) : [];
}

type Action = readonly [message: string, action: ActionGraph];

/** All that a state acts on, by what the runtime calls it. */
function actionsOf(graph: Graph, state: StateGraph): readonly Action[] {
  if (state.mode !== "events") return Object.entries(state.interrupts ?? {});
  const { handle, replies, subscribes, finished, watches } = state;
  return [
    ...Object.entries(handle).filter(isAction),
    ...renamed(replies, (name) => graph.asks?.[name]?.reply),
    ...renamed(subscribes, (name) => name),
    ...renamed(finished, (name) => graph.supervises?.groups[name]?.finished),
    ...renamed(watches, (name) => graph.watches?.[name]?.message),
    ...ticksOf(graph, state),
  ];
}

function isAction(entry: [string, StanceGraph]): entry is [string, Exclude<StanceGraph, string>] {
  return typeof entry[1] !== "string";
}

function renamed(
  actions: Readonly<Record<string, ActionGraph>> | undefined,
  nameOf: (name: string) => string | undefined,
): readonly Action[] {
  return Object.entries(actions ?? {}).map(([name, action]) => [nameOf(name) ?? "no name", action]);
}

function ticksOf({ timers = {} }: Graph, { timers: own = {}, hears = [] }: EventsGraph): readonly Action[] {
  const heard = Object.entries(timers).filter(([name]) => hears.includes(name));
  return [...Object.entries(own), ...heard].map(([name, { tick }]) => [name, tick]);
}
