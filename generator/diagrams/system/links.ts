import { movesOf } from "../../model/moves.js";
import { subscribedBy } from "../../model/publications.js";
import type { AgentDef, MessageDef, Reference, Spec } from "../../model/spec.js";
import { watchedBy } from "../../model/supervised.js";
import { plain } from "../plain.js";
import { groupOf } from "../supervision.js";
import { type Def, defOf } from "./contacts.js";
import type { Link, LinkKind } from "./link.js";
import { acceptorsOf, type Knowing, type MemberIndex, publicationOf } from "./memberIndex.js";

// What nobody could look through.
const MOST = 20_000;

/** All links between the members, in the order of those that declare them. */
export function linksOf(members: readonly Knowing[], index: MemberIndex, spec: Spec): readonly Link[] {
  const links: Link[] = [];
  for (const [place, member] of members.entries()) {
    if (links.length >= MOST) break;
    const its = [
      startsOf(member.def, place, index, spec),
      sendsOf(member, place, index),
      hearsOf(member.def, place, index, spec),
    ];
    for (const link of its.flat()) links.push(link);
  }
  return links.slice(0, MOST);
}

/** The children of its groups, the agents that its stages make, those that it becomes. */
function startsOf(def: Def, from: number, { places }: MemberIndex, spec: Spec): readonly Link[] {
  const link = (kind: LinkKind, reference: Reference, name: string, detail = ""): readonly Link[] => {
    const other = defOf(reference, spec);
    const to = other && places.get(other);
    return to === undefined ? [] : [{ from, to, kind, name, detail, known: true }];
  };
  if (!("states" in def)) {
    return def.stages.flatMap((stage) =>
      stage.kind === "agent" ? link("stage", stage.agent, plain(stage.name)) : [],
    );
  }
  const children = (def.supervises?.groups ?? []).flatMap((group) => {
    const { name, key } = groupOf(group, spec);
    return group.agents.flatMap((child) => link("group", child, name, key));
  });
  return [...children, ...becomesOf(def).flatMap((other) => link("molt", other, ""))];
}

/** The agents that it may become, each once. */
function becomesOf(agent: AgentDef): readonly Reference[] {
  const molts = movesOf(agent).flatMap(({ target }) => target.molts ?? []);
  return [...new Map(molts.map((each) => [each.name, each])).values()];
}

/** What it may send and ask: all that those take whom it knows; and what it may send to whoever takes it. */
function sendsOf({ known, recipients }: Knowing, from: number, index: MemberIndex): readonly Link[] {
  const inputs: Link[] = [];
  const sent = new Map<string, Link>();
  const send = (to: number, { kind, name }: MessageDef, isKnown: boolean) => {
    const key = `${to} ${name}`;
    if (!sent.has(key)) sent.set(key, { from, to, kind, name: plain(name), detail: "", known: isKnown });
  };
  for (const other of known) {
    const to = index.places.get(other);
    if (to === undefined) continue;
    if (!("states" in other)) inputs.push({ from, to, kind: "input", name: "", detail: "", known: true });
    for (const message of index.accepted[to] ?? []) send(to, message, true);
  }
  for (const messages of recipients)
    for (const to of acceptorsOf(messages, index)) for (const message of messages) send(to, message, false);
  return [...inputs, ...sent.values()];
}

/** Whose changes it is told, which lead from the publisher; whose end it hears of. */
function hearsOf(def: Def, at: number, { places, publishers }: MemberIndex, spec: Spec): readonly Link[] {
  if (!("states" in def)) return [];
  const told = subscribedBy(def).flatMap((each) => {
    const publication = publicationOf(each, spec);
    const from = (publication && publishers.get(publication)) ?? [];
    return from.map((publisher) => linkOf(publisher, at, "publication", plain(each.name)));
  });
  const ends = watchedBy(def).flatMap((each) => {
    const other = defOf(each, spec);
    const to = other && places.get(other);
    return to === undefined ? [] : [linkOf(at, to, "watch", "")];
  });
  return [...told, ...ends];
}

function linkOf(from: number, to: number, kind: LinkKind, name: string): Link {
  return { from, to, kind, name, detail: "", known: true };
}
