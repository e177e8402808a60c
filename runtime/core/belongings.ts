import type { Cell } from "./cell.js";
import type { Ended } from "./contract/address.js";
import type { Stoppable } from "./contract/host.js";
import type { Ask } from "./messages/ask.js";
import type { Message } from "./messages/message.js";
import type { Waits } from "./messages/waits.js";
import type { Subscriber } from "./sources/publication.js";
import type { Timers } from "./sources/timers.js";
import type { Supervisor } from "./supervision/supervisor.js";
import type { Deadline } from "./tools/deadlines.js";
import type { Observers } from "./tools/observers.js";

/** What few agents have, or only now and then. Made when the first of it comes, so that most agents are small. */
export class Belongings {
  /** Ends the awaited call when the state's timeout runs out. */
  timeout: Deadline | null = null;
  /** What its task runs on elsewhere: a thread, or a performer's own place. */
  elsewhere: Stoppable | null = null;
  /** Timers of the agent; those of a state are at hand in the cell. */
  timers: Timers | null = null;
  /** What the call that runs has asked, until it waits. */
  asked: Waits | null = null;
  /** Requests whose responder is kept, to be answered later. */
  asks: Set<Ask> | null = null;
  /** Those who have subscribed to what it publishes. */
  subscribers: Set<Subscriber> | null = null;
  /** The groups of its children. */
  supervisor: Supervisor | null = null;
  /** Those who hear of its end for good, if they still do. */
  watchers: Set<(ended: Ended) => boolean> | null = null;
  /** Those who fail when this life of it fails, if they are not ending. */
  links: Set<(error: Error | null) => boolean> | null = null;
  /** The agent whose handler runs it inside (`ctx.run`), which sees to its end. */
  outer: Cell | null = null;
  /** Ends the agents that its handlers run. */
  inner: Set<() => void> | null = null;
  /** The message that interrupted its work. */
  urgent: Message | null = null;
  /** Ends it the hard way when an interrupt takes too long. */
  escalation: Escalation | null = null;
  /** Those who watch this agent alone. */
  observers: Observers | null = null;
  /** Settles when it has ended, if somebody awaits that. */
  whenEnded: Promise<Ended> | null = null;

  /** The awaited call is back: its time does not run out any more, and nothing runs elsewhere. */
  release(): void {
    this.timeout?.cancel();
    this.timeout = this.elsewhere = null;
  }

  takeUrgent(): Message | null {
    const { urgent } = this;
    this.urgent = null;
    return urgent;
  }

  /** Forgets the deadline of the interrupt. */
  relax(): void {
    this.escalation?.deadline.cancel();
    this.escalation = null;
  }

  /** Tells those who are linked to this life of it, which has ended. Whether somebody fails of it. */
  tellLinked(ended: Ended): boolean {
    const { links } = this;
    this.links = null;
    const error = ended.reason === "failed" ? ended.error : null;
    let isHeard = false;
    for (const hear of links ?? []) isHeard = hear(error) || isHeard;
    return isHeard;
  }

  /** Tells those who watch it that it has ended for good. Whether somebody hears of it. */
  tellWatchers(ended: Ended): boolean {
    const { watchers } = this;
    this.watchers = null;
    let isHeard = false;
    for (const hear of watchers ?? []) isHeard = hear(ended) || isHeard;
    return isHeard;
  }

  endInner(): void {
    const { inner } = this;
    this.inner = null;
    for (const end of inner ?? []) end();
  }
}

/** The deadline of an interrupt. */
interface Escalation {
  /** By the host's clock. */
  readonly due: number;
  readonly deadline: Deadline;
}
