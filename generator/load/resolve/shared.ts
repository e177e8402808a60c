import type { Report } from "../../diagnostics/create.js";
import type {
  Ending,
  EventsDef,
  Reference,
  Reply,
  Stance,
  StateDef,
  Subscription,
} from "../../model/spec.js";
import { type Entry, entriesOf, type Node, valueAt } from "../tree.js";
import { handlingOf } from "./handlers.js";
import { replyOf } from "./replies.js";
import type { Resolving } from "./resolving.js";
import { scopeOf } from "./scope.js";

/** What the agent says for several states: how they handle a message, a response or a change. */
interface Shared<Kind extends Stance> {
  readonly states: ReadonlySet<string>;
  readonly stance: Kind;
}

/** What an agent handles for its events states; a state's own word on a message wins. */
export function sharedHandlings(
  agent: Node | undefined,
  states: readonly StateDef[],
  report: Report,
): readonly Shared<Stance>[] {
  const entries = entriesOf(valueAt(agent, "handle"));
  return sharedOf(
    entries,
    states,
    report,
    ({ stances }) => stances,
    (entry) => handlingOf(entry, "agent", report),
  );
}

/** The same for the responses to its requests. */
export function sharedReplies(
  agent: Node | undefined,
  states: readonly StateDef[],
  resolving: Resolving,
): readonly Shared<Reply>[] {
  const entries = entriesOf(valueAt(agent, "replies"));
  return sharedOf(
    entries,
    states,
    resolving.report,
    ({ replies }) => replies,
    (entry) => replyOf(entry, "agent", resolving),
  );
}

/** The same for the publications that it subscribes to. */
export function sharedSubscriptions(
  agent: Node | undefined,
  states: readonly StateDef[],
  report: Report,
): readonly Shared<Subscription>[] {
  const entries = entriesOf(valueAt(agent, "subscribes"));
  return sharedOf(
    entries,
    states,
    report,
    ({ subscriptions }) => subscriptions,
    (entry) => handlingOf(entry, "agent", report),
  );
}

/** The same for the ends of its children, or of the agents that it watches. */
export function sharedEndings(
  of: "finished" | "watches",
  agent: Node | undefined,
  states: readonly StateDef[],
  report: Report,
): readonly Shared<Ending>[] {
  const own = (state: EventsDef) => state[of];
  return sharedOf(entriesOf(valueAt(agent, of)), states, report, own, (entry) =>
    handlingOf(entry, "agent", report),
  );
}

function sharedOf<Kind extends Stance>(
  entries: readonly Entry[],
  states: readonly StateDef[],
  report: Report,
  ownOf: (state: EventsDef) => readonly Kind[],
  read: (entry: Entry) => Kind | undefined,
): readonly Shared<Kind>[] {
  const own = new Map(
    states.map((state) => [
      state.name,
      new Set(state.mode === "events" ? ownOf(state).map(({ message }) => message.name) : []),
    ]),
  );
  return entries.flatMap((entry) => {
    const isOwn = (state: EventsDef) => own.get(state.name)?.has(entry.key) === true;
    const applies = scopeOf(entry, states, `"${entry.key}"`, report, isOwn);
    const stance = read(entry);
    return stance === undefined ? [] : [{ states: new Set(applies.map(({ name }) => name)), stance }];
  });
}

/** What of it applies to a state. */
export function sharedFor<Kind extends Stance>(
  state: string,
  shared: readonly Shared<Kind>[],
): readonly Kind[] {
  return shared.filter(({ states }) => states.has(state)).map(({ stance }) => stance);
}

/** The states that hear an agent's timer: a state with a timer of that name hears its own. */
export function hearersOf(timer: Entry, states: readonly StateDef[], report: Report): readonly Reference[] {
  const isOwn = ({ timers }: EventsDef) => timers.some(({ name }) => name === timer.key);
  const hearing = scopeOf(timer, states, `timer "${timer.key}"`, report, isOwn);
  return hearing.map(({ name, span }) => ({ name, span }));
}
