import type { Span } from "../diagnostics/diagnostic.js";
import type { Named, Reference, Type } from "./spec.js";

/** What an agent supervises: groups of children, in the order in which they stop. The words are those of OTP. */
export interface SupervisorDef {
  readonly span: Span;
  readonly strategy: Strategy;
  /** More restarts than these within so many ms, and the supervisor itself fails. */
  readonly intensity: { readonly restarts: number; readonly within: number };
  readonly groups: readonly GroupDef[];
  /** The keys that the spec writes itself, and where each stands. */
  readonly said: ReadonlyMap<string, Span>;
}

export type Strategy = "one_for_one" | "one_for_all" | "rest_for_one";

export interface GroupDef extends Named {
  /** Agents and pipelines that its children may be. */
  readonly agents: readonly Reference[];
  /** There is one child for each value of this type. */
  readonly key?: GroupKey;
  readonly restart: "permanent" | "transient" | "temporary";
  /** The pause before a restart, in ms: it doubles from one bound to the other. Absent: none. */
  readonly backoff?: readonly [from: number, to: number];
  /**
   * How long its children may take to end, in ms. Where the spec does not say: 5 s, and as long as all groups of those
   * that supervise themselves may take.
   */
  readonly shutdown: number;
  /** How many children there may be. Absent: any number. */
  readonly max?: number;
  /** How many children start with the supervisor. */
  readonly start: number;
  /** The keys that the spec writes itself, and where each stands. */
  readonly said: ReadonlyMap<string, Span>;
}

export interface GroupKey {
  readonly type: Type;
  readonly span: Span;
}
