import type { FallbackHandler, Handler, StateHandler } from "./handlers.js";
import { type Base, fallbackHandler, handlersBy, type Primary, site } from "./handlersBy.js";
import { messagesOf, publicationsOf } from "./lookup.js";
import {
  onMethod,
  repairMethod,
  replyName,
  snapshotMethod,
  stateFallbackMethod,
  stateMethod,
} from "./names.js";
import type { AgentDef, MessageDef, PublicationDef, Spec, StateDef, TaskDef } from "./spec.js";
import { stancesOf } from "./stances.js";
import { endedHandlers, finishedHandlers, startHandlers } from "./supervisionHandlers.js";

/**
 * All handlers of an agent in the order of the file; the repair and the fallback of a handler come right after
 * it. Handlers of messages the spec does not declare are left out.
 */
export function handlersOf(agent: AgentDef, spec: Spec): readonly Handler[] {
  const found = known.get(agent) ?? findHandlers(agent, spec);
  known.set(agent, found);
  return found;
}

// Kept with the agent, which never changes: rules, types, classes and graphs all ask for them.
const known = new WeakMap<AgentDef, readonly Handler[]>();

function findHandlers(agent: AgentDef, spec: Spec): readonly Handler[] {
  const primary = [
    ...agent.states.flatMap((state) => (state.mode === "events" ? [] : [taskHandler(state)])),
    ...messageHandlers(agent, messagesOf(spec)),
    ...replyHandlers(agent, messagesOf(spec)),
    ...changeHandlers(agent, publicationsOf(spec)),
    ...snapshotHandlers(agent, publicationsOf(spec)),
    ...finishedHandlers(agent),
    ...endedHandlers(agent),
    ...startHandlers(agent),
    ...timerHandlers(agent),
  ];
  return primary.sort((a, b) => a.handler.span.start - b.handler.span.start).flatMap(withErrorHandlers);
}

function withErrorHandlers({ handler, repair, fallback }: Primary): readonly Handler[] {
  return [handler, ...(repair ? [repair] : []), ...(fallback ? [fallback] : [])];
}

function taskHandler(state: TaskDef): Primary {
  const base = { method: stateMethod(state.name), ...site(state, [state.name]), state };
  const handler: StateHandler = { kind: KIND[state.mode], ...base };
  const { states } = handler;
  return {
    handler,
    ...(state.repair && {
      repair: {
        kind: "repair",
        method: repairMethod(state.name),
        states,
        next: [],
        span: state.repair,
        of: handler,
      },
    }),
    ...(state.fallback && {
      fallback: fallbackHandler(stateFallbackMethod(state.name), state.fallback, handler),
    }),
  };
}

/** What does the work of a state, by its mode. */
const KIND = { async: "task", duty: "task", sync: "body", custom: "performer" } as const;

type Messages = ReadonlyMap<string, MessageDef>;
type Publications = ReadonlyMap<string, PublicationDef>;
function messageHandlers(agent: AgentDef, messages: Messages): readonly Primary[] {
  return handlersBy(agent, stancesOf, (name, { handle, interrupts }) => {
    const message = messages.get(name);
    if (message === undefined) return undefined;
    const made = (base: Base): FallbackHandler["of"] =>
      message.kind === "event"
        ? { kind: "event", ...base, interrupts, message }
        : { kind: "request", ...base, interrupts, message, ...(handle.answer && { answer: handle.answer }) };
    return { called: name, made };
  });
}

function replyHandlers(agent: AgentDef, messages: Messages): readonly Primary[] {
  const replies = (state: StateDef) => (state.mode === "events" ? state.replies : []);
  return handlersBy(agent, replies, (name, { handle: { tag } }) => {
    const message = messages.get(name);
    if (message?.kind !== "request") return undefined;
    return {
      called: replyName(name),
      made: (base) => ({ kind: "reply", ...base, message, ...(tag && { tag }) }),
    };
  });
}

function changeHandlers(agent: AgentDef, publications: Publications): readonly Primary[] {
  const changes = (state: StateDef) => (state.mode === "events" ? state.subscriptions : []);
  return handlersBy(agent, changes, (name) => {
    const publication = publications.get(name);
    return publication && { called: name, made: (base) => ({ kind: "change", ...base, publication }) };
  });
}

function snapshotHandlers({ publishes, states }: AgentDef, publications: Publications): readonly Primary[] {
  const open = states.filter(({ mode }) => mode === "events").map(({ name }) => name);
  return publishes.flatMap(({ name, span }) => {
    const publication = publications.get(name);
    if (publication === undefined) return [];
    const handler = { method: snapshotMethod(name), states: open, next: [], span, publication };
    return [{ handler: { kind: "snapshot", ...handler } as const }];
  });
}

function timerHandlers(agent: AgentDef): readonly Primary[] {
  const own = agent.states.flatMap((state) =>
    state.mode === "events"
      ? state.timers.map((timer) => ({ timer, states: [state.name], on: "state" }))
      : [],
  );
  const shared = agent.timers.map((timer) => ({
    timer,
    states: timer.states.map(({ name }) => name),
    on: "agent",
  }));
  const declared = [...shared, ...own].filter(({ timer }) => timer.tick.does === "handle");
  const count = new Map<string, number>();
  for (const { timer } of declared) count.set(timer.name, (count.get(timer.name) ?? 0) + 1);
  return declared.flatMap(({ timer, states, on }) => {
    if (timer.tick.does !== "handle") return [];
    const only = on === "agent" || count.get(timer.name) === 1;
    const method = onMethod(timer.name, only ? undefined : states[0]);
    return [{ handler: { kind: "timer", method, ...site(timer.tick, states), timer } as const }];
  });
}
