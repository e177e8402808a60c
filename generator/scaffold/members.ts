import { ts } from "ts-morph";
import { endOf, startOf } from "./extent.js";
import { type FileManner, lineStart, startsLine } from "./manner.js";
import type { Place } from "./places.js";
import type { Parsed } from "./source.js";
import type { Insertion } from "./splice.js";
import type { Stub } from "./stub.js";

/** New members for one place of a class. */
export interface Batch {
  readonly place: Place;
  readonly stubs: readonly Stub[];
}

/** What puts new members into a class, in lines of their own. Batches come in the order of their places. */
export function memberInsertions(
  node: ts.ClassLikeDeclaration,
  parsed: Parsed,
  batches: readonly Batch[],
  manner: FileManner,
): readonly Insertion[] {
  const room = new Room(node, parsed, manner);
  const joined = room.join(batches);
  return [...room.closings(joined), ...joined.map((batch) => room.insertion(batch))];
}

/** A new class's members as lines. */
export function linesOf(stubs: readonly Stub[], { spacing }: Pick<FileManner, "spacing">): readonly string[] {
  return stubs.flatMap((stub, index) => {
    const above = stubs[index - 1];
    return above ? [...blanks(gap(above, stub, spacing)), ...stub.lines] : stub.lines;
  });
}

function blanks(count: number): readonly string[] {
  return Array.from({ length: count }, () => "");
}

/** How many blank lines two members are to be parted by. */
function gap(above: Kind, below: Kind, { properties, others }: FileManner["spacing"]): number {
  return above.isProperty && below.isProperty ? properties : others;
}

type Kind = Pick<Stub, "isProperty">;

function kindOf(member: ts.ClassElement): Kind {
  return { isProperty: ts.isPropertyDeclaration(member) };
}

/** Finds room between the members of a class. */
class Room {
  readonly #parsed: Parsed;
  readonly #text: string;
  readonly #manner: FileManner;
  readonly #members: readonly ts.ClassElement[];
  readonly #open: number;
  readonly #brace: number;

  constructor(node: ts.ClassLikeDeclaration, parsed: Parsed, manner: FileManner) {
    this.#parsed = parsed;
    this.#text = parsed.source.text;
    this.#manner = manner;
    this.#members = node.members.filter((member) => !ts.isSemicolonClassElement(member));
    this.#open = this.#text.lastIndexOf("{", node.members.pos);
    this.#brace = node.end - 1;
  }

  /** Makes one batch of those that nothing lies between. */
  join(batches: readonly Batch[]): readonly Batch[] {
    const joined: Batch[] = [];
    for (const batch of batches) {
      const last = joined.at(-1);
      if (!last || !this.#meet(last.place, batch.place)) joined.push(batch);
      else joined.splice(-1, 1, { place: last.place, stubs: [...last.stubs, ...batch.stubs] });
    }
    return joined;
  }

  #meet(one: Place, other: Place): boolean {
    if (one.side !== "below" || other.side === "below") return false;
    const to = other.side === "end" ? this.#brace : startOf(other.member, this.#parsed);
    const [from] = endOf(one.member, this.#parsed);
    return from <= to && this.#text.slice(from, to).trim() === "";
  }

  insertion({ place, stubs }: Batch): Insertion {
    if (place.side === "above") return this.#above(place.member, stubs);
    return (place.side === "below" && this.#below(place.member, stubs)) || this.#atEnd(stubs);
  }

  /** A property such as `get` without a semicolon would take the word after it for its own. */
  closings(batches: readonly Batch[]): readonly Insertion[] {
    const above = batches.map(({ place }) => {
      if (place.side === "end") return this.#members.at(-1);
      return place.side === "below" ? place.member : this.#before(place.member);
    });
    return [...new Set(above)].flatMap((member) => {
      if (!member || !ts.isPropertyDeclaration(member) || member.getText().endsWith(";")) return [];
      return member.initializer || member.type ? [] : [{ at: member.end, text: ";" }];
    });
  }

  #before(member: ts.ClassElement): ts.ClassElement | undefined {
    return this.#members[this.#members.indexOf(member) - 1];
  }

  #after(member: ts.ClassElement): ts.ClassElement | undefined {
    return this.#members[this.#members.indexOf(member) + 1];
  }

