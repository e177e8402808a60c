import { createColors } from "picocolors";
import type { Does, Mode } from "./agents/picture.js";
import { CORNERS } from "./agents/textLegend.js";
import { GLYPHS, STAGE_SIGNS } from "./words.js";

type Colours = ReturnType<typeof createColors>;
type Colour = "blue" | "yellow" | "cyan" | "magenta" | "green";

/** The colour of each mode, as SVGs have it; a stage says `map · thread`, or what it does. */
const MODES: Readonly<Record<Mode | "thread" | Exclude<Does, "map" | "split">, Colour>> = {
  async: "blue",
  sync: "yellow",
  thread: "yellow",
  duty: "cyan",
  merge: "cyan",
  chunk: "cyan",
  custom: "magenta",
  events: "green",
  agent: "green",
};

const SIGNS: Readonly<Record<string, Colour>> = {
  [GLYPHS.timer]: "magenta",
  [GLYPHS.finished]: "yellow",
  [GLYPHS.watch]: "yellow",
};
const SIGN = new RegExp(`[${Object.values(GLYPHS).join("")}]`, "gu");
const LINES = /[├└│─▶●╌▷]+/gu;

const KNOWN = new Map<string, Colour>(Object.entries(MODES));
const NODES = [...Object.values(CORNERS), ...Object.values(STAGE_SIGNS)].join("");
const STATE = new RegExp(`^(●─▶ | {4})([${NODES}]) (\\S+)( {2,})((?:\\S| (?! ))+)(.*)$`, "u");
const TITLE = new RegExp(`^([^\\s${Object.values(GLYPHS).join("")}╌◎${NODES}✓✗!]\\S*)(.*)$`, "u");

/**
 * The drawing for a terminal in colours: names stand out, lines stand back, modes and errors have the colours that they
 * have elsewhere. It goes by the text alone, and takes nothing away: without the colours it is the same.
 */
export function coloured(text: string): string {
  const colours = createColors(true);
  return text.replaceAll(/^.+$/gm, (line) => colouredLine(line, colours));
}

function colouredLine(line: string, colours: Colours): string {
  const [, start = "", corner = "", name = "", gap = "", kind = "", rest = ""] = STATE.exec(line) ?? [];
  if (corner !== "") {
    const paint = colours[KNOWN.get(kind.split(" ").at(-1) ?? "") ?? "green"];
    const notes = rest === "" ? "" : colours.dim(rest);
    return `${colours.dim(start)}${paint(corner)} ${colours.bold(name)}${gap}${paint(kind)}${notes}`;
  }
  const [, title = "", about = ""] = TITLE.exec(line) ?? [];
  if (title !== "") return colours.bold(title) + (about === "" ? "" : colours.dim(about));
  const error = line.indexOf("╌╌");
  if (error >= 0) return signs(line.slice(0, error), colours) + colours.red(line.slice(error));
  return signs(line, colours);
}

function signs(text: string, colours: Colours): string {
  return text
    .replaceAll(LINES, (drawn) => colours.dim(drawn))
    .replaceAll(SIGN, (sign) => colours[SIGNS[sign] ?? "green"](sign));
}
