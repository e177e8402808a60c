import type { Cell } from "../../core/cell.js";
import { Context } from "../../core/context.js";
import type { Observation } from "../../core/contract/observation.js";
import type { Probe } from "../../core/contract/probe.js";
import type { Ask } from "../../core/messages/ask.js";
import { StageContext } from "../../core/pipeline/stageContext.js";
import { commit } from "./deeds.js";
import type { Evidence, Injection } from "./evidence.js";
import { ChaosError, type FaultKind, type Point, type Role } from "./fault.js";
import type { Plan } from "./plan.js";
import { HOOKS, sitesOf } from "./sites.js";

/**
 * Puts faults into agents: the members that the runtime calls by their names are covered by members of the object's
 * own, which go wrong when the plan says so. The class stays as it is, and private fields work as before.
 */
export class Sabotage implements Probe {
  readonly #evidence: Evidence;
  readonly #plan: Plan;
  /** Whose body runs on a thread. */
  readonly #bodies = new WeakMap<
    object,
    { readonly cell: Cell; readonly call: string; readonly role: Role }
  >();

  constructor(evidence: Evidence, plan: Plan) {
    this.#evidence = evidence;
    this.#plan = plan;
  }

  begins(cell: Cell): void {
    this.#evidence.begin(cell);
    for (const { call, role } of sitesOf(cell.table.graph).values()) this.#cover(cell, call, role);
    for (const hook of HOOKS) this.#cover(cell, hook, "hook");
  }

  asks(ask: Ask): void {
    this.#evidence.asks.push(ask);
  }

  /** Takes note of what happens. A stay in a state that waits for messages may be cut short. */
  observe(observation: Observation): void {
    this.#evidence.observe(observation);
    const state = entered(observation);
    const cell = this.#evidence.lives.get(this.#evidence.idOf(observation.agent))?.cell;
    if (state === null || cell === undefined) return;
    if (cell.table.graph.states[state]?.mode !== "events") return;
    const injection = this.#reach(cell, { agent: cell.table.graph.agent, state, handler: "", role: "state" });
    if (injection === null) return;
    cell.system.host.soon(() => commit({ injection, context: null, go: () => {} }));
  }

  /** Whether the body of a `sync` state or stage goes wrong in this run of it. */
  thread(body: object): Injection | null {
    const site = this.#bodies.get(body);
    return site === undefined ? null : this.#call(site.cell, site.call, site.role);
  }

  #cover(cell: Cell, name: string, role: Role): void {
    const member = cell.agent[name] as unknown;
    if (member === undefined) return;
    const value = this.#covered(cell, name, role, member);
    Object.defineProperty(cell.agent, name, { value, configurable: true, writable: true });
  }

  #covered(cell: Cell, name: string, role: Role, member: unknown): unknown {
    if (isFunction(member)) return this.#handler(cell, name, role, member);
    if (role === "performer" && hasStart(member)) return this.#performer(cell, name, member);
    if (!ON_THREADS.has(role) || !hasBody(member)) return member;
    const body = (data: never, context: never) => member.body(data, context);
    this.#bodies.set(body, { cell, call: name, role });
    return { ...member, body };
  }

  #handler(cell: Cell, name: string, role: Role, handler: Callable): Callable {
    const { agent } = cell;
    return (...args) => {
      const go = () => this.#evidence.within(cell, () => Reflect.apply(handler, agent, args));
      const context = contextIn(args);
      // An object that has molted away, or was restarted, may go on with what it awaits; and it may call itself.
      if (cell.agent !== agent || !isOfRuntime(role, args)) return go();
      const injection = this.#call(cell, name, role);
      this.#evidence.tell(cell, name, args);
      // Who goes round in a circle is stopped.
      if (this.#evidence.endless) return new Promise(() => {});
      return injection === null ? go() : commit({ injection, context, go });
    };
  }

  #performer(cell: Cell, name: string, performer: { readonly start: Callable }): object {
    const start = (...args: unknown[]): unknown => {
      const go = () => Reflect.apply(performer.start, performer, args);
      const injection = this.#call(cell, name, "performer");
      if (injection === null) return go();
      const result = commit({ injection, context: contextIn(args), go });
      return LATER.has(injection.kind) ? { result } : result;
    };
    return { start };
  }

  /** User code is called: notes it, and tells whether it goes wrong. */
  #call(cell: Cell, handler: string, role: Role): Injection | null {
    const { state, table } = cell;
    return this.#reach(cell, { agent: table.graph.agent, state: state.name, handler, role });
  }

  #reach(cell: Cell, point: Point): Injection | null {
    const call = this.#evidence.reach(cell, point);
    const kind = this.#plan.at(point);
    if (kind === null) return null;
    const { agent, state, handler } = point;
    const error = new ChaosError(`put into ${handler === "" ? state : `${handler}()`} of ${agent} by chaos`);
    const stopped = cell.stopped !== null;
    const injection = { ...call, kind, error, stopped, isAsking: false, askedAt: null, thrown: null };
    this.#evidence.injections.push(injection);
    return injection;
  }
}

type Callable = (...args: unknown[]) => unknown;

const ON_THREADS: ReadonlySet<Role> = new Set<Role>(["thread", "stage thread"]);

/** What the runtime calls without a context. */
const BARE: ReadonlySet<Role> = new Set<Role>(["hook", "snapshot", "maker"]);

/** What a performer gives by the `result` of its run. */
const LATER: ReadonlySet<FaultKind> = new Set<FaultKind>(["rejects", "hangs", "moves nowhere"]);

/** The state that is entered, if one is. */
function entered(observation: Observation): string | null {
  const { type } = observation;
  if (type === "moved") return observation.to;
  return type === "started" || type === "molted" || type === "restarted" ? observation.state : null;
}

/** Whether it is the runtime that calls: it gives a context to all but some. */
function isOfRuntime(role: Role, args: readonly unknown[]): boolean {
  return BARE.has(role) || contextIn(args) !== null || args.at(-1) instanceof StageContext;
}

/** The context is the last argument of every handler that has one. */
function contextIn(args: readonly unknown[]): Context | null {
  const last = args.at(-1);
  return last instanceof Context ? last : null;
}

function isFunction(member: unknown): member is Callable {
  return typeof member === "function";
}

function hasStart(member: unknown): member is { readonly start: Callable } {
  return typeof member === "object" && member !== null && "start" in member && isFunction(member.start);
}

function hasBody(member: unknown): member is { readonly body: (data: never, context: never) => unknown } {
  return typeof member === "object" && member !== null && "body" in member && isFunction(member.body);
}
