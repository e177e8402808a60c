import type { TieStyle } from "../system/ties.js";
import type { Stroke } from "./paintArrow.js";

/** How the arrows of a system are painted. */
export const TIE_STROKES: Readonly<Record<TieStyle, Stroke>> = {
  start: { colour: "child" },
  send: { colour: "arrow" },
  offer: { colour: "arrow", dash: "6 4" },
  tell: { colour: "duty-ink" },
  watch: { colour: "child", dash: "2 4" },
  become: { colour: "ink" },
};
