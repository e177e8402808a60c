import type { AgentDef, Reference, StateDef } from "../../model/spec.js";
import { stancesOf } from "../../model/stances.js";
import { listed } from "../listed.js";
import { type Entry, entriesOf, entryOf, isFalse, isTrue, textOf, valueAt } from "../tree.js";
import { readType } from "../types/read.js";
import { sharedOf } from "./bearable.js";
import { fieldsOf } from "./data.js";
import { mailboxOf } from "./mailbox.js";
import type { Resolving } from "./resolving.js";
import {
  hearersOf,
  sharedEndings,
  sharedFor,
  sharedHandlings,
  sharedReplies,
  sharedSubscriptions,
} from "./shared.js";
import { modeOf, otherwiseOf, resolveState, type StateDefaults } from "./state.js";
import { supervisorOf } from "./supervises.js";
import { referencesOf } from "./targets.js";
import { timersOf } from "./timers.js";

export function resolveAgent(entry: Entry, resolving: Resolving): AgentDef {
  const { key, span, value } = entry;
  const { report } = resolving;
  const description = textOf(valueAt(value, "description"));
  const output = valueAt(value, "output");
  const mailbox = mailboxOf(entryOf(value, "mailbox"));
  const progress = valueAt(value, "progress");
  const shared = sharedOf(entry, report);
  const defaults: StateDefaults = {
    tasks: valueAt(shared, "defaults"),
    otherwise: otherwiseOf(value) ?? { stance: "error", said: false },
  };
  const own = entriesOf(valueAt(value, "states")).map((state) => resolveState(state, defaults, resolving));
  const handlings = sharedHandlings(shared, own, report);
  const replies = sharedReplies(shared, own, resolving);
  const subscriptions = sharedSubscriptions(shared, own, report);
  const finished = sharedEndings("finished", shared, own, report);
  const watches = sharedEndings("watches", shared, own, report);
  const supervises = supervisorOf(entryOf(value, "supervises"), resolving);
  const states = own.map((state) => {
    if (state.mode !== "events") return state;
    return {
      ...state,
      stances: [...state.stances, ...sharedFor(state.name, handlings)],
      replies: [...state.replies, ...sharedFor(state.name, replies)],
      subscriptions: [...state.subscriptions, ...sharedFor(state.name, subscriptions)],
      finished: [...state.finished, ...sharedFor(state.name, finished)],
      watches: [...state.watches, ...sharedFor(state.name, watches)],
    };
  });
  return {
    name: key,
    span,
    ...(description === undefined ? {} : { description }),
    data: fieldsOf(valueAt(value, "data"), resolving),
    ...(output === undefined ? {} : { output: readType(output, resolving) }),
    ...(progress === undefined
      ? {}
      : { progress: { type: readType(progress, resolving), span: progress.span } }),
    initial: initialOf(entry, states, resolving),
    forever: isTrue(valueAt(value, "forever")),
    states,
    timers: timersOf(shared, resolving, (timer) => hearersOf(timer, own, report)),
    publishes: referencesOf(valueAt(value, "publishes")),
    ...(mailbox === undefined ? {} : { mailbox }),
    standalone: !isFalse(valueAt(value, "standalone")),
    ...(supervises === undefined ? {} : { supervises }),
    messages: messagesOf(states),
  };
}

/** The initial state: as said, or the one events state there is. */
function initialOf(entry: Entry, states: readonly StateDef[], { report }: Resolving): Reference {
  const said = entryOf(entry.value, "initial");
  if (said !== undefined) return referencesOf(said.value)[0] ?? { name: "", span: said.span };
  const [first, ...more] = states.filter(({ mode }) => mode === "events");
  if (first !== undefined && more.length === 0) return { name: first.name, span: first.span };
  const isClear = entriesOf(valueAt(entry.value, "states")).every(({ value }) => modeOf(value) !== undefined);
  if (!isClear) return { name: first?.name ?? states[0]?.name ?? "", span: entry.span };
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
  const names = states.flatMap((state) => stancesOf(state).map(({ message }) => message.name));
  return [...new Set(names)];
}
