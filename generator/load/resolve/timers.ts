import type { Report } from "../../diagnostics/create.js";
import type { Reference, TimerDef } from "../../model/spec.js";
import { type Entry, entriesOf, entryOf, type Node, textOf, valueAt } from "../tree.js";
import { readType } from "../types/read.js";
import { durationAt } from "./durations.js";
import { decisionOf } from "./handlers.js";
import type { Resolving } from "./resolving.js";

/** The timers of a state, or of an agent. `statesOf` says which states hear one: none for a state's own. */
export function timersOf(
  owner: Node | undefined,
  resolving: Resolving,
  statesOf: (timer: Entry) => readonly Reference[] = () => [],
): readonly TimerDef[] {
  return entriesOf(valueAt(owner, "timers")).flatMap(
    (entry) => timerOf(entry, statesOf(entry), resolving) ?? [],
  );
}

function timerOf(entry: Entry, states: readonly Reference[], resolving: Resolving): TimerDef | undefined {
  const { report } = resolving;
  const { key, span, value } = entry;
  if (value.kind !== "map") return undefined;
  const period = periodOf(entry, report);
  const does = decisionOf(entry, report);
  if (period === undefined || does === undefined) return undefined;
  const description = textOf(valueAt(value, "description"));
  const tag = tagOf(entryOf(value, "tag"), resolving);
  return {
    name: key,
    span,
    ...(description === undefined ? {} : { description }),
    period,
    manual: textOf(valueAt(value, "start")) === "manual",
    ...(tag === undefined ? {} : { tag }),
    catchup: textOf(valueAt(value, "missed")) === "catchup",
    tick: "target" in does ? { does: "go", target: does.target } : { does: "handle", ...does },
    states,
  };
}

function tagOf(entry: Entry | undefined, resolving: Resolving): TimerDef["tag"] {
  return entry === undefined ? undefined : { type: readType(entry.value, resolving), span: entry.value.span };
}

function periodOf({ key, span, value }: Entry, report: Report): TimerDef["period"] | undefined {
  const every = durationAt(value, "every", report);
  const after = durationAt(value, "after", report);
  const both = [valueAt(value, "every"), valueAt(value, "after")].filter((node) => node !== undefined).length;
  if (both !== 1) {
    const has = both === 0 ? "neither" : "both";
    report("either-or", span, { owner: `timer "${key}"`, keys: "`every` or `after`", has }, [
      "`every: 10s` ticks again and again; `after: 10s` ticks once.",
    ]);
  }
  if (both !== 1 || (every === undefined && after === undefined)) return undefined;
  return every !== undefined ? { every } : { after: after ?? 0 };
}
