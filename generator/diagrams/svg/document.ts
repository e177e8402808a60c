import type { Theme } from "../palette.js";
import type { Size } from "./geometry.js";
import { darkStyle } from "./theme.js";
import { escapeXml, tag } from "./xml.js";

const FONT = `Inter, "Helvetica Neue", Arial, sans-serif`;

/** What an SVG as a whole is. */
interface About {
  readonly title: string;
  /** For those who cannot see it. */
  readonly sentences: readonly string[];
  /** Whether something in it leads somewhere. */
  readonly hasLinks: boolean;
}

/** An SVG document. It holds no scripts and no ids, so it can be pasted anywhere. */
export function svgDocument(
  about: About,
  { width, height }: Size,
  theme: Theme,
  parts: readonly string[],
): string {
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    // An image hides what it holds from screen readers, links too.
    role: about.hasLinks ? "graphics-document document" : "img",
    "font-family": FONT,
  };
  return `${tag(
    "svg",
    attributes,
    `\n${tag("title", {}, escapeXml(about.title))}`,
    `\n${tag("desc", {}, escapeXml(about.sentences.join(" ")))}`,
    ...(theme === "auto" ? [`\n${tag("style", {}, darkStyle(parts))}`] : []),
    ...parts.map((part) => `\n${part}`),
    "\n",
  )}\n`;
}
