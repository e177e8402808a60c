import type {
  ChangeGraph,
  Data,
  EventsGraph,
  GoGraph,
  Graph,
  MailboxGraph,
  MessageGraph,
  MessageSiteGraph,
  ReplyGraph,
  SiteGraph,
  StanceGraph,
  StateGraph,
  TaskGraph,
  TimerGraph,
} from "../../runtime/core/graph/graph.js";
import { asksGraph } from "./askGraph.js";
import { isRequired } from "./fields.js";
import { type FallbackHandler, type Handler, handlersOf, isOfState, type RepairHandler } from "./handlers.js";
import { messagesOf, publicationsOf } from "./lookup.js";
import { addressMethod } from "./names.js";
import { placeOf } from "./place.js";
import { publicationsGraph } from "./publicationGraph.js";
import type {
  AgentDef,
  EventsDef,
  Field,
  Go,
  Handle,
  MailboxDef,
  MessageDef,
  Spec,
  Stance,
  StateDef,
  TaskDef,
  TimerDef,
} from "./spec.js";

/** The transition graph of an agent, with its keys in the order they are printed in. */
export function graphOf(agent: AgentDef, spec: Spec): Graph {
  const handlers = indexOf(handlersOf(agent, spec));
  const messages = messagesOf(spec);
  const takes = takenAtStart(agent);
  return {
    agent: agent.name,
    at: placeOf(agent.span),
    initial: agent.initial.name,
    ...(takes.length > 0 && { takes }),
    ...defaultsOf(agent.data),
    messages: Object.fromEntries(
      agent.messages.flatMap((name) => {
        const message = messages.get(name);
        return message ? [[name, messageGraph(message)]] : [];
      }),
    ),
    states: Object.fromEntries(
      agent.states.map((state) => [state.name, stateGraph(state, agent, handlers)] as const),
    ),
    ...timersOf(agent.timers, handlers),
    ...(agent.progress && { progress: true }),
    ...asksGraph(agent, messages),
    ...publicationsGraph(agent, publicationsOf(spec)),
    ...(agent.mailbox && { mailbox: mailboxGraph(agent.mailbox) }),
  };
}

function mailboxGraph({ span, capacity, full }: MailboxDef): MailboxGraph {
  return { at: placeOf(span), capacity, full };
}

/** Handlers by what they belong to: a state's body, a message or a reply in a state, a timer. */
interface Handlers {
  readonly ofState: ReadonlyMap<string, Handler>;
  readonly ofMessage: ReadonlyMap<string, Handler>;
  readonly ofReply: ReadonlyMap<string, Handler>;
  readonly ofChange: ReadonlyMap<string, Handler>;
  readonly ofTimer: ReadonlyMap<TimerDef, Handler>;
  readonly repairOf: ReadonlyMap<Handler, RepairHandler>;
  readonly fallbackOf: ReadonlyMap<Handler, FallbackHandler>;
}

function indexOf(handlers: readonly Handler[]): Handlers {
  const ofState = new Map<string, Handler>();
  const ofMessage = new Map<string, Handler>();
  const ofReply = new Map<string, Handler>();
  const ofChange = new Map<string, Handler>();
  const ofTimer = new Map<TimerDef, Handler>();
  const repairOf = new Map<Handler, RepairHandler>();
  const fallbackOf = new Map<Handler, FallbackHandler>();
  for (const handler of handlers) {
    if (handler.kind === "repair") repairOf.set(handler.of, handler);
    else if (handler.kind === "fallback") fallbackOf.set(handler.of, handler);
    else if (handler.kind === "timer") ofTimer.set(handler.timer, handler);
    else if (isOfState(handler)) ofState.set(handler.state.name, handler);
    else if (handler.kind === "change")
      for (const state of handler.states) ofChange.set(messageKey(state, handler.publication.name), handler);
    else if (handler.kind !== "snapshot") {
      const of = handler.kind === "reply" ? ofReply : ofMessage;
      for (const state of handler.states) of.set(messageKey(state, handler.message.name), handler);
    }
  }
  return { ofState, ofMessage, ofReply, ofChange, ofTimer, repairOf, fallbackOf };
}

function need<K, V>(index: ReadonlyMap<K, V>, key: K): V {
  const found = index.get(key);
  if (found === undefined) throw new Error("invariant: every place that runs code has a handler");
  return found;
}

function messageKey(state: string, message: string): string {
  return `${state}.${message}`;
}

/** The initial state takes what it has no default for from the agent's data. */
function takenAtStart(agent: AgentDef): readonly string[] {
  const initial = agent.states.find(({ name }) => name === agent.initial.name);
  const required = initial?.data.filter(isRequired) ?? [];
  return required.map(({ name }) => name);
}

function messageGraph(message: MessageDef): MessageGraph {
  const timeout = message.kind === "request" ? message.timeout : undefined;
  return {
    kind: message.kind,
    at: placeOf(message.span),
    method: addressMethod(message.name),
    ...(timeout !== undefined && { timeout }),
  };
}

function stateGraph(state: TaskDef | EventsDef, agent: AgentDef, handlers: Handlers): StateGraph {
  return state.mode === "events" ? eventsGraph(state, agent, handlers) : taskGraph(state, handlers);
}

