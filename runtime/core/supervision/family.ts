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
  /** Those who hear of its end for good. */
  watchers: Set<(ended: Ended) => void> | null = null;
  /** Those who fail when this life of it fails. */
  links: Set<(error: Error | null) => void> | null = null;

  constructor(cell: Cell) {
    this.#cell = cell;
  }

  /** Whether it goes on taking messages, though its life is over or it is asked to end. */
  get isOpen(): boolean {
    return this.#isStopping || this.member?.keeps === true;
  }

  /**
   * Whether it takes a message all the same: a supervisor does until its groups have ended, and who will live again takes
   * what others send for its next life. A child of its own would wait for that life, which waits for the child to end.
   */
  takes({ ask }: Message): boolean {
    if (this.#isStopping) return true;
    if (this.member?.keeps !== true) return false;
    return ask === null || !this.#cell.over || !this.#isParentOf(ask.call?.cell);
  }

  /** A life of it is over that waits for its children to end: none of their requests waits for the next one. */
  refuseChildren(): void {
    const refused: Message[] = [];
    this.#cell.mailbox.retain((message) => {
      const isOfChild = this.#isParentOf(message.ask?.call?.cell);
      if (isOfChild) refused.push(message);
      return !isOfChild;
    });
    for (const message of refused) dead(this.#cell, message, "ended");
  }

  #isParentOf(other: Cell | undefined): boolean {
    return other?.family?.member?.group.supervisor.cell === this.#cell;
  }

  get #isStopping(): boolean {
    return !this.#cell.over && this.#cell.hasChildren;
  }

  /** Tells those who are linked to this life, which has ended. Whether somebody was. */
  unlink(ended: Ended): boolean {
    const { links } = this;
    this.links = null;
    const error = ended.reason === "failed" ? ended.error : null;
    for (const hear of links ?? []) hear(error);
    return links !== null && links.size > 0;
  }

  /** It has ended for good. Whether somebody hears of it. */
  concluded(ended: Ended): boolean {
    const { watchers, member } = this;
    this.watchers = null;
    for (const hear of watchers ?? []) hear(ended);
    const isHeard = member?.concluded(ended) === true;
    return isHeard || (watchers !== null && watchers.size > 0);
  }
}

/** What an agent has to do with others, from now on. */
export function familyOf(cell: Cell): Family {
  cell.family ??= new Family(cell);
  return cell.family;
}
