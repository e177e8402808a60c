import type { FallbackHandler, Handler, HandlerBase, RepairHandler } from "./handlers.js";
import { messageFallbackMethod, onMethod } from "./names.js";
import type { AgentDef, Handle, Site, Stance, StateDef } from "./spec.js";

/** A handler and what the spec says about its errors. */
export interface Primary {
  readonly handler: Exclude<Handler, RepairHandler | FallbackHandler>;
  readonly repair?: RepairHandler;
  readonly fallback?: FallbackHandler;
}

/** What is declared on the agent was copied to several states: it is one handler, in all of them. */
export interface Declared<Kind extends Handle = Handle> {
  readonly handle: Kind;
  readonly interrupts: boolean;
  readonly states: string[];
}

export type Base = Pick<HandlerBase, "method" | "states" | "next" | "span">;

/** What a handler is called after, and how it is made of what all of them have. */
interface Making {
  readonly called: string;
  readonly made: (base: Base) => FallbackHandler["of"];
}

/** The handlers of all that `of` gives, as far as the spec declares what it names, each with its fallback. */
export function handlersBy<Kind extends Stance>(
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

export function fallbackHandler(method: string, declared: Site, of: FallbackHandler["of"]): FallbackHandler {
  return { kind: "fallback", method, ...site(declared, of.states), of };
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

export function site(
  declared: Site,
  states: readonly string[],
): Pick<HandlerBase, "states" | "next" | "span"> {
  return { states, next: declared.next.map(({ name }) => name), span: declared.span };
}
