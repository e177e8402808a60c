import { grouped } from "../../model/grouped.js";
import { originOf, publicationsOf } from "../../model/lookup.js";
import type { MessageDef, PublicationDef, Reference, Spec } from "../../model/spec.js";
import { acceptedBy, type Contacts, type Def } from "./contacts.js";

/** An agent or a pipeline, and whom it may know. */
export interface Knowing extends Contacts {
  readonly def: Def;
}

/** The members of a system by what they are, take and publish. */
export interface MemberIndex {
  readonly places: ReadonlyMap<Def, number>;
  readonly accepted: readonly ReadonlySet<MessageDef>[];
  readonly acceptors: ReadonlyMap<MessageDef, readonly number[]>;
  readonly publishers: ReadonlyMap<PublicationDef, readonly number[]>;
}

export function memberIndexOf(members: readonly Knowing[], spec: Spec): MemberIndex {
  const accepted = members.map(({ def }) => new Set(acceptedBy(def, spec)));
  const published = members.map(({ def }) =>
    "states" in def ? def.publishes.flatMap((each) => publicationOf(each, spec) ?? []) : [],
  );
  return {
    places: new Map(members.map(({ def }, place) => [def, place])),
    accepted,
    acceptors: placesOf(accepted),
    publishers: placesOf(published),
  };
}

/** The places of the lists that an item is in. */
function placesOf<T>(lists: readonly Iterable<T>[]): ReadonlyMap<T, readonly number[]> {
  return grouped(lists.flatMap((list, place) => [...list].map((item) => [item, place] as const)));
}

/** The places of those that take all of some messages. */
export function acceptorsOf(
  messages: readonly MessageDef[],
  { acceptors, accepted }: MemberIndex,
): readonly number[] {
  const [first] = messages;
  const some = (first && acceptors.get(first)) ?? [];
  return some.filter((place) => messages.every((message) => accepted[place]?.has(message)));
}

/** The publication that a name stands for, where it is written. */
export function publicationOf(reference: Reference, spec: Spec): PublicationDef | undefined {
  return publicationsOf(originOf(reference, spec)).get(reference.name);
}
