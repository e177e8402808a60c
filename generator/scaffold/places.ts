import { ts } from "ts-morph";
import { membersOf, type UserClass } from "./classes.js";
import { isProperty, type Part } from "./owner.js";

/** Where new members of a class go: below or above one that is there, or at its end. */
export type Place =
  | { readonly side: "below" | "above"; readonly member: ts.ClassElement }
  | { readonly side: "end" };

/** The handlers that go to one place, in the order they are written in. */
export interface Arrivals {
  readonly place: Place;
  readonly handlers: readonly Part[];
}

/**
 * Finds the place of each missing handler, from the top of the class to its end. A method goes below the nearest
 * handler before it in the spec that the class declares, else above the nearest after it. The property of a body
 * goes to the others, else to the properties above the handlers, else to the top.
 */
export function placesOf(
  missing: readonly Part[],
  handlers: readonly Part[],
  found: UserClass,
): readonly Arrivals[] {
  const neighbours = new Neighbours(found, handlers);
  const groups = new Map<string, { place: Place; handlers: Part[] }>();
  for (const handler of missing) {
    const place = isProperty(handler) ? neighbours.ofProperty() : neighbours.ofMethod(handler);
    const key = `${place.side} ${positionOf(place)}`;
    const group = groups.get(key) ?? { place, handlers: [] };
    group.handlers.push(handler);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map((group) => ({ ...group, handlers: propertiesFirst(group.handlers) }))
    .sort((a, b) => byPosition(a.place, b.place));
}

/** What is below a member comes before what is above the next. */
function byPosition(a: Place, b: Place): number {
  return positionOf(a) - positionOf(b) || Number(a.side === "above") - Number(b.side === "above");
}

/** Handlers as a class begins with them: the properties that hold what does the work elsewhere, then the methods. */
export function propertiesFirst(handlers: readonly Part[]): readonly Part[] {
  return [...handlers.filter(isProperty), ...handlers.filter((handler) => !isProperty(handler))];
}

function positionOf(place: Place): number {
  if (place.side === "end") return Number.POSITIVE_INFINITY;
  return place.side === "above" ? place.member.pos : place.member.end;
}

/** A member of a class. What has several declarations, as overloads have, is one. */
interface Own {
  readonly first: ts.ClassElement;
  readonly last: ts.ClassElement;
}

/** The members that a missing handler may go next to. */
class Neighbours {
  readonly #members: readonly ts.ClassElement[];
  readonly #rank: ReadonlyMap<Part, number>;
  readonly #own: ReadonlyMap<string, Own>;
  readonly #properties: readonly Own[];
  /** Where the first method handler of the class begins. */
  readonly #top: number;
  /** What methods go next to, in the order of the spec. Properties above all methods are no such place. */
  readonly #flow: readonly { readonly rank: number; readonly own: Own }[];

  constructor(found: UserClass, handlers: readonly Part[]) {
    this.#members = found.node.members.filter((member) => !ts.isSemicolonClassElement(member));
    this.#rank = new Map(handlers.map((handler, index) => [handler, index]));
    this.#own = ownMembers(found);
    const ownOf = (kept: (handler: Part) => boolean) =>
      handlers.filter(kept).flatMap((handler) => this.#own.get(handler.method) ?? []);
    this.#properties = ownOf(isProperty)
      .filter(({ first }) => ts.isPropertyDeclaration(first))
      .sort((a, b) => a.first.pos - b.first.pos);
    this.#top = Math.min(...ownOf((handler) => !isProperty(handler)).map(({ first }) => first.pos));
    this.#flow = handlers.flatMap((handler, rank) => {
      const own = this.#own.get(handler.method);
      return own && (!isProperty(handler) || own.first.pos > this.#top) ? [{ rank, own }] : [];
    });
  }

  ofMethod(handler: Part): Place {
    const rank = this.#rank.get(handler) ?? 0;
    const before = this.#flow.findLast((one) => one.rank < rank);
    if (before) return { side: "below", member: before.own.last };
    const [after] = this.#flow;
    return after ? { side: "above", member: after.own.first } : { side: "end" };
  }

  ofProperty(): Place {
    const properties = this.#members.filter(
      (member) => ts.isPropertyDeclaration(member) && member.pos < this.#top,
    );
    const above = this.#properties.at(-1)?.last ?? properties.at(-1);
    if (above) return { side: "below", member: above };
    const [first] = this.#members;
    return first ? { side: "above", member: first } : { side: "end" };
  }
}

function ownMembers(found: UserClass): ReadonlyMap<string, Own> {
  const own = new Map<string, Own>();
  for (const { name, node } of membersOf(found))
    if (ts.isClassElement(node)) own.set(name, { first: own.get(name)?.first ?? node, last: node });
  return own;
}
