/** Random graphs and, for each, handlers that do random things that the graph allows. */
import fc from "fast-check";
import type {
  EventsGraph,
  Graph,
  MessageSiteGraph,
  StateGraph,
  TaskGraph,
} from "../../runtime/core/graph/graph.js";
import { seeded } from "../../runtime/hosts/simulation/random.js";
import { type Ctx, events, graph, type Handlers, on, task, timer } from "./agents.js";

const MESSAGES = ["Ping", "Pong", "Go", "Get", "Put"];
const REQUESTS = ["Get", "Put"];

/** A target by number: a state, modulo how many there are, or `done`. */
const targets = fc.uniqueArray(fc.integer({ min: -1, max: 5 }), { minLength: 1, maxLength: 3 });
const duration = fc.constantFrom(0, 1, 5, 20);
const fallback = fc.option(targets, { freq: 1 });

const plan = fc.record({
  mode: fc.constantFrom("async", "duty", "sync", "events", "events", "events"),
  next: targets,
  fallback,
  repair: fc.boolean(),
  retry: fc.option(fc.record({ max: fc.integer({ min: 1, max: 3 }), backoff: fc.tuple(duration, duration) })),
  timeout: fc.option(fc.constantFrom(3, 30)),
  repeat: fc.option(fc.constantFrom(0, 4)),
  stances: fc.tuple(
    ...MESSAGES.map(() =>
      fc.record({
        does: fc.constantFrom("handle", "handle", "handle", "go", "defer", "ignore", "otherwise"),
        next: targets,
        stay: fc.boolean(),
        fallback,
        later: fc.boolean(),
      }),
    ),
  ),
  otherwise: fc.constantFrom("defer", "ignore", "error"),
  timer: fc.option(fc.record({ every: fc.constantFrom(2, 9), next: targets, catchup: fc.boolean() })),
});

type Plan = typeof plan extends fc.Arbitrary<infer P> ? P : never;

export const plans = fc.array(plan, { minLength: 2, maxLength: 6 });

export function graphOf(list: readonly Plan[]): Graph {
  const name = (n: number) => (n === -1 ? "done" : `S${n % list.length}`);
  const names = (next: readonly number[], stay = false) => [
    ...new Set([...next.map(name), ...(stay ? ["stay"] : [])]),
  ];
  const site = (call: string, next: readonly number[] | null, stay = false) =>
    next === null ? {} : { fallback: { at: "", call, next: names(next, stay) } };

  function taskOf(one: Plan, n: number): TaskGraph {
    const [from, to] = one.retry?.backoff ?? [0, 0];
    return {
      ...task(`s${n}`, names(one.next), site(`s${n}Fallback`, one.fallback)),
      mode: one.mode === "duty" || one.mode === "sync" ? one.mode : "async",
      ...(one.retry && { retry: { max: one.retry.max, backoff: [Math.min(from, to), Math.max(from, to)] } }),
      ...(one.repair && { repair: { at: "", call: `s${n}Repair` } }),
      ...(one.timeout !== null && { timeout: one.timeout }),
      ...(one.repeat !== null && { repeat: { every: one.repeat } }),
    };
  }

  function eventsOf(one: Plan, n: number): EventsGraph {
    const handle: Record<string, EventsGraph["handle"][string]> = {};
    one.stances.forEach(({ does, next, stay, fallback: falls, later }, m) => {
      const message = MESSAGES[m] ?? "";
      const call = `s${n}${message}`;
      const answer = later && REQUESTS.includes(message) ? ({ answer: "later" } as const) : {};
      if (does === "handle") {
        handle[message] = on(call, names(next, stay), { ...answer, ...site(`${call}Fallback`, falls, stay) });
      } else if (does === "go") handle[message] = { at: "", go: name(next[0] ?? 0) };
      else if (does !== "otherwise") handle[message] = does;
    });
    const tick = one.timer && timer({ every: one.timer.every }, `s${n}Tick`, names(one.timer.next, true));
    const missed = one.timer?.catchup ? ({ missed: "catchup" } as const) : {};
    return events(handle, {
      otherwise: one.otherwise as EventsGraph["otherwise"],
      ...(tick && { timers: { tick: { ...tick, ...missed } } }),
    });
  }

  const states = list.map((one, n): [string, StateGraph] => [
    `S${n}`,
    one.mode === "events" ? eventsOf(one, n) : taskOf(one, n),
  ]);
  return graph(Object.fromEntries(states));
}

