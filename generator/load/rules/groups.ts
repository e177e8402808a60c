import type { Report } from "../../diagnostics/create.js";
import { movesOf } from "../../model/moves.js";
import type { AgentDef, Ending, StateDef } from "../../model/spec.js";
import { endingsOf } from "../../model/stances.js";
import { childrenOf } from "../../model/supervised.js";
import type { GroupDef } from "../../model/supervision.js";
import { declaredNotes, knownNames } from "../declared.js";
import { show } from "../types/show.js";
import { childNames, requireAgent } from "./agents.js";
import type { Advice, Rule } from "./rule.js";
import { unfitFor } from "./scalars.js";

/**
 * What is supervised and watched are agents or pipelines, of this spec or imported, and ends are heard of groups of the
 * agent.
 */
export const declaredGroups: Rule = (spec, report) => {
  const names = childNames(spec);
  for (const agent of spec.agents) {
    for (const child of childrenOf(agent)) requireAgent(child, names, report);
    for (const { message } of endingsIn(agent, "watches")) requireAgent(message, names, report);
    requireGroups(agent, report);
  }
};

function requireGroups(agent: AgentDef, report: Report): void {
  const groups = agent.supervises?.groups ?? [];
  const known = knownNames(groups.map(({ name }) => name));
  for (const { message, on, state } of endingsIn(agent, "finished")) {
    const { name, span } = message;
    if (known.has(name)) continue;
    const owner = on === "agent" ? `agent "${agent.name}"` : `state "${state.name}"`;
    report("unknown-group", span, { name, owner, agent: agent.name }, groupNotes(name, agent, groups));
  }
}

function groupNotes(name: string, { name: agent }: AgentDef, groups: readonly GroupDef[]): readonly string[] {
  if (groups.length === 0) return [`"${agent}" supervises nobody: groups stand under \`supervises\`.`];
  const ofKind = groups.find(({ agents }) => agents.some((one) => one.name === name));
  if (ofKind !== undefined)
    return [`"${name}" is an agent. A child of "${ofKind.name}" may be one: name that group.`];
  return declaredNotes(
    name,
    groups.map((group) => group.name),
    "Groups",
  );
}

/** What is said for several states is given once. */
function endingsIn(
  { states }: AgentDef,
  of: "finished" | "watches",
): readonly (Ending & { readonly state: StateDef })[] {
  const all = states.flatMap((state) => endingsOf(of)(state).map((ending) => ({ ...ending, state })));
  return [...new Map(all.map((ending) => [ending.message.span.start, ending])).values()];
}

/** Keys are told apart by `===`, and what starts by itself can be started. */
export const soundGroups: Rule = (spec, report) => {
  for (const group of spec.agents.flatMap(({ supervises }) => supervises?.groups ?? [])) {
    const { name, key, start, max, said, span } = group;
    const part = key && unfitFor(key.type, spec);
    if (key && part !== undefined) report("bad-group-key", key.span, { group: name, type: show(part) });
    if (start === 0) continue;
    const at = said.get("start") ?? span;
    if (key !== undefined)
      report("bad-start", at, { group: name, problem: "has keys, and starts by itself", label: NO_KEY }, [
        `Leave it out, and start the children in a handler: ctx.group("${name}", key).spawn(…).`,
      ]);
    if (max !== undefined && start > max)
      report("bad-start", at, {
        group: name,
        problem: `starts ${start} children, and may have ${max}`,
        label: "more than `max`",
      });
  }
};

const NO_KEY = "nothing gives them their keys";

/** What is said about restarts is for children that are started anew. */
export const neededSettings: Rule = (spec, report) => {
  for (const { supervises } of spec.agents) {
    if (supervises === undefined) continue;
    const { groups, said } = supervises;
    const needless = (key: string, at: GroupDef["said"], why: string) => {
      const span = at.get(key);
      if (span !== undefined) report("needless-setting", span, { key, why });
    };
    for (const { name, restart, said: own } of groups)
      if (restart === "temporary") needless("backoff", own, `children of "${name}" are never started anew`);
    const restarted = groups.filter(({ restart }) => restart !== "temporary");
    if (restarted.length === 0)
      for (const key of ["strategy", "intensity", "backoff"])
        needless(key, said, "no child is ever started anew");
    else if (restarted.every((group) => group.said.has("backoff")))
      needless("backoff", said, "each group that starts children anew says its own");
  }
};

/** An agent that is only ever a child is one of some group, becomes one, or is imported elsewhere. */
export const ownedChildren: Advice = (spec, report, shared) => {
  const owned = new Set([
    ...spec.agents.flatMap(childrenOf).map(({ name }) => name),
    ...spec.agents.flatMap(movesOf).flatMap(({ target }) => target.molts?.name ?? []),
    ...shared,
  ]);
  for (const { name, span, standalone } of spec.agents)
    if (!standalone && !owned.has(name)) report("never-child", span, { agent: name });
};
