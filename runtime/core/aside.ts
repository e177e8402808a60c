import type { Waits } from "./messages/waits.js";
import type { Cancellation } from "./tools/cancellation.js";

/** What few calls have: made when the first of it comes, as the `Belongings` of an agent are. */
export class Aside {
  /** What it waits for, once it waits. */
  waits: Waits | null = null;
  /** The target of a step made before the last one. */
  earlier: string | null = null;
  /** Fires for this call alone, where it may be given up. */
  own: Cancellation | null = null;
  /** Set by `giveUp`: the error is not to be retried. */
  gaveUp = false;
  /** Whether it was given up. */
  expired = false;
}
