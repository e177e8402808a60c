/** What a subscriber is told: first a snapshot, then every update since, and the end of the publisher. */
export type Change<Snapshot, Update> =
  | { readonly kind: "snapshot"; readonly snapshot: Snapshot }
  | { readonly kind: "update"; readonly update: Update }
  | { readonly kind: "end" };

/** What subscribing gives. */
export interface Subscription {
  /** Unsubscribes: nothing more arrives, not even what waits in a mailbox. */
  stop(): void;
  /** Whether more may come: not once it was stopped or the publisher has ended. */
  readonly running: boolean;
}

/** A stream that an agent consumes. */
export interface Stream {
  /** Nothing of it arrives any more, not even what waits in the mailbox. */
  stop(): void;
  /** Whether more may come: not once it has ended, failed or been stopped. */
  readonly running: boolean;
}

/** A timer of the state the agent is in, or of the agent. */
export interface Timer {
  /** Starts it anew; `ms` replaces the delay declared in the spec. */
  start(ms?: number): void;
  stop(): void;
  readonly running: boolean;
}
