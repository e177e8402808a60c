import type { Size } from "./geometry.js";
import { darkStyle, type Theme } from "./theme.js";
import { escapeXml, tag } from "./xml.js";

const FONT = `Inter, "Helvetica Neue", Arial, sans-serif`;

/** An SVG document. It holds no scripts, links or ids, so it can be pasted anywhere. `about` is for those who cannot see it. */
export function svgDocument(
  about: { readonly title: string; readonly sentences: readonly string[] },
  { width, height }: Size,
  theme: Theme,
  parts: readonly string[],
): string {
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
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
