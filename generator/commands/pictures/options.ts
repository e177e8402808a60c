import { kindNames, textFormatNames, themeNames, tracedKinds } from "../../diagrams/names.js";
import { orList } from "../../text/words.js";
import type { DrawingOption, Option } from "../command.js";
import { usualDrawing } from "./drawing.js";

export const agentOption: Option = { name: "agent", value: "Name", summary: "only this agent of the spec" };

/** The options that say what a picture shows and how it looks. */
export const drawingOptions: readonly DrawingOption[] = [
  {
    name: "kind",
    value: "kind",
    choices: kindNames,
    summary: `${orList(kindNames)}: what to draw (default: ${usualDrawing.kind})`,
  },
  agentOption,
  {
    name: "theme",
    value: "theme",
    choices: themeNames,
    formats: ["svg", "png"],
    summary: "of SVG and PNG: light, dark, or auto (the default: as the reader has it; a PNG is light)",
  },
  {
    name: "scale",
    value: "number",
    least: 0.1,
    formats: ["png"],
    summary: `pixels of a PNG for each px of the SVG (default: ${usualDrawing.scale})`,
  },
  {
    name: "link",
    formats: textFormatNames,
    summary: "let each node lead to its line in the spec, from where the picture lies",
  },
  {
    name: "link-base",
    value: "url",
    formats: textFormatNames.filter((format) => format !== "text"),
    summary: "likewise, with this before the spec's path: a page of the web, or a path",
  },
  {
    name: "trace",
    value: "file",
    kinds: tracedKinds,
    summary: "show what was done in a run that `traceTo` recorded; several are counted together",
  },
];
