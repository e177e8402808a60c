import type { Named, Spec } from "../../model/spec.js";
import { agentPicture } from "../agents/agentPicture.js";
import { drawDot } from "../agents/dot.js";
import { drawMermaid } from "../agents/mermaid.js";
import { overlay } from "../agents/overlay/overlay.js";
import type { Picture } from "../agents/picture.js";
import { pipelinePicture } from "../agents/pipelinePicture.js";
import { drawText } from "../agents/text.js";
import type { DrawOptions } from "../options.js";
import type { KindDef } from "./kind.js";

/** Each agent's own states, each pipeline's stages. */
export const agents: KindDef = {
  title: "state diagram",
  suffix: "",
  shows: (spec) => spec.agents.length + spec.pipelines.length > 0,
  forms: {
    svg: async (spec, options) => {
      // Only here, because Graphviz takes a while to load.
      const { drawSvg } = await import("../svg/svg.js");
      return drawSvg(picturesOf(spec, options), options.theme, options.link);
    },
    mermaid: (spec, options) => drawMermaid(picturesOf(spec, options), options.link),
    dot: (spec, options) => drawDot(picturesOf(spec, options), options.link),
    text: (spec, options) => drawText(picturesOf(spec, options), options.link),
  },
};

function picturesOf(spec: Spec, { agent, tally }: DrawOptions): readonly Picture[] {
  const isAsked = ({ name }: Named) => agent === undefined || name === agent;
  const pictures = [
    ...spec.agents.filter(isAsked).map((each) => agentPicture(each, spec)),
    ...spec.pipelines.filter(isAsked).map((each) => pipelinePicture(each, spec)),
  ];
  if (pictures.length > 0) return tally ? pictures.map((picture) => overlay(picture, tally)) : pictures;
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
