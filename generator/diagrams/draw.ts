import type { Named, Spec } from "../model/spec.js";
import type { Tally } from "../trace/tally.js";
import { drawDot } from "./dot.js";
import type { Link } from "./link.js";
import { drawMermaid } from "./mermaid.js";
import { overlay } from "./overlay/overlay.js";
import type { Picture } from "./picture.js";
import { pipelinePicture } from "./pipeline.js";
import { plain } from "./plain.js";
import { pictureOf } from "./read.js";
import type { Theme } from "./svg/theme.js";
import { drawText } from "./terminal.js";
import { treeDot } from "./tree/dot.js";
import { treeMermaid } from "./tree/mermaid.js";
import { treeText } from "./tree/text.js";
import { treeOf } from "./tree/tree.js";

export type Format = "svg" | "mermaid" | "dot" | "text";

/** What is drawn: each agent's own picture, or who supervises whom. */
export type Kind = "agents" | "tree";

interface DrawOptions {
  readonly format: Format;
  /** `agents` is the default. */
  readonly kind?: Kind;
  /** Draws this agent or pipeline only; of a tree, what it supervises. */
  readonly agent?: string;
  /** Where each node leads. Absent: nowhere. */
  readonly link?: Link;
  /** Colours of an SVG: `auto` (the default) follows the reader's theme. */
  readonly theme?: Theme;
  /** What a recorded run did, to be shown of each agent's own picture. */
  readonly tally?: Tally;
}

/**
 * Draws the agents and pipelines of a spec as one picture, or its supervision tree. Same spec, same bytes. Throws a
 * `RangeError` when it has none of the name that `options` asks for.
 */
export async function draw(spec: Spec, options: DrawOptions): Promise<string> {
  if (options.kind === "tree") return drawTree(spec, options);
  const { tally } = options;
  const declared = picturesOf(spec, options.agent);
  const pictures = tally ? declared.map((picture) => overlay(picture, tally)) : declared;
  switch (options.format) {
    case "mermaid":
      return drawMermaid(pictures, options.link);
    case "dot":
      return drawDot(pictures, options.link);
    case "text":
      return drawText(pictures, options.link !== undefined);
    case "svg": {
      // Only here, because Graphviz takes a while to load.
      const { drawSvg } = await import("./svg/svg.js");
      return drawSvg(pictures, options.theme ?? "auto", options.link);
    }
  }
}

async function drawTree(spec: Spec, { format, agent, theme, link }: DrawOptions): Promise<string> {
  const tree = treeOf(spec, agent);
  switch (format) {
    case "mermaid":
      return treeMermaid(tree, link);
    case "dot":
      return treeDot(tree, link);
    case "text":
      return treeText(tree, link !== undefined);
    case "svg": {
      const { treeSvg } = await import("./svg/treeSvg.js");
      return treeSvg(tree, plain(agent ?? spec.name), theme ?? "auto", link);
    }
  }
}

function picturesOf(spec: Spec, agent: string | undefined): readonly Picture[] {
  const isAsked = ({ name }: Named) => agent === undefined || name === agent;
  const pictures = [
    ...spec.agents.filter(isAsked).map((each) => pictureOf(each, spec)),
    ...spec.pipelines.filter(isAsked).map((each) => pipelinePicture(each, spec)),
  ];
  if (pictures.length > 0) return pictures;
  if (agent !== undefined) throw new RangeError(`${spec.file} has no agent "${agent}"`);
  return [
    {
      kind: "agent",
      agent: spec.name,
      description: "No agents here.",
      at: { file: spec.file, line: 1 },
      facts: [],
      nodes: [],
      moves: [],
    },
  ];
}
