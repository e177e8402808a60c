import type {
  ActionGraph,
  Data,
  EventsGraph,
  Graph,
  MailboxGraph,
  MessageGraph,
  MessageSiteGraph,
  SiteGraph,
  StanceGraph,
  StateGraph,
  TaskGraph,
  TimerGraph,
} from "../../runtime/core/graph/graph.js";
import { asksGraph } from "./askGraph.js";
import { isRequired } from "./fields.js";
import { type ActionOf, actionKey, type Handlers, indexOf, need } from "./handlerIndex.js";
import type { Handler } from "./handlers.js";
import { handlersOf } from "./handlersOf.js";
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
import { supervisionGraph } from "./supervisionGraph.js";

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
    ...(agent.data.length === 0 && { data: false as const }),
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
    ...supervisionGraph(agent, spec),
    ...(agent.mailbox && { mailbox: mailboxGraph(agent.mailbox) }),
  };
}

function mailboxGraph({ span, capacity, full }: MailboxDef): MailboxGraph {
  return { at: placeOf(span), capacity, full };
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
    ...(state.interrupts.length > 0 && {
      interrupts: actionsGraph("message", state.interrupts, state, handlers),
    }),
  };
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
    ...(state.replies.length > 0 && { replies: actionsGraph("reply", state.replies, state, handlers) }),
    ...(state.subscriptions.length > 0 && {
      subscribes: actionsGraph("change", state.subscriptions, state, handlers),
    }),
    ...(state.finished.length > 0 && {
      finished: actionsGraph("finished", state.finished, state, handlers),
    }),
    ...(state.watches.length > 0 && { watches: actionsGraph("ended", state.watches, state, handlers) }),
  };
}

function stanceGraph(stance: Stance, state: EventsDef, handlers: Handlers): StanceGraph {
  if (stance.stance === "defer" || stance.stance === "ignore") return stance.stance;
  return actionGraph("message", stance, state, handlers);
}

/** What some messages of a kind do in a state, by their names. */
function actionsGraph(
  of: ActionOf,
  actions: readonly (Handle | Go)[],
  state: StateDef,
  handlers: Handlers,
): Readonly<Record<string, ActionGraph>> {
  return Object.fromEntries(
    actions.map((action) => [action.message.name, actionGraph(of, action, state, handlers)] as const),
  );
}

function actionGraph(of: ActionOf, action: Handle | Go, { name }: StateDef, handlers: Handlers): ActionGraph {
  const { message } = action;
  if (action.stance === "go") return { at: placeOf(message.span), go: action.target.name };
  const handler = need(handlers.ofAction, actionKey(of, name, message.name));
  const site: MessageSiteGraph = { ...siteGraph(handler), ...fallbackGraph(handler, handlers) };
  return action.answer ? { ...site, answer: action.answer } : site;
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
