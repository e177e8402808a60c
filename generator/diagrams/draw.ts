import type { Spec } from "../model/spec.js";
import { drawDot } from "./dot.js";
import { drawMermaid } from "./mermaid.js";
import type { Picture } from "./picture.js";
import { pictureOf } from "./read.js";
import type { Theme } from "./svg/theme.js";
import { drawText } from "./terminal.js";

export type Format = "svg" | "mermaid" | "dot" | "text";

interface DrawOptions {
  readonly format: Format;
  /** Draws this agent only. */
  readonly agent?: string;
  /** Colours of an SVG: `auto` (the default) follows the reader's theme. */
  readonly theme?: Theme;
}

/**
 * Draws the agents of a spec as one picture. Same spec, same bytes. Throws a `RangeError` when it has no agent of the
 * name that `options` asks for.
 */
export async function draw(spec: Spec, options: DrawOptions): Promise<string> {
  const pictures = picturesOf(spec, options.agent);
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

function picturesOf(spec: Spec, agent: string | undefined): readonly Picture[] {
  const agents = spec.agents.filter(({ name }) => agent === undefined || name === agent);
  if (agents.length > 0) return agents.map((each) => pictureOf(each, spec));
  if (agent !== undefined) throw new RangeError(`${spec.file} has no agent "${agent}"`);
  return [{ agent: spec.name, description: "No agents here.", nodes: [], moves: [] }];
}
