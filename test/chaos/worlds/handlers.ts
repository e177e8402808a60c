/** Handlers for every place of a graph, which take a declared step by chance. */
import { threaded } from "crb-gen";
import type { Context } from "../../../runtime/core/context.js";
import type {
  ActionGraph,
  EventsGraph,
  Graph,
  SiteGraph,
  TaskGraph,
  TimerGraph,
} from "../../../runtime/core/graph/graph.js";
import { deedsOf } from "./deeds.js";
import type { World } from "./world.js";

type Handlers = Record<string, unknown>;

export function handlersOf(world: World, graph: Graph): Handlers {
  return new Maker(world, graph).handlers;
}

class Maker {
  readonly handlers: Handlers = { initialize() {}, failed() {}, interrupted() {}, finalize() {} };
  readonly #world: World;
  readonly #graph: Graph;
  readonly #deed: (ctx: Context) => void;

  constructor(world: World, graph: Graph) {
    this.#world = world;
    this.#graph = graph;
    this.#deed = deedsOf(world, graph);
    for (const state of Object.values(graph.states)) {
      if (state.mode === "events") this.#events(state);
      else this.#task(state);
    }
    this.#ticks(graph.timers);
    for (const [name, { call }] of Object.entries(graph.publications ?? {})) {
      this.handlers[call] = () => world.value(`${name}.snapshot`);
    }
    for (const { start, agents } of Object.values(graph.supervises?.groups ?? {})) {
      if (start !== undefined) this.handlers[start.call] = () => world.makeChild(world.dice.pick(agents));
    }
  }

  #task(state: TaskGraph): void {
    const { call, mode, next, repair, fallback, interrupts = {} } = state;
    const again = () => state.repeat !== undefined && this.#world.dice.hit(2);
    const step = (ctx: Context) => (again() ? undefined : this.#step(ctx, next));
    const slow = (_: unknown, ctx: Context) =>
      ctx.sleep(1 + this.#world.dice.roll(20)).then(() => this.#act(ctx, step));
    if (mode === "sync")
      this.handlers[call] = threaded("", (_: never, ctx: Context) =>
        again() ? undefined : this.#stepAway(ctx, next),
      );
    else if (mode === "custom")
      this.handlers[call] = { start: (_: unknown, ctx: Context) => ({ result: slow(_, ctx) }) };
    else this.handlers[call] = mode === "duty" ? (_: unknown, ctx: Context) => this.#act(ctx, step) : slow;
    if (repair !== undefined) this.handlers[repair.call] = (error: Error) => this.#mend(error);
    if (fallback !== undefined) this.#site(fallback);
    for (const action of Object.values(interrupts)) this.#action(action);
  }

  #mend(error: Error): void {
    if (this.#world.dice.hit(2)) throw error;
  }

  #events({ handle, timers, replies = {}, subscribes = {}, finished = {}, watches = {} }: EventsGraph): void {
    for (const [name, stance] of Object.entries(handle)) {
      if (typeof stance === "string") continue;
      if (this.#graph.messages[name]?.kind === "request") this.#request(name, stance);
      else this.#action(stance);
    }
    for (const all of [replies, subscribes, finished, watches]) {
      for (const action of Object.values(all)) this.#action(action);
    }
    this.#ticks(timers);
  }

  #ticks(timers: Readonly<Record<string, TimerGraph>> = {}): void {
    for (const { tick } of Object.values(timers)) if ("call" in tick) this.#site(tick);
  }

  #action(action: ActionGraph): void {
    if ("go" in action) return;
    this.#site(action);
    if (action.fallback !== undefined) this.#site(action.fallback);
  }

  #site({ call, next }: SiteGraph): void {
    this.handlers[call] = (...args: unknown[]) => this.#act(contextIn(args), (ctx) => this.#step(ctx, next));
  }

  #request(name: string, action: ActionGraph): void {
    if ("go" in action) return;
    const { call, next, answer, fallback } = action;
    const respond = (ctx: Context, targets: readonly string[]) => {
      const response = this.#world.value(`${name}.response`);
      if (answer === "later") return this.#answerLater(ctx, response, targets);
      const target = this.#pick(targets);
      return target === "stay" ? response : ctx.answer(response).next(target, this.#dataFor(target));
    };
    this.handlers[call] = (...args: unknown[]) => this.#act(contextIn(args), (ctx) => respond(ctx, next));
    if (fallback === undefined) return;
    this.handlers[fallback.call] = (...args: unknown[]) => respond(contextIn(args), fallback.next);
  }

  /** At once, in a while, or never. */
  #answerLater(ctx: Context, response: unknown, next: readonly string[]): unknown {
    const { responder } = ctx;
    if (this.#world.dice.hit(2)) responder?.answer(response);
    else
      void ctx.sleep(this.#world.dice.roll(30)).then(
        () => responder?.answer(response),
        () => {},
      );
    return this.#step(ctx, next);
  }

  /** Something more is done on the way, at once or after a while. */
  #act(ctx: Context, step: (ctx: Context) => unknown): unknown {
    this.#deed(ctx);
    if (!this.#world.dice.hit(4)) return step(ctx);
    return ctx.sleep(this.#world.dice.roll(10)).then(() => step(ctx));
  }

  #step(ctx: Context, next: readonly string[]): unknown {
    const target = this.#pick(next);
    return target === "stay" ? undefined : ctx.next(target, this.#dataFor(target));
  }

  /** A step of a body on a thread, which goes where it needs nobody's address. */
  #stepAway(ctx: Context, next: readonly string[]): unknown {
    for (const target of next) {
      try {
        return ctx.next(target, this.#world.valueAway(this.#nameOf(target)));
      } catch {
        // To the next one.
      }
    }
    throw new Error("there is nowhere to go from a thread");
  }

  /** It is not done too soon. */
  #pick(next: readonly string[]): string {
    const others = next.filter((target) => target !== "done");
    return this.#world.dice.pick(others.length > 0 && !this.#world.dice.hit(8) ? others : next);
  }

  #dataFor(target: string): unknown {
    if (target.startsWith(MOLT)) return this.#world.make(target.slice(MOLT.length));
    return this.#world.value(this.#nameOf(target));
  }

  #nameOf(target: string): string {
    return `${this.#graph.agent}.${target === "done" ? "output" : target}`;
  }
}

const MOLT = "molt ";

function contextIn(args: readonly unknown[]): Context {
  return args.at(-1) as Context;
}
