import { plain } from "../plain.js";
import { treeDot } from "../tree/dot.js";
import { treeMermaid } from "../tree/mermaid.js";
import { treeText } from "../tree/text.js";
import { treeOf } from "../tree/tree.js";
import { nothingText } from "../tree/words.js";
import type { KindDef } from "./kind.js";

/** Who supervises whom. */
export const tree: KindDef = {
  title: "supervision tree",
  suffix: ".tree",
  shows: ({ agents }, agent) =>
    agents.some(
      ({ name, supervises }) => supervises !== undefined && (agent === undefined || name === agent),
    ),
  forms: {
    svg: async (spec, { agent, theme, link }) => {
      const { treeSvg } = await import("../svg/treeSvg.js");
      return treeSvg(treeOf(spec, agent), plain(agent ?? spec.name), nothingText(spec, agent), theme, link);
    },
    mermaid: (spec, { agent, link }) => treeMermaid(treeOf(spec, agent), nothingText(spec, agent), link),
    dot: (spec, { agent, link }) => treeDot(treeOf(spec, agent), nothingText(spec, agent), link),
    text: (spec, { agent, link }) => treeText(treeOf(spec, agent), nothingText(spec, agent), link),
  },
};
