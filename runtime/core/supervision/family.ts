import type { Cell } from "../cell.js";
import type { Ended } from "../contract/address.js";
import { dead } from "../messages/enqueue.js";
import type { Message } from "../messages/message.js";
import type { Member } from "./member.js";
import type { Supervisor } from "./supervisor.js";

/** What an agent has to do with the lives of others. Agents that live for themselves have none. */
export class Family {
  readonly #cell: Cell;
  /** Its place in a group of its supervisor. */
  member: Member | null = null;
  /** The groups of its children. */
  supervisor: Supervisor | null = null;
  /** Those who hear of its end for good, if they still do. */
  watchers: Set<(ended: Ended) => boolean> | null = null;
  /** Those who fail when this life of it fails, if they are not ending. */
  links: Set<(error: Error | null) => boolean> | null = null;

  constructor(cell: Cell) {
    this.#cell = cell;
  }

  /** Whether it goes on taking messages, though its life is over or it is asked to end. */
  get isOpen(): boolean {
    return this.#isStopping || this.member?.keeps === true;
  }

  /**
   * Whether it takes a message all the same: a supervisor does until its groups have ended, and who will live again takes
   * what others send for its next life. Whoever lives under it would wait for that life, which waits for its children to end.
   */
  takes({ ask }: Message): boolean {
    if (this.#isStopping) return true;
    if (this.member?.keeps !== true) return false;
    return ask === null || !this.#cell.over || !this.#isOver(ask.call?.cell);
  }

  /** A life of it is over that waits for its children to end: no request from under it waits for the next one. */
  refuseDescendants(): void {
    const refused: Message[] = [];
    this.#cell.mailbox.retain((message) => {
      const isFromUnder = this.#isOver(message.ask?.call?.cell);
      if (isFromUnder) refused.push(message);
      return !isFromUnder;
    });
    for (const message of refused) dead(this.#cell, message, "ended");
  }

  /** Whether another agent is a child of it, or of a child, or runs inside one of those. */
  #isOver(other: Cell | undefined): boolean {
    for (let one = other && above(other); one; one = above(one)) if (one === this.#cell) return true;
    return false;
  }

  get #isStopping(): boolean {
    return !this.#cell.over && this.#cell.hasChildren;
  }

  /** Tells those who are linked to this life, which has ended. Whether somebody fails of it. */
  unlink(ended: Ended): boolean {
    const { links } = this;
    this.links = null;
    const error = ended.reason === "failed" ? ended.error : null;
    let isHeard = false;
    for (const hear of links ?? []) isHeard = hear(error) || isHeard;
    return isHeard;
  }

  /** It has ended for good. Whether somebody hears of it. */
  concluded(ended: Ended): boolean {
    const { watchers, member } = this;
    this.watchers = null;
    let isHeard = false;
    for (const hear of watchers ?? []) isHeard = hear(ended) || isHeard;
    return member?.concluded(ended) === true || isHeard;
  }
}

/** The agent that sees to the end of another one. */
function above({ family, belongings }: Cell): Cell | null {
  return family?.member?.group.supervisor.cell ?? belongings?.outer ?? null;
}

/** What an agent has to do with others, from now on. */
export function familyOf(cell: Cell): Family {
  cell.family ??= new Family(cell);
  return cell.family;
}
