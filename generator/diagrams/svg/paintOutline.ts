import { toneOfWhat, type What } from "../what.js";
import type { Box } from "./geometry.js";
import { pointed } from "./shapes.js";
import type { Paint } from "./theme.js";
import { tag } from "./xml.js";

/** An agent or a pipeline as a whole, in the colours that it has in a system: a pipeline leads on to the right there as well. */
export function paintOutline(what: What, box: Box, rx: number, width: number, paint: Paint): string {
  const tone = toneOfWhat(what);
  const look = { ...paint({ fill: `${tone}-fill`, stroke: `${tone}-line` }), "stroke-width": width };
  if (what === "pipeline") return tag("path", { d: pointed(box), ...look, "stroke-linejoin": "round" });
  return tag("rect", { ...box, rx, ...look });
}
