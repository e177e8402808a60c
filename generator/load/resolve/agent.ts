import type { AgentDef, EventsDef, Reference, Stance, StateDef } from "../../model/spec.js";
import { listed } from "../listed.js";
import { type Entry, entriesOf, entryOf, isTrue, textOf, valueAt } from "../tree.js";
import { readType } from "../types/read.js";
import { fieldsOf } from "./data.js";
import { handlingOf } from "./handlers.js";
import type { Resolving } from "./resolving.js";
import { scopeOf } from "./scope.js";
import { otherwiseOf, resolveState, type StateDefaults } from "./state.js";
import { referencesOf } from "./targets.js";
import { timersOf } from "./timers.js";

export function resolveAgent(entry: Entry, resolving: Resolving): AgentDef {
  const { key, span, value } = entry;
  const { report } = resolving;
  const description = textOf(valueAt(value, "description"));
  const output = valueAt(value, "output");
  const defaults: StateDefaults = {
    tasks: valueAt(value, "defaults"),
    otherwise: otherwiseOf(value) ?? { stance: "error", said: false },
  };
  const own = entriesOf(valueAt(value, "states")).map((state) => resolveState(state, defaults, resolving));
  const shared = entriesOf(valueAt(value, "handle")).flatMap((message): readonly Shared[] => {
    const states = scopeOf(message, own, `"${message.key}"`, report);
    const handling = handlingOf(message, "agent", report);
    return handling === undefined ? [] : [{ states: new Set(states.map(({ name }) => name)), handling }];
  });
  const states = own.map((state) => (state.mode === "events" ? withShared(state, shared) : state));
  return {
    name: key,
    span,
    ...(description === undefined ? {} : { description }),
    data: fieldsOf(valueAt(value, "data"), resolving),
    ...(output === undefined ? {} : { output: readType(output, resolving) }),
    initial: initialOf(entry, states, resolving),
    forever: isTrue(valueAt(value, "forever")),
    states,
    timers: timersOf(value, report, (timer) => hearersOf(timer, own, resolving)),
    messages: messagesOf(states),
  };
}

interface Shared {
  readonly states: ReadonlySet<string>;
  readonly handling: Stance;
}

/** Adds what the agent handles for several states; the state's own word on a message wins. */
function withShared(state: EventsDef, shared: readonly Shared[]): EventsDef {
  const own = new Set(state.stances.map(({ message }) => message.name));
  const added = shared.filter(
    ({ states, handling }) => states.has(state.name) && !own.has(handling.message.name),
  );
  return { ...state, stances: [...state.stances, ...added.map(({ handling }) => handling)] };
}

/** The states that hear an agent's timer: a state with a timer of that name hears its own. */
function hearersOf(timer: Entry, states: readonly StateDef[], { report }: Resolving): readonly Reference[] {
  const hearing = scopeOf(timer, states, `timer "${timer.key}"`, report);
  const without = hearing.filter(({ timers }) => !timers.some(({ name }) => name === timer.key));
  return without.map(({ name, span }) => ({ name, span }));
}

/** The initial state: as said, or the one events state there is. */
function initialOf(entry: Entry, states: readonly StateDef[], { report }: Resolving): Reference {
  const said = entryOf(entry.value, "initial");
  if (said !== undefined) return referencesOf(said.value)[0] ?? { name: "", span: said.span };
  const [first, ...more] = states.filter(({ mode }) => mode === "events");
  if (first !== undefined && more.length === 0) return { name: first.name, span: first.span };
  const events = more.length > 0 ? "several events states" : "no events state to start in";
  const names = states.map(({ name }) => name);
  if (names.length > 0)
    report("no-initial", entry.span, { agent: entry.key, events }, [
      names.length > 1 ? `Add \`initial:\` with one of ${listed(names)}.` : `Add \`initial: ${names[0]}\`.`,
    ]);
  else report("no-states", entry.span, { agent: entry.key }, [STATES]);
  return { name: states[0]?.name ?? "", span: entry.span };
}

const STATES = "Add one, such as `states: { Listening: { mode: events, handle: { AddUrl: stay } } }`.";

function messagesOf(states: readonly StateDef[]): readonly string[] {
  const names = states.flatMap((state) =>
    state.mode === "events" ? state.stances.map(({ message }) => message.name) : [],
  );
  return [...new Set(names)];
}
