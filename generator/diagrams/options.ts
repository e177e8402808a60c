import type { Tally } from "../trace/tally.js";
import type { Link } from "./link.js";
import type { Kind, TextFormat } from "./names.js";
import type { Theme } from "./palette.js";

/** What a picture is of, and how it looks. */
export interface DrawOptions {
  readonly format: TextFormat;
  /** `agents` is the default. */
  readonly kind?: Kind;
  /** Draws this agent or pipeline only; of a tree, what it supervises; of a system, whom it has to do with. */
  readonly agent?: string;
  /** Where each node leads. Absent: nowhere. */
  readonly link?: Link;
  /** Colours of an SVG: `auto` (the default) follows the reader's theme. */
  readonly theme?: Theme;
  /** What a recorded run did, to be shown of each agent's own picture. */
  readonly tally?: Tally;
}
