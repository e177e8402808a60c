import type { Spec } from "../model/spec.js";
import { drawDot } from "./dot.js";
import { drawMermaid } from "./mermaid.js";
import { pictureOf } from "./read.js";
import type { Theme } from "./svg/theme.js";
import { drawText } from "./terminal.js";

export type Format = "svg" | "mermaid" | "dot" | "text";

export interface DrawOptions {
  readonly format: Format;
  /** Draws this agent only. */
  readonly agent?: string;
  /** Colours of an SVG: `auto` (the default) follows the reader's theme. */
  readonly theme?: Theme;
}

/**
 * Draws the agents of a spec as one picture. Same spec, same bytes. Throws a `RangeError` when the spec has no agent,
 * or none of that name.
 */
export async function draw(spec: Spec, options: DrawOptions): Promise<string> {
  const agents = spec.agents.filter(({ name }) => options.agent === undefined || name === options.agent);
  if (agents.length === 0) throw new RangeError(`${spec.file} has no agent ${options.agent ?? "to draw"}`);
  const pictures = agents.map((agent) => pictureOf(agent, spec));
  switch (options.format) {
    case "mermaid":
      return drawMermaid(pictures);
    case "dot":
      return drawDot(pictures);
    case "text":
      return drawText(pictures);
    case "svg": {
      // Only here, because Graphviz takes a while to load.
      const { drawSvg } = await import("./svg/svg.js");
      return drawSvg(pictures, options.theme ?? "auto");
    }
  }
}
