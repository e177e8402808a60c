import type { Handlers } from "../cell.js";
import { AgentError } from "../contract/error.js";
import type { EventsGraph, Graph, SiteGraph, StateGraph } from "./graph.js";
import { Table } from "./table.js";

const tables = new WeakMap<Graph, Table>();
/** Classes whose handlers are known to be all there. */
const checked = new WeakSet<object>();

/** The user's object, to call its handlers by the names the graph gives. */
export function asHandlers(agent: object): Handlers {
  return agent as Handlers;
}

/** The table of a graph, made at its first use. */
export function tableOf(graph: Graph): Table {
  let table = tables.get(graph);
  if (table === undefined) {
    table = new Table(graph);
    tables.set(graph, table);
  }
  return table;
}

/**
 * Throws a `usage` error when the class lacks a handler: the compiler sees to that, but nothing stops JavaScript.
 */
export function checkHandlers(graph: Graph, agent: Handlers): void {
  if (checked.has(agent.constructor)) return;
  const missing = handlersOf(graph).filter(({ call, is }) => !is(agent[call]));
  if (missing.length === 0) {
    checked.add(agent.constructor);
    return;
  }
  const list = missing.map(({ call, at }) => `${call} (${at})`).join(", ");
  throw new AgentError("usage", `${graph.agent} is missing handlers: ${list}`, {
    agent: graph.agent,
    at: graph.at,
  });
}

interface Handler {
  readonly call: string;
  readonly at: string;
  /** Whether what the class has of that name will do. */
  readonly is: (member: unknown) => boolean;
}

function handlersOf(graph: Graph): Handler[] {
  const states = Object.values(graph.states).flatMap(ofState);
  const snapshots = Object.values(graph.publications ?? {}).map(handler);
  return [
    ...states,
    ...ofTimers(graph.timers),
    ...snapshots,
    ...ofGroups(graph.supervises),
    ...ofStages(graph),
  ];
}

function ofStages({ pipeline }: Graph): Handler[] {
  return Object.values(pipeline?.stages ?? {}).flatMap((stage) => {
    if (stage.kind === "chunk") return [];
    const isThreaded = "mode" in stage && stage.mode === "sync";
    return [{ ...handler(stage), is: isThreaded ? isBody : isFunction }];
  });
}

function ofState(state: StateGraph): Handler[] {
  if (state.mode !== "events") {
    const { repair, fallback, interrupts = {} } = state;
    const body = { ...handler(state), is: MEMBER[state.mode] };
    return [body, ...optional(repair), ...optional(fallback), ...ofMessages(interrupts)];
  }
  return [
    ...ofMessages(state.handle),
    ...ofMessages(state.replies ?? {}),
    ...ofMessages(state.subscribes ?? {}),
    ...ofMessages(state.finished ?? {}),
    ...ofMessages(state.watches ?? {}),
    ...ofTimers(state.timers),
  ];
}

function ofMessages(stances: EventsGraph["handle"]): Handler[] {
  return Object.values(stances).flatMap((stance) => {
    if (typeof stance === "string" || "go" in stance) return [];
    return [handler(stance), ...optional(stance.fallback)];
  });
}

/** What makes the children that start with their supervisor. */
function ofGroups(supervises: Graph["supervises"]): Handler[] {
  return Object.values(supervises?.groups ?? {}).flatMap(({ start, at }) =>
    start === undefined ? [] : [handler({ call: start.call, at })],
  );
}

function ofTimers(timers: Graph["timers"]): Handler[] {
  return Object.values(timers ?? {}).flatMap(({ tick }) => ("go" in tick ? [] : [handler(tick)]));
}

function optional(site: Pick<SiteGraph, "call" | "at"> | undefined): Handler[] {
  return site === undefined ? [] : [handler(site)];
}

function handler({ call, at }: Pick<SiteGraph, "call" | "at">): Handler {
  return { call, at, is: isFunction };
}

function isFunction(member: unknown): boolean {
  return typeof member === "function";
}

function isBody(value: unknown): boolean {
  return typeof value === "object" && value !== null && "url" in value && "body" in value;
}

function isPerformer(value: unknown): boolean {
  return typeof value === "object" && value !== null && "start" in value && isFunction(value.start);
}

/** What holds the work of a state, by its mode. */
const MEMBER = { async: isFunction, duty: isFunction, sync: isBody, custom: isPerformer } as const;
