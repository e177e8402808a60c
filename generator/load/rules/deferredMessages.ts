import type { Report } from "../../diagnostics/create.js";
import { grouped } from "../../model/grouped.js";
import { targetsByState } from "../../model/moves.js";
import { isEnd } from "../../model/names.js";
import type { AgentDef, EventsDef, StateDef } from "../../model/spec.js";
import { stancesOf } from "../../model/stances.js";
import { componentByNode, componentsOf, type Graph } from "../components.js";
import { listed } from "../listed.js";
import { othersOf } from "./others.js";
import { reachable } from "./reachableStates.js";
import type { Rule } from "./rule.js";

/**
 * A message that is deferred is let go of some day: a way leads from there to a state that handles it, ignores it or
 * takes it for an error, or to `done`. Only the parts of an agent that are never left again are looked at: from
 * everywhere else a way leads into one of them.
 */
export const deferredMessages: Rule = (spec, report) => {
  for (const agent of spec.agents) {
    if (!agent.states.some(defers) || !isConnected(agent)) continue;
    const handled = handlingStates(agent);
    for (const part of lastingParts(agent)) reportPart(part, agent, handled, report);
  }
};

function defers(state: StateDef): boolean {
  if (state.mode !== "events") return false;
  return state.otherwise.stance === "defer" || state.stances.some(({ stance }) => stance === "defer");
}

/** A state that is never reached is told of, and may be the one that handles what is deferred. */
function isConnected(agent: AgentDef): boolean {
  const reached = reachable(agent);
  return agent.states.every(({ name }) => reached.has(name));
}

type Handled = ReadonlyMap<string, readonly string[]>;

/** The names of the states that handle each message. */
function handlingStates({ states }: AgentDef): Handled {
  const stances = states.flatMap((state) => stancesOf(state).map((stance) => [stance, state.name] as const));
  const handling = stances.filter(([{ stance }]) => stance === "handle" || stance === "go");
  return grouped(handling.map(([{ message }, state]) => [message.name, state] as const));
}

/** Each part of an agent from which nothing leads out, its states in the order of the file. */
function lastingParts(agent: AgentDef): readonly (readonly StateDef[])[] {
  const graph = graphOf(agent);
  const components = componentsOf(graph);
  const componentOf = componentByNode(components);
  const isLasting = (component: readonly number[]): boolean =>
    component.every((node) => graph[node]?.every((to) => componentOf[to] === component));
  const inOrder = components.filter(isLasting).map((component) => component.toSorted((a, b) => a - b));
  return inOrder.map((component) => component.flatMap((node) => agent.states[node] ?? []));
}

/** Where each state leads, by number; after them the end, which leads nowhere. */
function graphOf(agent: AgentDef): Graph {
  const numbers = new Map(agent.states.map(({ name }, number) => [name, number]));
  const targets = [...targetsByState(agent).values()];
  const numberOf = (name: string) => numbers.get(name) ?? (isEnd(name) ? agent.states.length : []);
  return [...targets.map((names) => names.flatMap(numberOf)), []];
}

function reportPart(states: readonly StateDef[], agent: AgentDef, handled: Handled, report: Report): void {
  const part = states.flatMap((state) => (state.mode === "events" ? [state] : []));
  const { letGo, isKept } = keptBy(states, part);
  const said = new Set(letGo);
  for (const state of part) {
    for (const { stance, message } of state.stances) {
      if (stance !== "defer" || said.has(message.name) || !isKept(message.name)) continue;
      said.add(message.name);
      const holes = { state: state.name, messages: `"${message.name}"`, it: "it" };
      report("deferred-forever", message.span, holes, notesOn([message.name], part, handled));
    }
  }
  const [first] = part;
  if (first === undefined || !part.every(({ otherwise }) => otherwise.stance === "defer")) return;
  const { some, text, count } = othersOf(agent.messages, said);
  if (count === 0) return;
  const holes = { state: first.name, messages: text, it: count === 1 ? "it" : "them" };
  report("deferred-forever", first.span, holes, notesOn(some, part, handled));
}

interface Kept {
  /** The messages that a state handles or ignores, or that interrupt one. */
  readonly letGo: ReadonlySet<string>;
  /** Whether all states defer a message. */
  isKept(message: string): boolean;
}

function keptBy(states: readonly StateDef[], part: readonly EventsDef[]): Kept {
  const letGo = new Set<string>();
  const times = new Map<string, number>();
  // The others defer whatever they do not name.
  const naming = part.filter(({ otherwise }) => otherwise.stance !== "defer");
  for (const { stance, message } of states.flatMap(stancesOf))
    if (stance !== "defer") letGo.add(message.name);
  for (const { message } of naming.flatMap(({ stances }) => stances)) {
    times.set(message.name, (times.get(message.name) ?? 0) + 1);
  }
  return {
    letGo,
    isKept: (message) => !letGo.has(message) && (times.get(message) ?? 0) === naming.length,
  };
}

function notesOn(
  messages: readonly string[],
  part: readonly EventsDef[],
  handled: Handled,
): readonly string[] {
  const states = [...new Set(messages.flatMap((message) => handled.get(message) ?? []))];
  const one = messages.length === 1;
  const round =
    part.length === 1
      ? "No other events state can follow it."
      : `Only ${listed(part.map(({ name }) => name))} can follow, and all of them defer ${one ? "it" : "them"}.`;
  const ignore = one ? "put it under `ignore`" : "say `otherwise: ignore`";
  const mend =
    states.length === 0
      ? `No state handles ${one ? "it" : "them"}: let one that can follow do so, or ${ignore}.`
      : `Let a way lead to where ${one ? "it is" : "they are"} handled (${listed(states)}), or ${ignore}.`;
  return [round, mend];
}
