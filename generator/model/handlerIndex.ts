import {
  type FallbackHandler,
  type Handler,
  hasContext,
  isOfState,
  type RepairHandler,
  type TriggeredHandler,
} from "./handlers.js";
import type { TimerDef } from "./spec.js";

/** Handlers by what they belong to: a state's body, a message or a reply in a state, a timer. */
export interface Handlers {
  readonly ofState: ReadonlyMap<string, Handler>;
  /** By `actionKey`. */
  readonly ofAction: ReadonlyMap<string, Handler>;
  readonly ofTimer: ReadonlyMap<TimerDef, Handler>;
  readonly repairOf: ReadonlyMap<Handler, RepairHandler>;
  readonly fallbackOf: ReadonlyMap<Handler, FallbackHandler>;
}

export function indexOf(handlers: readonly Handler[]): Handlers {
  const ofState = new Map<string, Handler>();
  const ofAction = new Map<string, Handler>();
  const ofTimer = new Map<TimerDef, Handler>();
  const repairOf = new Map<Handler, RepairHandler>();
  const fallbackOf = new Map<Handler, FallbackHandler>();
  for (const handler of handlers) {
    if (handler.kind === "repair") repairOf.set(handler.of, handler);
    else if (handler.kind === "fallback") fallbackOf.set(handler.of, handler);
    else if (handler.kind === "timer") ofTimer.set(handler.timer, handler);
    else if (isOfState(handler)) ofState.set(handler.state.name, handler);
    else if (hasContext(handler)) {
      const [of, name] = actionOf(handler);
      for (const state of handler.states) ofAction.set(actionKey(of, state, name), handler);
    }
  }
  return { ofState, ofAction, ofTimer, repairOf, fallbackOf };
}

export function need<K, V>(index: ReadonlyMap<K, V>, key: K): V {
  const found = index.get(key);
  if (found === undefined) throw new Error("invariant: every place that runs code has a handler");
  return found;
}

/**
 * What an action is of: a message that is sent, a response to the agent's own request, a change of a publication, the end
 * of a child, the end of an agent that is watched.
 */
export type ActionOf = "message" | "reply" | "change" | "finished" | "ended";

function actionOf(handler: TriggeredHandler): readonly [of: ActionOf, name: string] {
  switch (handler.kind) {
    case "event":
    case "request":
      return ["message", handler.message.name];
    case "reply":
      return ["reply", handler.message.name];
    case "change":
      return ["change", handler.publication.name];
    case "finished":
      return ["finished", handler.group.name];
    case "ended":
      return ["ended", handler.agent.name];
  }
}

export function actionKey(of: ActionOf, state: string, name: string): string {
  return `${of} ${state}.${name}`;
}
