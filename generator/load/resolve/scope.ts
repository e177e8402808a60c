import type { Report } from "../../diagnostics/create.js";
import { didYouMean } from "../../diagnostics/suggest.js";
import type { EventsDef, StateDef } from "../../model/spec.js";
import { listed } from "../listed.js";
import { type Entry, valueAt } from "../tree.js";
import { referencesOf } from "./targets.js";

/**
 * The events states that something of the agent's applies to: all, those of `in`, or all `except` some, without
 * those that have an entry of their own for it.
 */
export function scopeOf(
  entry: Entry,
  states: readonly StateDef[],
  owner: string,
  report: Report,
  isOwn: (state: EventsDef) => boolean,
): readonly EventsDef[] {
  const events = states.filter((state) => state.mode === "events");
  const only = valueAt(entry.value, "in");
  const except = valueAt(entry.value, "except");
  const byName = new Map(states.map((state) => [state.name, state]));
  const named = new Set([...referencesOf(only), ...referencesOf(except)].map(({ name }) => name));
  for (const { name, span } of [...referencesOf(only), ...referencesOf(except)]) {
    const state = byName.get(name);
    if (state === undefined) report("unknown-state", span, { name, owner }, stateNotes(name, events));
    else if (state.mode !== "events")
      report("not-an-events-state", span, { state: name, mode: state.mode, owner });
  }
  if (only !== undefined && except !== undefined) {
    report("in-and-except", entry.span, { owner }, [
      "Without either of them it applies to all events states.",
    ]);
  }
  const chosen = events.filter(({ name }) => named.has(name) === (only !== undefined));
  const wrong = named.size > chosen.length && only !== undefined;
  const left = chosen.filter((state) => !isOwn(state));
  if (left.length === 0 && !wrong)
    report("no-scope", entry.span, { owner }, [chosen.length > 0 ? OWN : NONE]);
  return left;
}

const OWN =
  "Every state it could apply to has an entry of its own for it, which wins: remove it here or there.";
const NONE = "Let it apply to an events state, or remove it.";

function stateNotes(name: string, events: readonly EventsDef[]): readonly string[] {
  const names = events.map((state) => state.name);
  return [`Events states: ${listed(names)}.`, ...didYouMean(name, names)];
}
