import { type Carried, carriedBy, type Part } from "../../model/carried.js";
import { followed } from "../../model/follow.js";
import { agentDefsOf, originOf } from "../../model/lookup.js";
import { movesOf } from "../../model/moves.js";
import { placeOf } from "../../model/place.js";
import type { AgentDef, Spec, Target } from "../../model/spec.js";
import { alike } from "../types/alike.js";
import { show } from "../types/show.js";
import type { Rule } from "./rule.js";

/**
 * What is meant for an agent comes, by its name alone, to whatever the agent has become. So that name means the same
 * there, also where a life between knows no such name.
 */
export const moltMessages: Rule = (spec, report) => {
  const lives = livesFrom(spec);
  // Mostly no name means two things, and then it does not matter who becomes whom.
  const unlike = unlikeIn(lives, spec);
  if (unlike.size === 0) return;
  for (const agent of spec.agents) {
    for (const carried of lives.get(agent)?.values() ?? []) {
      if (!unlike.has(carried.what)) continue;
      for (const target of moltsOf(agent)) {
        for (const heir of heirsOf(target, carried.what, lives, spec))
          reportUnlike(agent, target, carried, heir);
      }
    }
  }

  function reportUnlike(agent: AgentDef, target: Target, carried: Carried, heir: Heir): void {
    const parts = unlikeParts(carried, heir.carried, spec);
    if (parts.length === 0) return;
    const names = parts.map(([{ name }]) => name);
    const holes = {
      agent: agent.name,
      other: heir.agent.name,
      what: carried.what,
      part: names.join(" and "),
    };
    const isNext = target.molts?.name === heir.agent.name;
    report("molt-message", target.span, holes, [
      ...(isNext ? [] : [`It becomes that by way of "${target.molts?.name}".`]),
      ...parts.map((pair) => partNote(pair, agent, heir.agent, spec)),
      ...adviceOn(names),
    ]);
  }
};

/** Every agent that becomes another or comes of one, and what it carries, by what that is. */
type Lives = ReadonlyMap<AgentDef, ReadonlyMap<string, Carried>>;

function livesFrom(spec: Spec): Lives {
  const lives = new Set(spec.agents.filter((agent) => moltsOf(agent).length > 0));
  // A set hands out what is added while it is read.
  for (const life of lives)
    for (const target of moltsOf(life)) for (const next of moltedTo(target, spec)) lives.add(next);
  return new Map(
    [...lives].map((life) => [
      life,
      new Map(carriedBy(life, spec).map((carried) => [carried.what, carried])),
    ]),
  );
}

/** The molts that an agent declares: for each other agent, the first. */
function moltsOf(agent: AgentDef): readonly Target[] {
  const first = new Map<string, Target>();
  for (const { target } of movesOf(agent)) {
    if (target.molts !== undefined && !first.has(target.name)) first.set(target.name, target);
  }
  return [...first.values()];
}

function moltedTo({ molts }: Target, spec: Spec): readonly AgentDef[] {
  const agent = molts && agentDefsOf(originOf(molts, spec)).get(molts.name);
  return agent === undefined ? [] : [agent];
}

function unlikeIn(lives: Lives, spec: Spec): ReadonlySet<string> {
  const first = new Map<string, Carried>();
  const unlike = new Set<string>();
  for (const carried of [...lives.values()].flatMap((life) => [...life.values()])) {
    const other = first.get(carried.what);
    if (other === undefined) first.set(carried.what, carried);
    else if (!unlike.has(carried.what) && unlikeParts(other, carried, spec).length > 0)
      unlike.add(carried.what);
  }
  return unlike;
}

interface Heir {
  readonly agent: AgentDef;
  readonly carried: Carried;
}

/** Who gets, after a molt, what goes by a name: the next lives that know it, on every way. */
function heirsOf(molt: Target, what: string, lives: Lives, spec: Spec): readonly Heir[] {
  const heirs: Heir[] = [];
  const met = new Set(moltedTo(molt, spec));
  for (const agent of met) {
    const carried = lives.get(agent)?.get(what);
    if (carried !== undefined) heirs.push({ agent, carried });
    else for (const target of moltsOf(agent)) for (const next of moltedTo(target, spec)) met.add(next);
  }
  return heirs;
}

type Unlike = readonly [one: Part, other: Part];

function unlikeParts({ parts }: Carried, other: Carried, spec: Spec): readonly Unlike[] {
  return parts.flatMap((part, index): readonly Unlike[] => {
    const opposite = other.parts[index];
    return opposite === undefined || alike(part.type, opposite.type, spec) ? [] : [[part, opposite]];
  });
}

function partNote([one, other]: Unlike, agent: AgentDef, heir: AgentDef, spec: Spec): string {
  const here = `${partText(one, spec)} for "${agent.name}" (${placeOf(one.span)})`;
  const there = `${partText(other, spec)} for "${heir.name}" (${placeOf(other.span)})`;
  return `The ${one.name} is ${here}, and ${there}.`;
}

function adviceOn(names: readonly Part["name"][]): readonly string[] {
  const tag = names.includes("tag") ? ["Say the same `tag` for both, or none."] : [];
  if (names.every((name) => name === "tag")) return tag;
  return ["Declare it in one spec alone and import it, or give one of the two another name.", ...tag];
}

function partText({ type }: Part, spec: Spec): string {
  return type === undefined ? "left out" : `\`${show(followed(type, spec) ?? type)}\``;
}
