/**
 * What an agent supervises, as plain data: groups of children, in the order in which they stop. The words and their
 * meaning are those of OTP's supervisors. Durations are milliseconds.
 */
export interface SupervisorGraph {
  readonly at: string;
  readonly strategy: "one_for_one" | "one_for_all" | "rest_for_one";
  /** More restarts than these in that time, and the supervisor itself fails. */
  readonly intensity: { readonly restarts: number; readonly within: number };
  /** In the order in which they stop. They start in the opposite order. */
  readonly groups: Readonly<Record<string, GroupGraph>>;
}

export interface GroupGraph {
  readonly at: string;
  /** The agents and pipelines that its children may be, by their names in the spec. */
  readonly agents: readonly string[];
  /** There is one child for each key. */
  readonly key?: KeyGraph;
  readonly restart: "permanent" | "transient" | "temporary";
  /** The pause before a restart: it doubles from one bound to the other while restarts follow each other. */
  readonly backoff?: readonly [from: number, to: number];
  /** How long its children may take to end when they are asked to. */
  readonly shutdown: number;
  readonly max?: number;
  /** Children that start with the supervisor, and the method of its class that makes one. */
  readonly start?: { readonly count: number; readonly call: string };
  /** What the end of a child is called as a message. */
  readonly finished: string;
}

/** What the keys of a group are: scalars of these types, or these values. */
export interface KeyGraph {
  readonly types?: readonly ("string" | "number" | "integer" | "boolean" | "null")[];
  readonly values?: readonly (string | number | boolean | null)[];
}

/** Agents whose end it may hear of without supervising them. */
export interface WatchGraph {
  readonly at: string;
  /** What that end is called as a message. */
  readonly message: string;
}
