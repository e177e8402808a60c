import type { Report } from "../../diagnostics/create.js";
import type { EventsDef, Site, StateDef, TaskDef } from "../../model/spec.js";
import { type Entry, entryOf, isTrue, type Node, numberOf, textOf, valueAt } from "../tree.js";
import { fieldsOf } from "./data.js";
import { backoffAt, durationAt } from "./durations.js";
import { handlingsIn, siteOf, stancesOf } from "./handlers.js";
import { repliesOf } from "./replies.js";
import type { Resolving } from "./resolving.js";
import { nextOf } from "./targets.js";
import { timersOf } from "./timers.js";

/** What the agent says for states that do not say it themselves. */
export interface StateDefaults {
  /** The value of `defaults`. */
  readonly tasks: Node | undefined;
  readonly otherwise: EventsDef["otherwise"];
}

/** One state by itself: what the agent handles for several states is added later. */
export function resolveState(entry: Entry, defaults: StateDefaults, resolving: Resolving): StateDef {
  const { key, span, value } = entry;
  const description = textOf(valueAt(value, "description"));
  const data = fieldsOf(valueAt(value, "data"), resolving);
  const base = { name: key, span, ...(description === undefined ? {} : { description }), data };
  const mode = modeOf(value) ?? likelyMode(value);
  if (mode !== "events") {
    return { ...base, ...taskOf(entry, mode, valueAt(defaults.tasks, mode), resolving.report) };
  }
  return {
    ...base,
    mode,
    stances: stancesOf(value, resolving.report),
    otherwise: otherwiseOf(value) ?? defaults.otherwise,
    timers: timersOf(value, resolving),
    replies: repliesOf(value, resolving),
    subscriptions: handlingsIn(valueAt(value, "subscribes"), resolving.report),
    finished: handlingsIn(valueAt(value, "finished"), resolving.report),
    watches: handlingsIn(valueAt(value, "watches"), resolving.report),
  };
}

const MODES = ["async", "sync", "duty", "custom", "events"] as const;

/** The mode of a state, if it is one: the schema check reports any other. */
export function modeOf(state: Node): StateDef["mode"] | undefined {
  const mode = textOf(valueAt(state, "mode"));
  return MODES.find((known) => known === mode);
}

const EVENTS_KEYS = "handle defer ignore otherwise timers replies subscribes finished watches".split(" ");
const TASK_KEYS = ["next", "repeat", "timeout", "retry", "repair", "fallback", "interrupts"];

/** What a state without a known mode looks like, so that what it says is read, and nothing wrong is said of it. */
function likelyMode(state: Node): StateDef["mode"] {
  const has = (key: string) => entryOf(state, key) !== undefined;
  return !EVENTS_KEYS.some(has) && TASK_KEYS.some(has) ? "async" : "events";
}

/** What is said about all other messages, by a state or an agent. */
export function otherwiseOf(owner: Node): EventsDef["otherwise"] | undefined {
  const stance = textOf(valueAt(owner, "otherwise"));
  return stance === "defer" || stance === "ignore" || stance === "error" ? { stance, said: true } : undefined;
}

type Task = Omit<TaskDef, "name" | "description" | "data">;

function taskOf(
  { span, value }: Entry,
  mode: Task["mode"],
  defaults: Node | undefined,
  report: Report,
): Task {
  const from = (key: string): Node | undefined => (entryOf(value, key) === undefined ? defaults : value);
  const repeat = repeatOf(value, report);
  const timeout = durationAt(from("timeout"), "timeout", report);
  const retry = retryOf(valueAt(from("retry"), "retry"), report);
  const repair = entryOf(from("repair"), "repair");
  const fallback = fallbackOf(entryOf(from("fallback"), "fallback"));
  return {
    mode,
    span,
    next: nextOf(valueAt(value, "next")),
    ...(repeat === undefined ? {} : { repeat }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(retry === undefined ? {} : { retry }),
    ...(repair !== undefined && isTrue(repair.value) ? { repair: repair.span } : {}),
    ...(fallback === undefined ? {} : { fallback }),
    interrupts: handlingsIn(valueAt(value, "interrupts"), report),
  };
}

function repeatOf(state: Node, report: Report): Task["repeat"] | undefined {
  const repeat = valueAt(state, "repeat");
  if (isTrue(repeat)) return { every: 0 };
  const every = durationAt(repeat, "every", report);
  return every === undefined ? undefined : { every };
}

/** How often a body runs again after it failed. */
export function retryOf(retry: Node | undefined, report: Report): TaskDef["retry"] | undefined {
  const max = numberOf(valueAt(retry, "max"));
  const backoff = backoffAt(retry, "backoff", report);
  return max === undefined ? undefined : { max, backoff: backoff ?? DEFAULT_BACKOFF };
}

// A retry without a pause only burns what it fails at.
const DEFAULT_BACKOFF = [100, 10_000] as const;

/** `none` opts out of the agent's defaults. */
function fallbackOf(entry: Entry | undefined): Site | undefined {
  return entry === undefined || textOf(entry.value) === "none" ? undefined : siteOf(entry);
}
