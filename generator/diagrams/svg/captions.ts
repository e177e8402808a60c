import { isEnding, type Move } from "../agents/picture.js";
import { type Count, isUnused } from "../agents/run.js";
import type { Colour } from "../palette.js";
import type { IconName } from "./icons.js";

/** A line of text beside an arrow. */
export interface Caption {
  /** Stands before it. */
  readonly sign?: IconName;
  readonly text: string;
  readonly detail: string;
  readonly colour: Colour;
  /** How often it happened. */
  readonly count?: Count;
}

/** What causes a move. */
export function captionOf({ kind, cause, detail, run }: Move): Caption {
  const colour = isUnused(run) ? "dim" : colourOf(kind);
  return { text: cause, detail, colour, ...(run && { count: run }) };
}

function colourOf(kind: Move["kind"]): Colour {
  if (isEnding(kind)) return "child";
  return kind === "timer" || kind === "error" ? kind : "ink";
}
