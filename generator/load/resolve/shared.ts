import type { Report } from "../../diagnostics/create.js";
import type { EventsDef, Reference, Stance, StateDef } from "../../model/spec.js";
import { type Entry, entriesOf, type Node, valueAt } from "../tree.js";
import { handlingOf } from "./handlers.js";
import { scopeOf } from "./scope.js";

/** A message the agent handles in the same way in several states. */
interface Handling {
  readonly states: ReadonlySet<string>;
  readonly stance: Stance;
}

/** What an agent handles for its events states; a state's own word on a message wins. */
export function handlingsOf(
  agent: Node | undefined,
  states: readonly StateDef[],
  report: Report,
): readonly Handling[] {
  const own = new Map(
    states.map((state) => [
      state.name,
      new Set(state.mode === "events" ? state.stances.map(({ message }) => message.name) : []),
    ]),
  );
  return entriesOf(valueAt(agent, "handle")).flatMap((message) => {
    const isOwn = (state: EventsDef) => own.get(state.name)?.has(message.key) === true;
    const applies = scopeOf(message, states, `"${message.key}"`, report, isOwn);
    const stance = handlingOf(message, "agent", report);
    return stance === undefined ? [] : [{ states: new Set(applies.map(({ name }) => name)), stance }];
  });
}

/** Adds what the agent handles for several states. */
export function withShared(state: EventsDef, handlings: readonly Handling[]): EventsDef {
  const added = handlings.filter(({ states }) => states.has(state.name));
  return { ...state, stances: [...state.stances, ...added.map(({ stance }) => stance)] };
}

/** The states that hear an agent's timer: a state with a timer of that name hears its own. */
export function hearersOf(timer: Entry, states: readonly StateDef[], report: Report): readonly Reference[] {
  const isOwn = ({ timers }: EventsDef) => timers.some(({ name }) => name === timer.key);
  const hearing = scopeOf(timer, states, `timer "${timer.key}"`, report, isOwn);
  return hearing.map(({ name, span }) => ({ name, span }));
}
