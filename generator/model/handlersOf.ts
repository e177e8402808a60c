import type { FallbackHandler, Handler, HandlerBase, RepairHandler, StateHandler } from "./handlers.js";
import { messagesOf, publicationsOf } from "./lookup.js";
import {
  messageFallbackMethod,
  onMethod,
  repairMethod,
  replyName,
  snapshotMethod,
  stateFallbackMethod,
  stateMethod,
} from "./names.js";
import type {
  AgentDef,
  Handle,
  MessageDef,
  PublicationDef,
  Site,
  Spec,
  Stance,
  StateDef,
  TaskDef,
} from "./spec.js";
import { stancesOf } from "./stances.js";

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
    ...timerHandlers(agent),
  ];
  return primary.sort((a, b) => a.handler.span.start - b.handler.span.start).flatMap(withErrorHandlers);
}

/** A handler and what the spec says about its errors. */
interface Primary {
  readonly handler: Exclude<Handler, RepairHandler | FallbackHandler>;
  readonly repair?: RepairHandler;
  readonly fallback?: FallbackHandler;
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

function fallbackHandler(method: string, declared: Site, of: FallbackHandler["of"]): FallbackHandler {
  return { kind: "fallback", method, ...site(declared, of.states), of };
}

/** What is declared on the agent was copied to several states: it is one handler, in all of them. */
interface Declared<Kind extends Handle = Handle> {
  readonly handle: Kind;
  readonly interrupts: boolean;
  readonly states: string[];
}

type Messages = ReadonlyMap<string, MessageDef>;
type Publications = ReadonlyMap<string, PublicationDef>;
type Base = Pick<HandlerBase, "method" | "states" | "next" | "span">;

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

/** What a handler is called after, and how it is made of what all of them have. */
interface Making {
  readonly called: string;
  readonly made: (base: Base) => FallbackHandler["of"];
}

/** The handlers of all that `of` gives, as far as the spec declares what it names, each with its fallback. */
function handlersBy<Kind extends Stance>(
  agent: AgentDef,
  of: (state: StateDef) => readonly Kind[],
  making: (name: string, declared: Declared<Kind & Handle>) => Making | undefined,
): readonly Primary[] {
  return [...declaredHandles(agent, of)].flatMap(([name, all]) =>
    all.flatMap((declared) => {
      const { handle, states } = declared;
      const way = making(name, declared);
      if (way === undefined) return [];
      const isOnly = all.length === 1 || handle.on === "agent";
      const method = onMethod(way.called, isOnly ? undefined : states[0]);
      const handler = way.made({ method, ...site(handle, states) });
      if (handle.fallback === undefined) return [{ handler }];
      return [
        { handler, fallback: fallbackHandler(messageFallbackMethod(method), handle.fallback, handler) },
      ];
    }),
  );
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

function declaredHandles<Kind extends Stance>(
  agent: AgentDef,
  of: (state: StateDef) => readonly Kind[],
): ReadonlyMap<string, readonly Declared<Kind & Handle>[]> {
  const all = new Map<string, Declared<Kind & Handle>[]>();
  const shared = new Map<string, Declared<Kind & Handle>>();
  for (const { handle, interrupts, state } of handlesOf(agent, of)) {
    const name = handle.message.name;
    const onAgent = handle.on === "agent" ? shared.get(name) : undefined;
    if (onAgent) {
      onAgent.states.push(state);
      continue;
    }
    const declared = { handle, interrupts, states: [state] };
    if (handle.on === "agent") shared.set(name, declared);
    const others = all.get(name);
    if (others) others.push(declared);
    else all.set(name, [declared]);
  }
  return all;
}

function handlesOf<Kind extends Stance>(
  agent: AgentDef,
  of: (state: StateDef) => readonly Kind[],
): readonly { handle: Kind & Handle; interrupts: boolean; state: string }[] {
  return agent.states.flatMap((state) => {
    const handles = of(state).filter(isHandle);
    return handles.map((handle) => ({ handle, interrupts: state.mode !== "events", state: state.name }));
  });
}

function isHandle<Kind extends Stance>(stance: Kind): stance is Kind & Handle {
  return stance.stance === "handle";
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

function site(declared: Site, states: readonly string[]): Pick<HandlerBase, "states" | "next" | "span"> {
  return { states, next: declared.next.map(({ name }) => name), span: declared.span };
}
