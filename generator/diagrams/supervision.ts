import { agentDefsOf, originOf } from "../model/lookup.js";
import { type Place, startOf } from "../model/place.js";
import type { Reference, Spec } from "../model/spec.js";
import type { GroupDef, SupervisorDef } from "../model/supervision.js";
import { formatDuration, formatRange } from "../text/duration.js";
import { plural } from "../text/words.js";
import { plain } from "./plain.js";
import { typeText } from "./typeText.js";
import { type What, whatOf } from "./what.js";

/** What an agent supervises, in words that every format shows. */
export interface Supervision {
  /** `one for one`. */
  readonly strategy: string;
  /** `3 restarts in 5s`: one more, and it fails itself. */
  readonly intensity: string;
  /** In the order in which they stop. */
  readonly groups: readonly Group[];
}

export interface Group {
  readonly name: string;
  readonly description: string;
  readonly at: Place;
  /** `by string`: there is one child for each value of the type. Empty: children have no key. */
  readonly key: string;
  /** Agents and pipelines that its children may be. */
  readonly children: readonly Child[];
  readonly restart: GroupDef["restart"];
  /** How it starts, restarts and stops children: `start 1`, `backoff 1s–30s`, `shutdown 5s`. */
  readonly notes: readonly string[];
}

/** What a child of a group may be. */
export interface Child {
  readonly name: string;
  readonly what: What;
}

/** `spec` is that which declares the supervisor. */
export function supervisionOf({ strategy, intensity, groups }: SupervisorDef, spec: Spec): Supervision {
  return {
    strategy: strategy.replaceAll("_", " "),
    intensity: `${plural(intensity.restarts, "restart")} in ${formatDuration(intensity.within)}`,
    groups: groups.map((group) => groupOf(group, spec)),
  };
}

export function groupOf(group: GroupDef, spec: Spec): Group {
  return {
    name: plain(group.name),
    description: plain(group.description),
    at: startOf(group.span),
    key: group.key === undefined ? "" : `by ${typeText(group.key.type)}`,
    children: group.agents.map((child) => childOf(child, spec)),
    restart: group.restart,
    notes: notesOf(group),
  };
}

function childOf(child: Reference, spec: Spec): Child {
  const agent = agentDefsOf(originOf(child, spec)).get(child.name);
  return { name: plain(child.name), what: agent === undefined ? "pipeline" : whatOf(agent) };
}

function notesOf({ start, max, restart, backoff, shutdown }: GroupDef): readonly string[] {
  return [
    ...(start > 0 ? [`start ${start}`] : []),
    ...(max === undefined ? [] : [`max ${max}`]),
    ...(backoff === undefined || restart === "temporary" ? [] : [`backoff ${formatRange(backoff)}`]),
    `shutdown ${formatDuration(shutdown)}`,
  ];
}
