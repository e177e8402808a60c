import { systemDot } from "../system/dot.js";
import { systemMermaid } from "../system/mermaid.js";
import { isSystem, systemOf } from "../system/system.js";
import { systemText } from "../system/text.js";
import type { KindDef } from "./kind.js";

/** Who may send and ask what of whom. */
export const system: KindDef = {
  title: "system of agents that know each other",
  suffix: ".system",
  shows: isSystem,
  forms: {
    svg: async (spec, { agent, theme, link }) => {
      const { systemSvg } = await import("../svg/systemSvg.js");
      return systemSvg(systemOf(spec, agent), theme, link);
    },
    mermaid: (spec, { agent, link }) => systemMermaid(systemOf(spec, agent), link),
    dot: (spec, { agent, link }) => systemDot(systemOf(spec, agent), link),
    text: (spec, { agent, link }) => systemText(systemOf(spec, agent), link),
  },
};
