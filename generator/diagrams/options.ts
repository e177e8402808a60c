import type { Tally } from "../trace/tally.js";
import type { Link } from "./link.js";
import type { Kind, TextFormat } from "./names.js";
import type { Theme } from "./palette.js";

/** What a picture is of, and how it looks. What is left out is as in `usual`. */
export interface DrawOptions {
  readonly format: TextFormat;
  readonly kind?: Kind;
  /** Draws this agent or pipeline only; of a tree, what it supervises; of a system, whom it has to do with. */
  readonly agent?: string;
  /** Where each node leads. Absent: nowhere. */
  readonly link?: Link;
  /** Colours of an SVG: `auto` follows the reader's theme. */
  readonly theme?: Theme;
  /** What a recorded run did, to be shown of each agent's own picture. */
  readonly tally?: Tally;
}

/** The same, with nothing left out. */
export interface AskedOptions extends DrawOptions {
  readonly kind: Kind;
  readonly theme: Theme;
}
