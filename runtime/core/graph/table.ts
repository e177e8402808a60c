import { canHoldHandles } from "../borders/holding.js";
import { InvariantError } from "../contract/error.js";
import { type AddressClass, addressClass } from "../messages/address.js";
import { PipelineAddress } from "../pipeline/address.js";
import { Defaults } from "./defaults.js";
import type {
  ActionGraph,
  EventsGraph,
  GoGraph,
  Graph,
  MessageGraph,
  MessageSiteGraph,
  PublicationGraph,
  RetryGraph,
  SiteGraph,
  StanceGraph,
  StateGraph,
  TaskGraph,
  TimerGraph,
} from "./graph.js";

/**
 * A graph made ready to run: names resolved to objects, stances to arrays by message number, so that the loop
 * compares and indexes instead of searching. Made once per agent class.
 */
export class Table {
  readonly graph: Graph;
  /** Of the agent's data. */
  readonly defaults: Defaults;
  readonly messages: readonly MessageRow[];
  readonly initial: StateRow;
  /** Fields that are moved to threads and home, by the names of the states whose data they are in. */
  readonly transfers: Readonly<Record<string, readonly string[]>>;
  readonly timers: readonly TimerRow[];
  readonly publications: readonly PublicationRow[];
  readonly Address: AddressClass;
  readonly failure = FAILURE;
  readonly #holding = new Map<string, boolean>();
  readonly #messages: ReadonlyMap<string, MessageRow>;
  readonly #publications: ReadonlyMap<string, PublicationRow>;

  constructor(graph: Graph) {
    const isPipeline = graph.pipeline !== undefined;
    this.graph = graph;
    this.defaults = new Defaults(graph.defaults ?? {});
    this.messages = Object.entries(graph.messages).map(
      ([name, message], index) => new MessageRow(index, name, message),
    );
    this.#messages = byName(this.messages);
    const states = new Map<string, StateRow>([[DONE.name, DONE]]);
    for (const [name, state] of Object.entries(graph.states)) states.set(name, new StateRow(name, state));
    for (const [name, state] of Object.entries(graph.states)) this.#fill(need(states, name), state, states);
    this.initial = need(states, graph.initial);
    this.transfers = Object.fromEntries(
      Object.entries(graph.states).map(([name, { transfers = [] }]) => [name, transfers]),
    );
    this.timers = timerRows(graph.timers, states);
    this.publications = Object.entries(graph.publications ?? {}).map(([name, publication]) => ({
      name,
      ...publication,
    }));
    this.#publications = byName(this.publications);
    this.Address = isPipeline
      ? PipelineAddress
      : addressClass(this.messages, this.publications, graph.mailbox?.full === "wait");
    markWaysBack([...states.values()], isPipeline);
  }

  /**
   * Whether addresses or responders can stand in the agent's `data`, its `output` or the data of the state of that name.
   * Judged at its first use.
   */
  canHoldHandles(part: string): boolean {
    const { agent, schemas = {} } = this.graph;
    const can = this.#holding.get(part) ?? canHoldHandles(schemas, `${agent}.${part}`);
    this.#holding.set(part, can);
    return can;
  }

  /** The message of that name, if it is of that kind. */
  message(name: string, kind?: MessageRow["kind"]): MessageRow | undefined {
    const row = this.#messages.get(name);
    return kind === undefined || row?.kind === kind ? row : undefined;
  }

  /** Whether one of its states acts on such an end: of a child in that group, or of a watched agent of that name. */
  hears(of: "finished" | "watches", name: string): boolean {
    return Object.values(this.graph.states).some(
      (state) => state.mode === "events" && Object.hasOwn(state[of] ?? {}, name),
    );
  }

  publication(name: string): PublicationRow | undefined {
    return this.#publications.get(name);
  }

  #fill(row: StateRow, state: StateGraph, states: States): void {
    if (state.mode === "events") fillEvents(row, state, this, states);
    else fillTask(row, state, this, states);
  }
}

export class MessageRow {
  readonly index: number;
  readonly name: string;
  readonly kind: "event" | "request";
  readonly at: string;
  readonly method: string;
  readonly timeout: number | undefined;

  constructor(index: number, name: string, { kind, at, method, timeout }: MessageGraph) {
    this.index = index;
    this.name = name;
    this.kind = kind;
    this.at = at;
    this.method = method;
    this.timeout = timeout;
  }
}

export interface PublicationRow extends PublicationGraph {
  readonly name: string;
}

type States = Map<string, StateRow>;

