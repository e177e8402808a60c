import type { Ended } from "./address.js";
import type { Counts } from "./pipeline.js";

/**
 * Something that happened in a system. Every one carries the agent's id (`Monitor#1`) and the host's time in ms.
 * Made only while somebody observes.
 */
export type Observation<Progress = unknown> = {
  readonly agent: string;
  readonly time: number;
} & Happening<Progress>;

export type Happening<Progress = unknown> =
  /** It begins its life in `state`. `supervisor`: the id of the agent whose child it is, in that `group`. */
  | {
      readonly type: "started";
      readonly state: string;
      readonly supervisor?: string;
      readonly group?: string;
    }
  /** A life of it has ended in that way, and its supervisor is about to start the next one: until then it is in no state. */
  | { readonly type: "rested"; readonly reason: Ended["reason"] }
  /** Its supervisor has started it again, for the so many-th time, `after` ms; it begins its next life in `state`. */
  | {
      readonly type: "restarted";
      readonly state: string;
      readonly restarts: number;
      readonly after: number;
    }
  /** The agent that was a `from` is now this one, and begins its life in `state`. Its number is the same. */
  | { readonly type: "molted"; readonly from: string; readonly state: string }
  /** It left a state for another (or the same, anew). `by`: the handler that decided, or the message that goes. */
  | { readonly type: "moved"; readonly from: string; readonly to: string; readonly by: string }
  /** A message or a tick was handled in `state`, and the state stayed. */
  | { readonly type: "handled"; readonly state: string; readonly message: string }
  /** A message or a tick is kept for a later state. */
  | { readonly type: "deferred"; readonly state: string; readonly message: string }
  /** It reported how far it is, by `ctx.progress`. `counts`: it is a pipeline, whose progress they are. */
  | {
      readonly type: "progress";
      readonly state: string;
      readonly progress: Progress;
      readonly counts?: Counts;
    }
  /** User code failed; `then`: what takes care of it. */
  | {
      readonly type: "failed";
      readonly state: string;
      readonly by: string;
      readonly error: Error;
      readonly then: FailureCare;
    }
  /** A message that will not be handled. */
  | {
      readonly type: "dead-letter";
      readonly message: string;
      readonly why: DeadLetterReason;
    }
  /** It was asked to end within `deadline` ms. */
  | { readonly type: "interrupted"; readonly deadline: number }
  | { readonly type: "ended"; readonly ended: Ended };

/**
 * Why a message will not be handled: `full`, because the mailbox was; `molted`, because the agent has become one that
 * does not take it.
 */
export type DeadLetterReason = "ignored" | "unexpected" | "ended" | "full" | "molted";

/**
 * What takes care of an error: `end` is the end of the agent for good; what ends one life of a child is `restart`, told when
 * that life has ended; in a pipeline `skip` drops the value, and `stage` gives the failure to another stage.
 */
export type FailureCare =
  | "retry"
  | "repair"
  | "fallback"
  | "asker"
  | "hook"
  | "interrupt"
  | "restart"
  | "skip"
  | "stage"
  | "end";

export type Observer<Progress = unknown> = (observation: Observation<Progress>) => void;
