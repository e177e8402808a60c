import { InvariantError } from "../contract/error.js";
import { Defaults } from "./defaults.js";
import type {
  ActionGraph,
  GoGraph,
  MessageGraph,
  MessageSiteGraph,
  PublicationGraph,
  RetryGraph,
  SiteGraph,
  StanceGraph,
  StateGraph,
  TimerGraph,
} from "./graph.js";

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

/** By name. */
export type States = Map<string, StateRow>;

/** One state. All states have the same fields, whatever their mode, so that the loop's loads stay monomorphic. */
export class StateRow {
  readonly name: string;
  readonly mode: StateGraph["mode"] | "done" | "molt";
  readonly at: string;
  readonly defaults: Defaults | null;
  /** Whether its body runs elsewhere: on a thread, or where a performer lets it. */
  readonly isElsewhere: boolean;
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
    this.isElsewhere = this.mode === "sync" || this.mode === "custom";
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
  /** Whether its handler has ever returned a promise; null: it has yet to run. */
  awaits: boolean | null = null;
  readonly #targets: readonly StateRow[];
  /** By name, where there are many. */
  readonly #byName: ReadonlyMap<string, StateRow> | null;

  constructor(site: SiteGraph, states: States) {
    this.call = site.call;
    this.at = site.at;
    this.declared = site.next;
    this.stay = site.next.includes("stay");
    this.#targets = site.next.filter((name) => name !== "stay").map((name) => need(states, name));
    this.#byName = this.#targets.length > FEW ? new Map(this.#targets.map((row) => [row.name, row])) : null;
  }

  /** Whether one of its targets leads to an `events` state. */
  get leadsToEvents(): boolean {
    return this.#targets.some((row) => row.leadsToEvents);
  }

  /** The declared target of that name. */
  find(name: string): StateRow | undefined {
    if (this.#byName !== null) return this.#byName.get(name);
    const targets = this.#targets;
    for (let i = 0; i < targets.length; i++) if (targets[i]?.name === name) return targets[i];
    return undefined;
  }
}

/** Among so many targets a scan of pointers beats a map. */
const FEW = 8;

/** What a state does with one message: the first of these that is there. With none of them it is an error. */
export class StanceRow {
  readonly defers: boolean;
  readonly ignores: boolean;
  /** Handles it. */
  readonly site: SiteRow | null;
  readonly fallback: SiteRow | null;
  readonly later: boolean;
  /** Moves there at once. */
  readonly target: StateRow | null;
  readonly at: string;
  /** Its fallback is given the error alone: there may be no response. */
  readonly isReply: boolean;

  constructor(stance: StanceGraph | "error", states: States, isReply = false) {
    const word = typeof stance === "string";
    const go = !word && isGo(stance);
    this.defers = stance === "defer";
    this.ignores = stance === "ignore";
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

/** What happens to a message of the agent's own that a later state acts on. */
export const DEFER = new StanceRow("defer", new Map());

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

function isGo(stance: ActionGraph): stance is GoGraph {
  return "go" in stance;
}

/** The state of that name; one that leads to another agent is made when first named. */
export function need(states: States, name: string): StateRow {
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