  /** Below a member and what follows it in its line. Undefined when that is the end of the class. */
  #below(member: ts.ClassElement, stubs: readonly Stub[]): Insertion | undefined {
    const next = this.#after(member);
    const [end, endsLine] = endOf(member, this.#parsed);
    if (!endsLine && !next) return undefined;
    const head = this.#lineEnds(1 + this.#gap(kindOf(member), stubs[0]));
    const lines = head + this.#block(stubs, next);
    if (!next) return { at: end, text: lines };
    const wanted = this.#gap(stubs.at(-1), kindOf(next));
    if (!endsLine) return { at: end, text: lines + this.#lineEnds(1 + wanted) };
    return { at: end, text: lines + this.#lineEnds(this.#lack(wanted, end, startOf(next, this.#parsed))) };
  }

  /** Above a member and its comments. */
  #above(member: ts.ClassElement, stubs: readonly Stub[]): Insertion {
    const start = startOf(member, this.#parsed);
    const previous = this.#before(member);
    const wanted = previous ? this.#gap(kindOf(previous), stubs[0]) : 0;
    const lines = this.#block(stubs, member) + this.#lineEnds(1 + this.#gap(stubs.at(-1), kindOf(member)));
    if (!startsLine(this.#text, start))
      return { at: start, text: this.#lineEnds(1 + wanted) + lines + this.#manner.indent };
    const lack = previous ? this.#lack(wanted, endOf(previous, this.#parsed)[0], start) : 0;
    return { at: lineStart(this.#text, start), text: this.#lineEnds(lack) + lines };
  }

  /** Above the brace that closes the class. */
  #atEnd(stubs: readonly Stub[]): Insertion {
    const last = this.#members.at(-1);
    const block = this.#block(stubs, undefined) + this.#lineEnds(1);
    const line = lineStart(this.#text, this.#brace);
    const isEmpty = this.#text.slice(this.#open + 1, this.#brace).trim() === "";
    const wanted = last ? this.#gap(kindOf(last), stubs[0]) : isEmpty ? 0 : this.#manner.spacing.others;
    if (line <= this.#open || !startsLine(this.#text, this.#brace))
      return { at: this.#brace, text: this.#lineEnds(1 + wanted) + block + this.#manner.outer };
    const lines = this.#text
      .slice(this.#open + 1, line)
      .split("\n")
      .slice(0, -1);
    const there = lines.length - 1 - lines.findLastIndex((one) => one.trim() !== "");
    return { at: line, text: this.#lineEnds(Math.max(0, wanted - there)) + block };
  }

  #block(stubs: readonly Stub[], next: ts.ClassElement | undefined): string {
    const lines = [...linesOf(stubs, this.#manner)];
    const last = lines.pop() ?? "";
    // Without a semicolon, the value of a property would go on in such a line.
    const goesOn = /^(?:[[*]|in\b|instanceof\b)/.test(next?.getText() ?? "");
    const close = stubs.at(-1)?.isProperty && goesOn && !last.endsWith(";") ? ";" : "";
    return [...lines, last + close].join(this.#manner.lineEnd);
  }

  #gap(above: Kind | undefined, below: Kind | undefined): number {
    return above && below ? gap(above, below, this.#manner.spacing) : 0;
  }

  /** How many blank lines are to be added between two places. Where comments part them, none is. */
  #lack(wanted: number, from: number, to: number): number {
    const between = this.#text.slice(from, to);
    return between.trim() === "" ? Math.max(0, wanted - (between.split("\n").length - 2)) : 0;
  }

  #lineEnds(count: number): string {
    return this.#manner.lineEnd.repeat(count);
  }
}