/** One state. All states have the same fields, whatever their mode, so that the loop's loads stay monomorphic. */
export class StateRow {
  readonly name: string;
  readonly mode: StateGraph["mode"] | "done" | "molt";
  readonly at: string;
  readonly defaults: Defaults | null;
  /** Whether an `events` state can still be reached: an interrupted agent goes on only then. */
  leadsToEvents = false;
  /** A task's body. */
  site: SiteRow | null = null;
  fallback: SiteRow | null = null;
  repair: string | null = null;
  retry: RetryGraph | null = null;
  timeout: number | undefined = undefined;
  /** Pause between runs of a repeated body, in ms; -1: it runs once. */
  repeat = -1;
  /** By message number: what a message does that interrupts the task. */
  interrupts: readonly (StanceRow | undefined)[] | null = null;
  /** By message number. */
  stances: readonly StanceRow[] = [];
  timers: readonly TimerRow[] = [];
  /** Agent timers whose ticks it handles. */
  hears: readonly string[] = [];
  /** Responses to requests of the agent that it acts on, by the request. */
  replies: ReadonlyMap<string, ReplyRow> | null = null;
  /** What it does with changes of what the agent has subscribed to, by the publication. */
  subscribes: ReadonlyMap<string, StanceRow> | null = null;
  /** What it does when a child has ended, by its group. */
  finished: ReadonlyMap<string, StanceRow> | null = null;
  /** What it does when an agent has ended that this one watches. */
  watches: ReadonlyMap<string, StanceRow> | null = null;

  constructor(name: string, state: StateGraph | "done" | "molt") {
    this.name = name;
    const declared = typeof state === "string" ? null : state;
    this.mode = typeof state === "string" ? state : state.mode;
    this.at = declared?.at ?? "";
    this.defaults = declared?.defaults === undefined ? null : new Defaults(declared.defaults);
  }
}

/** The end of every agent that reaches it. */
export const DONE = new StateRow("done", "done");

/** How targets begin by which an agent becomes another: `molt ShellTwo`. */
const MOLTS = "molt ";

/** The name of the agent that another becomes by such a target. */
export function moltedInto({ name }: StateRow): string {
  return name.slice(MOLTS.length);
}

/** A place where the user's code runs, and the moves it may choose. */
export class SiteRow {
  readonly call: string;
  readonly at: string;
  readonly stay: boolean;
  /** The declared names, for messages to people. */
  readonly declared: readonly string[];
  readonly #names: readonly string[];
  readonly #rows: readonly StateRow[];

  constructor(site: SiteGraph, states: States) {
    this.call = site.call;
    this.at = site.at;
    this.declared = site.next;
    this.stay = site.next.includes("stay");
    this.#names = site.next.filter((name) => name !== "stay");
    this.#rows = this.#names.map((name) => need(states, name));
  }

  /** Whether one of its targets leads to an `events` state. */
  get leadsToEvents(): boolean {
    return this.#rows.some((row) => row.leadsToEvents);
  }

  /** The declared target of that name. Few targets: a scan of pointers beats a map. */
  find(name: string): StateRow | undefined {
    const names = this.#names;
    for (let i = 0; i < names.length; i++) if (names[i] === name) return this.#rows[i];
    return undefined;
  }
}

/** What a state does with one message. */
export class StanceRow {
  readonly does: "handle" | "go" | "defer" | "ignore" | "error";
  readonly site: SiteRow | null;
  readonly fallback: SiteRow | null;
  readonly later: boolean;
  readonly target: StateRow | null;
  readonly at: string;
  /** Its fallback is given the error alone: there may be no response. */
  readonly isReply: boolean;

  constructor(stance: StanceGraph | "error", states: States, isReply = false) {
    const word = typeof stance === "string";
    const go = !word && isGo(stance);
    this.does = word ? stance : go ? "go" : "handle";
    const site: MessageSiteGraph | null = word || go ? null : stance;
    this.site = site && new SiteRow(site, states);
    this.fallback = site?.fallback ? new SiteRow(site.fallback, states) : null;
    this.later = site?.answer === "later";
    this.target = go ? need(states, stance.go) : null;
    this.at = word ? "" : stance.at;
    this.isReply = isReply;
  }
}

/** What happens to an error of something of the agent's own: its `failed` hook hears of it. */
export const FAILURE = new StanceRow("error", new Map());

/** What a state does with the response to a request of the agent, or with an error in place of it. */
export class ReplyRow {
  readonly answered: StanceRow;
  readonly failed: StanceRow;

