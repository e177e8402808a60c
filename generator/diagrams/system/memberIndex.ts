import { grouped } from "../../model/grouped.js";
import { originOf, publicationsOf } from "../../model/lookup.js";
import type { MessageDef, PublicationDef, Reference, Spec } from "../../model/spec.js";
import { type Contacts, type Def, takenBy } from "./contacts.js";

/** An agent or a pipeline, and whom it may know. */
export interface Knowing extends Contacts {
  readonly def: Def;
}

/** The members of a system by what they are, take and publish. */
export interface MemberIndex {
  readonly places: ReadonlyMap<Def, number>;
  readonly taken: readonly ReadonlySet<MessageDef>[];
  readonly takers: ReadonlyMap<MessageDef, readonly number[]>;
  readonly publishers: ReadonlyMap<PublicationDef, readonly number[]>;
}

export function memberIndexOf(members: readonly Knowing[], spec: Spec): MemberIndex {
  const taken = members.map(({ def }) => new Set(takenBy(def, spec)));
  const published = members.map(({ def }) =>
    "states" in def ? def.publishes.flatMap((each) => publicationOf(each, spec) ?? []) : [],
  );
  return {
    places: new Map(members.map(({ def }, place) => [def, place])),
    taken,
    takers: placesOf(taken),
    publishers: placesOf(published),
  };
}

/** The places of the lists that an item is in. */
function placesOf<T>(lists: readonly Iterable<T>[]): ReadonlyMap<T, readonly number[]> {
  return grouped(lists.flatMap((list, place) => [...list].map((item) => [item, place] as const)));
}

/** The places of those that take all of some messages. */
export function takersOf(messages: readonly MessageDef[], { takers, taken }: MemberIndex): readonly number[] {
  const [first] = messages;
  const some = (first && takers.get(first)) ?? [];
  return some.filter((place) => messages.every((message) => taken[place]?.has(message)));
}

/** The publication that a name stands for, where it is written. */
export function publicationOf(reference: Reference, spec: Spec): PublicationDef | undefined {
  return publicationsOf(originOf(reference, spec)).get(reference.name);
}
