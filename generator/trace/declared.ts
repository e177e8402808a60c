import type {
  ActionGraph,
  EventsGraph,
  StanceGraph,
  StateGraph,
  TimerGraph,
} from "../../runtime/core/graph/graph.js";
import { graphOf } from "../model/graph.js";
import type { AgentDef, Spec } from "../model/spec.js";

/** Where each state of an agent may lead, by the state. */
export function declaredTargets(agent: AgentDef, spec: Spec): ReadonlyMap<string, ReadonlySet<string>> {
  const { states, timers = {} } = graphOf(agent, spec);
  return new Map(Object.entries(states).map(([name, state]) => [name, new Set(targetsOf(state, timers))]));
}

type Timers = Readonly<Record<string, TimerGraph>>;

function targetsOf(state: StateGraph, timers: Timers): readonly string[] {
  if (state.mode === "events") return eventTargets(state, timers);
  const interrupts = Object.values(state.interrupts ?? {}).flatMap(actionTargets);
  return [...state.next, ...(state.fallback?.next ?? []), ...interrupts];
}

function eventTargets(state: EventsGraph, timers: Timers): readonly string[] {
  const { handle, replies, subscribes, finished, watches } = state;
  const heard = (state.hears ?? []).flatMap((name) => timers[name] ?? []);
  return [
    ...[handle, replies, subscribes, finished, watches].flatMap((actions) =>
      Object.values<StanceGraph>(actions ?? {}).flatMap(stanceTargets),
    ),
    ...[...Object.values(state.timers ?? {}), ...heard].flatMap(({ tick }) => actionTargets(tick)),
  ];
}

function stanceTargets(stance: StanceGraph): readonly string[] {
  return typeof stance === "string" ? [] : actionTargets(stance);
}

function actionTargets(action: ActionGraph): readonly string[] {
  return "go" in action ? [action.go] : [...action.next, ...(action.fallback?.next ?? [])];
}
