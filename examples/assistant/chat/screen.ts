import type { Listener } from "../../../generated/assistant.js";

/** Where a conversation is shown. */
export interface Screen extends Listener {
  asked(text: string): void;
  /** A command, as it was written. What comes of it is told by `replied`. */
  commanded(text: string): void;
  replied(text: string): void;
  /** The answer is over, or there will be none. */
  answered(ended: "complete" | "cancelled"): void;
  failed(text: string): void;
  /** Something to know, which is no part of the answer. */
  note(text: string): void;
}
