import { kindNames, textFormatNames, themeNames } from "../../diagrams/names.js";
import { orList } from "../../text/words.js";
import type { DrawingOption } from "../command.js";

/** The options that say what a picture shows and how it looks, in the order in which a recipe has them. */
export const drawing: readonly DrawingOption[] = [
  {
    name: "kind",
    value: "kind",
    choices: kindNames,
    default: "agents",
    summary: `${orList(kindNames)}: what to draw (default: agents)`,
  },
  { name: "agent", value: "Name", summary: "only this agent of the spec" },
  {
    name: "theme",
    value: "theme",
    choices: themeNames,
    default: "auto",
    formats: ["svg", "png"],
    summary: "of SVG and PNG: light, dark, or auto (the default: as the reader has it; a PNG is light)",
  },
  {
    name: "scale",
    value: "number",
    isNumber: true,
    default: "2",
    formats: ["png"],
    summary: "pixels of a PNG for each px of the SVG (default: 2)",
  },
  {
    name: "link",
    formats: textFormatNames,
    summary: "let each node lead to its line in the spec, from where the picture lies",
  },
  {
    name: "link-base",
    value: "url",
    formats: textFormatNames,
    summary: "likewise, with this before the spec's path: a page of the web, or a relative path",
  },
  {
    name: "trace",
    value: "file",
    isPath: true,
    repeats: true,
    kinds: ["agents"],
    summary: "show what was done in a run that `traceTo` recorded; several are counted together",
  },
];
