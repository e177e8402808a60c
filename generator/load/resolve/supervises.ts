import { SHUTDOWN } from "../../model/supervised.js";
import type { GroupDef, SupervisorDef } from "../../model/supervision.js";
import { type Entry, entriesOf, entryOf, type Node, numberOf, textOf, valueAt } from "../tree.js";
import { readType } from "../types/read.js";
import { backoffAt, durationAt } from "./durations.js";
import type { Resolving } from "./resolving.js";
import { referencesOf } from "./targets.js";

/** So many restarts are bearable: the default of Elixir's supervisors. */
const INTENSITY = { restarts: 3, within: 5_000 };

/** What an agent supervises. What has the wrong shape has been reported by the schema check. */
export function supervisorOf(entry: Entry | undefined, resolving: Resolving): SupervisorDef | undefined {
  if (entry?.value.kind !== "map") return undefined;
  const { span, value } = entry;
  const { report } = resolving;
  const strategy = textOf(valueAt(value, "strategy"));
  const intensity = valueAt(value, "intensity");
  const backoff = backoffAt(value, "backoff", report);
  return {
    span,
    strategy: strategy === "one_for_all" || strategy === "rest_for_one" ? strategy : "one_for_one",
    intensity: {
      restarts: numberOf(valueAt(intensity, "restarts")) ?? INTENSITY.restarts,
      within: durationAt(intensity, "within", report) ?? INTENSITY.within,
    },
    groups: entriesOf(valueAt(value, "groups")).map((group) => groupOf(group, backoff, resolving)),
    said: saidIn(value),
  };
}

function groupOf(entry: Entry, shared: GroupDef["backoff"], resolving: Resolving): GroupDef {
  const { key: name, span, value } = entry;
  const { report } = resolving;
  const key = entryOf(value, "key");
  const restart = restartOf(value);
  // Children that are never started anew need no pause, whatever the other groups have.
  const backoff = backoffAt(value, "backoff", report) ?? (restart === "temporary" ? undefined : shared);
  const max = numberOf(valueAt(value, "max"));
  const description = textOf(valueAt(value, "description"));
  reportKinds(entry, resolving);
  return {
    name,
    span,
    ...(description !== undefined && { description }),
    agents: [...referencesOf(valueAt(value, "agent")), ...referencesOf(valueAt(value, "agents"))],
    ...(key && { key: { type: readType(key.value, resolving), span: key.value.span } }),
    restart,
    ...(backoff && { backoff }),
    shutdown: durationAt(value, "shutdown", report) ?? SHUTDOWN,
    ...(max !== undefined && { max }),
    start: numberOf(valueAt(value, "start")) ?? 0,
    said: saidIn(value),
  };
}

function restartOf(group: Node): GroupDef["restart"] {
  const restart = textOf(valueAt(group, "restart"));
  return restart === "permanent" || restart === "transient" ? restart : "temporary";
}

/** The children of a group are of one kind, or of several. */
function reportKinds({ key, span, value }: Entry, { report }: Resolving): void {
  const one = entryOf(value, "agent") !== undefined;
  if (value.kind !== "map" || one !== (entryOf(value, "agents") !== undefined)) return;
  const holes = { owner: `group "${key}"`, keys: "`agent` or `agents`", has: one ? "both" : "neither" };
  report("either-or", span, holes, [
    "`agent: Session` is for children of one kind; `agents: [Crawler, Parser]` for several.",
  ]);
}

function saidIn(node: Node): GroupDef["said"] {
  return new Map(entriesOf(node).map(({ key, span }) => [key, span]));
}
