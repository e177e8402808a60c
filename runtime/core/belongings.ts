import type { Cell } from "./cell.js";
import type { Ended } from "./contract/address.js";
import type { HostTimer, Stoppable } from "./contract/host.js";
import type { Ask } from "./messages/ask.js";
import type { Message } from "./messages/message.js";
import type { Subscriber } from "./sources/publication.js";
import type { Timers } from "./sources/timers.js";
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
  /** Requests whose responder is kept, to be answered later. */
  asks: Set<Ask> | null = null;
  /** Those who have subscribed to what it publishes. */
  subscribers: Set<Subscriber> | null = null;
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
    this.escalation?.timer.cancel();
    this.escalation = null;
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
  readonly timer: HostTimer;
}