function taskGraph(state: TaskDef, handlers: Handlers): TaskGraph {
  const handler = need(handlers.ofState, state.name);
  const repair = handlers.repairOf.get(handler);
  return {
    mode: state.mode,
    ...siteGraph(handler),
    ...defaultsOf(state.data),
    ...transfersOf(state.data),
    ...(state.repeat && { repeat: state.repeat }),
    ...(state.timeout !== undefined && { timeout: state.timeout }),
    ...(state.retry && { retry: state.retry }),
    ...(repair && { repair: { at: placeOf(repair.span), call: repair.method } }),
    ...fallbackGraph(handler, handlers),
    ...interruptsGraph(state, handlers),
  };
}

function interruptsGraph(
  state: TaskDef,
  handlers: Handlers,
): { readonly interrupts?: Readonly<Record<string, MessageSiteGraph | GoGraph>> } {
  if (state.interrupts.length === 0) return {};
  const interrupts = state.interrupts.map(
    (stance) => [stance.message.name, actionGraph(stance, state, handlers)] as const,
  );
  return { interrupts: Object.fromEntries(interrupts) };
}

function siteGraph(handler: Handler): SiteGraph {
  return { at: placeOf(handler.span), call: handler.method, next: handler.next };
}

function fallbackGraph(handler: Handler, handlers: Handlers): { readonly fallback?: SiteGraph } {
  const fallback = handlers.fallbackOf.get(handler);
  return fallback ? { fallback: siteGraph(fallback) } : {};
}

function eventsGraph(state: EventsDef, agent: AgentDef, handlers: Handlers): EventsGraph {
  const hears = agent.timers.filter(({ states }) => states.some(({ name }) => name === state.name));
  return {
    mode: "events",
    at: placeOf(state.span),
    ...defaultsOf(state.data),
    ...transfersOf(state.data),
    handle: Object.fromEntries(
      state.stances.map((stance) => [stance.message.name, stanceGraph(stance, state, handlers)] as const),
    ),
    otherwise: state.otherwise.stance,
    ...timersOf(state.timers, handlers),
    ...(hears.length > 0 && { hears: hears.map(({ name }) => name) }),
    ...repliesGraph(state, handlers),
    ...changesGraph(state, handlers),
  };
}

function stanceGraph(stance: Stance, state: EventsDef, handlers: Handlers): StanceGraph {
  if (stance.stance === "defer" || stance.stance === "ignore") return stance.stance;
  return actionGraph(stance, state, handlers);
}

function actionGraph(stance: Handle | Go, state: StateDef, handlers: Handlers): MessageSiteGraph | GoGraph {
  if (stance.stance === "go") return { at: placeOf(stance.message.span), go: stance.target.name };
  const handler = need(handlers.ofMessage, messageKey(state.name, stance.message.name));
  const site: MessageSiteGraph = { ...siteGraph(handler), ...fallbackGraph(handler, handlers) };
  return stance.answer ? { ...site, answer: stance.answer } : site;
}

function changesGraph(
  { name, subscriptions }: EventsDef,
  handlers: Handlers,
): { readonly subscribes?: Readonly<Record<string, ChangeGraph>> } {
  const graphs = subscriptions.map((change): [string, ChangeGraph] => {
    const { name: publication, span } = change.message;
    if (change.stance === "go") return [publication, { at: placeOf(span), go: change.target.name }];
    const handler = need(handlers.ofChange, messageKey(name, publication));
    return [publication, { ...siteGraph(handler), ...fallbackGraph(handler, handlers) }];
  });
  return graphs.length > 0 ? { subscribes: Object.fromEntries(graphs) } : {};
}

function repliesGraph(
  { name, replies }: EventsDef,
  handlers: Handlers,
): { readonly replies?: Readonly<Record<string, ReplyGraph>> } {
  const graphs = replies.map((reply): [string, ReplyGraph] => {
    const request = reply.message.name;
    if (reply.stance === "go") return [request, { at: placeOf(reply.message.span), go: reply.target.name }];
    const handler = need(handlers.ofReply, messageKey(name, request));
    return [request, { ...siteGraph(handler), ...fallbackGraph(handler, handlers) }];
  });
  return graphs.length > 0 ? { replies: Object.fromEntries(graphs) } : {};
}

function timersOf(
  timers: readonly TimerDef[],
  handlers: Handlers,
): { readonly timers?: Readonly<Record<string, TimerGraph>> } {
  if (timers.length === 0) return {};
  return {
    timers: Object.fromEntries(timers.map((timer) => [timer.name, timerGraph(timer, handlers)] as const)),
  };
}

function timerGraph(timer: TimerDef, handlers: Handlers): TimerGraph {
  const at = placeOf(timer.span);
  return {
    at,
    ...timer.period,
    ...(timer.manual && { start: "manual" }),
    ...(timer.tag && { tagged: true }),
    ...(timer.catchup && { missed: "catchup" }),
    tick:
      timer.tick.does === "go"
        ? { at, go: timer.tick.target.name }
        : siteGraph(need(handlers.ofTimer, timer)),
  };
}

/** Fields whose bytes are moved to a thread, and home from one. */
function transfersOf(fields: readonly Field[]): { readonly transfers?: readonly string[] } {
  const moved = fields.filter(({ type }) => type.kind === "binary" && type.transfer);
  return moved.length > 0 ? { transfers: moved.map(({ name }) => name) } : {};
}

function defaultsOf(fields: readonly Field[]): { readonly defaults?: Data } {
  const given = fields.flatMap((field) =>
    field.default === undefined ? [] : [[field.name, field.default] as const],
  );
  return given.length > 0 ? { defaults: Object.fromEntries(given) } : {};
}
