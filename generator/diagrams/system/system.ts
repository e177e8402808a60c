import { grouped } from "../../model/grouped.js";
import { originOf } from "../../model/lookup.js";
import { movesOf } from "../../model/moves.js";
import type { Reference, Spec } from "../../model/spec.js";
import { childrenOf, watchedBy } from "../../model/supervised.js";
import { plain } from "../plain.js";
import { contactsOf, type Def, defOf } from "./contacts.js";
import type { Link } from "./link.js";
import { linksOf } from "./links.js";
import { type Member, memberOf } from "./member.js";
import { type Knowing, memberIndexOf } from "./memberIndex.js";

/** Who may send, ask and start whom: what the declarations of a spec say, and no more. */
export interface System {
  /** Of the spec, or of the one that is looked at. */
  readonly name: string;
  /** In the order of the spec; those that it imports come last. */
  readonly members: readonly Member[];
  readonly links: readonly Link[];
}

/** The system of a spec, or one agent or pipeline of it with all that it has to do with. */
export function systemOf(spec: Spec, only?: string): System {
  const knowing = knowingOf(spec);
  const index = memberIndexOf(knowing, spec);
  const links = linksOf(knowing, index, spec);
  const others = links.filter(({ from, to }) => from !== to);
  const heard = grouped(others.map(({ to, kind, name }) => [to, `${kind} ${name}`] as const));
  const members = knowing.map((each, place) => memberOf(each, new Set(heard.get(place)), index, spec));
  const whole = { name: plain(spec.name), members, links };
  return only === undefined ? whole : around(only, whole);
}

/** The spec's own agents and pipelines, and those of other files that they name; each with whom it may know. */
function knowingOf(spec: Spec): readonly Knowing[] {
  const own: readonly Def[] = [...spec.agents, ...spec.pipelines];
  const know = (def: Def): Knowing => ({ def, ...contactsOf(def, spec) });
  const known = own.map(know);
  const named = known.flatMap(({ def, known: others }) => [...others, ...namedBy(def, spec)]);
  const foreign = [...new Set(named)].filter((def) => originOf(def, spec).file !== spec.file);
  return [...known, ...foreign.map(know)];
}

/** Those that it names besides those whose addresses it may hold. */
function namedBy(def: Def, spec: Spec): readonly Def[] {
  const references: readonly Reference[] =
    "states" in def
      ? [...childrenOf(def), ...watchedBy(def), ...movesOf(def).flatMap(({ target }) => target.molts ?? [])]
      : def.stages.flatMap((stage) => (stage.kind === "agent" ? [stage.agent] : []));
  return references.flatMap((each) => defOf(each, spec) ?? []);
}

function around(name: string, { members, links }: System): System {
  const middle = members.findIndex((member) => member.name === plain(name));
  const kept = links.filter(({ from, to }) => from === middle || to === middle);
  const places = new Set([middle, ...kept.flatMap(({ from, to }) => [from, to])]);
  const order = [...places].filter((place) => members[place] !== undefined).sort((a, b) => a - b);
  const moved = new Map(order.map((place, index) => [place, index]));
  return {
    name: plain(name),
    members: order.flatMap((place) => members[place] ?? []),
    links: kept.flatMap((link) => {
      const [from, to] = [moved.get(link.from), moved.get(link.to)];
      return from === undefined || to === undefined ? [] : [{ ...link, from, to }];
    }),
  };
}

/** Whether somebody in a spec, or the one who is named, has to do with somebody else. */
export function isSystem(spec: Spec, only?: string): boolean {
  return systemOf(spec, only).links.some(({ from, to }) => from !== to);
}