/** What handlers did, for the invariants. */
export interface Trace {
  /** Handlers that have begun and neither returned nor been told to stop. */
  inside: number;
  most: number;
  /** Payloads of events, in the order their handlers began. */
  readonly handled: { readonly message: string; readonly payload: unknown }[];
}

/** Handlers for every place of a graph; a seed decides what each call does. */
export function handlersOf({ states }: Graph, seed: number, trace: Trace): Handlers {
  const random = seeded(seed);
  const draw = (n: number) => Math.floor(random() * n);
  const handlers: Record<string, unknown> = {};

  /** Runs a call: at once or after a while, it fails or gives its result. */
  function act(ctx: Ctx, result: () => unknown): unknown {
    trace.inside += 1;
    trace.most = Math.max(trace.most, trace.inside);
    const wait = draw(6);
    if (wait < 3) return leave(() => outcome(result));
    let left = false;
    const out = () => {
      ctx.signal.removeEventListener("abort", out);
      if (!left) trace.inside -= 1;
      left = true;
    };
    ctx.signal.addEventListener("abort", out);
    const slept = wait === 3 ? Promise.resolve() : ctx.sleep(wait === 4 ? draw(12) : 1e7);
    return slept.finally(out).then(() => outcome(result));
  }

  function leave(call: () => unknown): unknown {
    trace.inside -= 1;
    return call();
  }

  function outcome(result: () => unknown): unknown {
    if (draw(4) === 0) throw new Error("by chance");
    return result();
  }

  function step(ctx: Ctx, next: readonly string[]): unknown {
    const target = next[draw(next.length)] ?? "";
    return target === "stay" ? undefined : ctx.next(target);
  }

  function message(name: string, { call, next, answer }: MessageSiteGraph, later: boolean): void {
    handlers[call] = (...args: unknown[]) => {
      const ctx = args.at(-1) as Ctx;
      const payload = args.at(-2);
      if (!call.endsWith("Fallback")) trace.handled.push({ message: name, payload });
      return act(ctx, () => {
        if (!REQUESTS.includes(name)) return step(ctx, next);
        if (later || answer === "later") {
          if (draw(2) === 0)
            void ctx.sleep(draw(20)).then(
              () => ctx.responder?.answer(payload),
              () => {},
            );
          return step(ctx, next);
        }
        const target = next[draw(next.length)] ?? "";
        return target === "stay" ? payload : ctx.answer(payload).next(target);
      });
    };
  }

  for (const state of Object.values(states)) {
    if (state.mode === "events") {
      for (const [name, stance] of Object.entries(state.handle)) {
        if (typeof stance === "string" || "go" in stance) continue;
        message(name, stance, false);
        if (stance.fallback) message(name, stance.fallback, stance.answer === "later");
      }
      for (const { tick } of Object.values(state.timers ?? {})) {
        if (!("go" in tick)) handlers[tick.call] = (ctx: Ctx) => act(ctx, () => step(ctx, tick.next));
      }
      continue;
    }
    const again = () => state.repeat !== undefined && draw(3) === 0;
    const body = (_: unknown, ctx: Ctx) => act(ctx, () => (again() ? undefined : step(ctx, state.next)));
    const inPlace = (_: unknown, ctx: Ctx) => outcome(() => (again() ? undefined : step(ctx, state.next)));
    handlers[state.call] = state.mode === "sync" ? { url: "", body: inPlace } : body;
    if (state.repair) handlers[state.repair.call] = (_: Error, ctx: Ctx) => act(ctx, () => undefined);
    const { fallback: falls } = state;
    if (falls) handlers[falls.call] = (_: Error, ctx: Ctx) => act(ctx, () => step(ctx, falls.next));
  }
  return handlers;
}

/** Whether a graph declares a move of `by`: a method, or a message or timer that goes. */
export function declares({ states }: Graph, from: string, to: string, by: string): boolean {
  const state = states[from];
  if (state === undefined) return false;
  if (state.mode !== "events") {
    return [state, state.fallback].some((site) => site?.call === by && site.next.includes(to));
  }
  const stances = Object.entries(state.handle);
  const ticks = Object.values(state.timers ?? {}).map(({ tick }): [string, typeof tick] => ["tick", tick]);
  return [...stances, ...ticks].some(([name, stance]) => {
    if (typeof stance === "string") return false;
    if ("go" in stance) return name === by && stance.go === to;
    const sites = "fallback" in stance ? [stance, stance.fallback] : [stance];
    return sites.some((site) => site?.call === by && site.next.includes(to));
  });
}
