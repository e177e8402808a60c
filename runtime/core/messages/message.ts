import type { StanceRow } from "../graph/rows.js";
import type { Ask } from "./ask.js";

/** Something waiting in a mailbox. Always an object literal of this one shape: it is the cheapest to make. */
export interface Message {
  /** The message's number in the table; `OWN` when it is none of the spec's, such as a tick. */
  readonly index: number;
  readonly payload: unknown;
  /** Whoever waits for the response. */
  readonly ask: Ask | null;
  /** What of the agent's own it comes from; null when somebody sent it. */
  readonly source: Source | null;
}

export const OWN = -1;

/** What puts messages into the mailbox of its own agent, such as a timer. */
export interface Source {
  /** What its messages are called in the spec. */
  readonly name: string;
  /** What tells it from others of its name: `ctx.tag`. */
  readonly tag: unknown;
  /** Whether its handlers are given the context alone, without the payload. */
  readonly bare: boolean;
  /**
   * What the agent's state does with a message of this source that was taken from the mailbox: `DEFER` if a later
   * state acts on it, undefined if it is void by now. An error of the source comes as the payload of a message on which
   * the stance is `FAILURE`.
   */
  stanceOn(message: Message): StanceRow | undefined;
  /** What a message of it tells, for the error of a handler that failed over it, where the name of the handler does not say it. */
  about?(message: Message): string;
  /** The agent has molted into one that does not take what waits. */
  refused?(): void;
  /** A message of it that waits will not be handled: the agent has ended, or begins another life. */
  lost?(message: Message): void;
}