  constructor(reply: ActionGraph, states: States) {
    this.answered = new StanceRow(reply, states, true);
    const fallback = isGo(reply) ? undefined : reply.fallback;
    this.failed = fallback === undefined ? FAILURE : new StanceRow(fallback, states, true);
  }
}

export class TimerRow {
  readonly name: string;
  readonly at: string;
  readonly ms: number;
  readonly repeats: boolean;
  readonly manual: boolean;
  readonly tagged: boolean;
  readonly catchup: boolean;
  readonly tick: StanceRow;

  constructor(name: string, timer: TimerGraph, states: States) {
    this.name = name;
    this.at = timer.at;
    this.ms = timer.every ?? timer.after ?? 0;
    this.repeats = timer.every !== undefined;
    this.manual = timer.start === "manual";
    this.tagged = timer.tagged === true;
    this.catchup = timer.missed === "catchup";
    this.tick = new StanceRow(timer.tick, states);
  }
}

function fillTask(row: StateRow, state: TaskGraph, table: Table, states: States): void {
  row.site = new SiteRow(state, states);
  row.fallback = state.fallback ? new SiteRow(state.fallback, states) : null;
  row.repair = state.repair?.call ?? null;
  row.retry = state.retry ?? null;
  row.timeout = state.timeout;
  row.repeat = state.repeat?.every ?? -1;
  const { interrupts } = state;
  if (interrupts === undefined) return;
  row.interrupts = table.messages.map(({ name }) => {
    const stance = Object.hasOwn(interrupts, name) ? interrupts[name] : undefined;
    return stance === undefined ? undefined : new StanceRow(stance, states);
  });
}

function fillEvents(row: StateRow, state: EventsGraph, table: Table, states: States): void {
  const otherwise = new StanceRow(state.otherwise, states);
  row.stances = table.messages.map(({ name }) => {
    const stance = Object.hasOwn(state.handle, name) ? state.handle[name] : undefined;
    return stance === undefined ? otherwise : new StanceRow(stance, states);
  });
  row.timers = timerRows(state.timers, states);
  row.hears = state.hears ?? [];
  if (state.replies !== undefined) row.replies = replyRows(state.replies, states);
  if (state.subscribes !== undefined) row.subscribes = actionRows(state.subscribes, states);
  if (state.finished !== undefined) row.finished = actionRows(state.finished, states);
  if (state.watches !== undefined) row.watches = actionRows(state.watches, states);
}

function replyRows(replies: NonNullable<EventsGraph["replies"]>, states: States): Map<string, ReplyRow> {
  return new Map(Object.entries(replies).map(([name, reply]) => [name, new ReplyRow(reply, states)]));
}

function actionRows(actions: Readonly<Record<string, ActionGraph>>, states: States): Map<string, StanceRow> {
  return new Map(Object.entries(actions).map(([name, action]) => [name, new StanceRow(action, states)]));
}

function timerRows(timers: Graph["timers"], states: States): TimerRow[] {
  return Object.entries(timers ?? {}).map(([name, timer]) => new TimerRow(name, timer, states));
}

/**
 * Marks every state from which an `events` state can be reached, itself included. The state of a pipeline is like one: what
 * it has taken in waits to be handled.
 */
function markWaysBack(states: readonly StateRow[], isPipeline: boolean): void {
  const sources = new Map<StateRow, StateRow[]>(states.map((state) => [state, []]));
  for (const state of states) {
    for (const site of [state.site, state.fallback]) {
      for (const name of site?.declared ?? []) {
        const target = site?.find(name);
        if (target !== undefined) sources.get(target)?.push(state);
      }
    }
  }
  // What an agent becomes may have one.
  const open = states.filter(
    ({ mode }) => mode === "events" || mode === "molt" || (isPipeline && mode === "custom"),
  );
  for (const state of open) state.leadsToEvents = true;
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (const source of sources.get(state) ?? []) {
      if (source.leadsToEvents) continue;
      source.leadsToEvents = true;
      open.push(source);
    }
  }
}

function byName<Row extends { readonly name: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.name, row]));
}

function isGo(stance: ActionGraph): stance is GoGraph {
  return "go" in stance;
}

function need(states: States, name: string): StateRow {
  const row = states.get(name);
  if (row === undefined && name.startsWith(MOLTS)) {
    const target = new StateRow(name, "molt");
    states.set(name, target);
    return target;
  }
  if (row === undefined)
    throw new InvariantError(`the graph names the state "${name}", which it does not hold`);
  return row;
}
