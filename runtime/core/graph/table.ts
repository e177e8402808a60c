import { canHoldHandles } from "../borders/holding.js";
import { type AddressClass, addressClass } from "../messages/address.js";
import { PipelineAddress } from "../pipeline/address.js";
import { Defaults } from "./defaults.js";
import type { ActionGraph, AskGraph, EventsGraph, Graph, StateGraph, TaskGraph } from "./graph.js";
import {
  DONE,
  MessageRow,
  need,
  type PublicationRow,
  ReplyRow,
  SiteRow,
  StanceRow,
  StateRow,
  type States,
  TimerRow,
} from "./rows.js";

/** Of children of a group, or of agents that are watched. */
type Ends = "finished" | "watches";

/**
 * A graph made ready to run: names resolved to objects, stances to arrays by message number, so that the loop
 * compares and indexes instead of searching. Made once per agent class.
 */
export class Table {
  readonly graph: Graph;
  /** Of the agent's data. Null: it has none. */
  readonly defaults: Defaults | null;
  readonly messages: readonly MessageRow[];
  /** Whether one of them is a request. */
  readonly answers: boolean;
  readonly initial: StateRow;
  /** Fields that are moved to threads and home, by the names of the states whose data they are in. */
  readonly transfers: Readonly<Record<string, readonly string[]>>;
  readonly timers: readonly TimerRow[];
  readonly publications: readonly PublicationRow[];
  /** What it asks others whose responses come as messages, by the request. */
  readonly asks: ReadonlyMap<string, AskGraph>;
  readonly Address: AddressClass;
  readonly #holding = new Map<string, boolean>();
  readonly #schemas = new Map<string, string>();
  readonly #messages: ReadonlyMap<string, MessageRow>;
  readonly #publications: ReadonlyMap<string, PublicationRow>;
  /** Groups and watched agents of whose ends a state hears. */
  readonly #heard: Readonly<Record<Ends, ReadonlySet<string>>>;

  constructor(graph: Graph) {
    const isPipeline = graph.pipeline !== undefined;
    this.graph = graph;
    this.defaults = graph.data === false ? null : new Defaults(graph.defaults ?? {});
    this.messages = Object.entries(graph.messages).map(
      ([name, message], index) => new MessageRow(index, name, message),
    );
    this.answers = this.messages.some(({ kind }) => kind === "request");
    this.#messages = byName(this.messages);
    const states = new Map<string, StateRow>([[DONE.name, DONE]]);
    for (const [name, state] of Object.entries(graph.states)) states.set(name, new StateRow(name, state));
    for (const [name, state] of Object.entries(graph.states)) this.#fill(need(states, name), state, states);
    this.initial = need(states, graph.initial);
    this.transfers = Object.fromEntries(
      Object.entries(graph.states).map(([name, { transfers = [] }]) => [name, transfers]),
    );
    this.asks = new Map(Object.entries(graph.asks ?? {}));
    this.timers = timerRows(graph.timers, states);
    this.publications = Object.entries(graph.publications ?? {}).map(([name, publication]) => ({
      name,
      ...publication,
    }));
    this.#publications = byName(this.publications);
    this.Address = isPipeline
      ? PipelineAddress
      : addressClass(this.messages, this.publications, graph.mailbox?.full === "wait");
    const rows = [...states.values()];
    this.#heard = { finished: heardBy(rows, "finished"), watches: heardBy(rows, "watches") };
    markWaysBack(rows, isPipeline);
  }

  /**
   * Whether addresses or responders can stand in the agent's `data`, its `output` or the data of the state of that name.
   * Judged at its first use.
   */
  canHoldHandles(part: string): boolean {
    const known = this.#holding.get(part);
    if (known !== undefined) return known;
    const can = canHoldHandles(this.graph.schemas ?? {}, this.schemaOf(part));
    this.#holding.set(part, can);
    return can;
  }

  /** The name of the schema of such a part: made once, as a text that is made anew is dear to look up. */
  schemaOf(part: string): string {
    const known = this.#schemas.get(part);
    if (known !== undefined) return known;
    const name = `${this.graph.agent}.${part}`;
    this.#schemas.set(part, name);
    return name;
  }

  /** The message of that name, if it is of that kind. */
  message(name: string, kind?: MessageRow["kind"]): MessageRow | undefined {
    const row = this.#messages.get(name);
    return kind === undefined || row?.kind === kind ? row : undefined;
  }

  /** Whether one of its states acts on such an end: of a child in that group, or of a watched agent of that name. */
  hears(of: Ends, name: string): boolean {
    return this.#heard[of].has(name);
  }

  publication(name: string): PublicationRow | undefined {
    return this.#publications.get(name);
  }

  #fill(row: StateRow, state: StateGraph, states: States): void {
    if (state.mode === "events") fillEvents(row, state, this, states);
    else fillTask(row, state, this, states);
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

function heardBy(rows: readonly StateRow[], of: Ends): Set<string> {
  return new Set(rows.flatMap((row) => [...(row[of]?.keys() ?? [])]));
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
