import { instance } from "@viz-js/viz";
import type { Picture } from "../picture.js";
import { sentencesOf } from "../sentences.js";
import { frameOf, paintFrame } from "./frame.js";
import { boundsOf } from "./geometry.js";
import { pack } from "./pack.js";
import { darkStyle, paintFor, type Theme } from "./theme.js";
import { escapeXml, tag } from "./xml.js";

const FONT = `Inter, "Helvetica Neue", Arial, sans-serif`;

/** Draws the pictures as one SVG: a frame each. It holds no scripts, links or ids, so it can be pasted anywhere. */
export async function drawSvg(pictures: readonly Picture[], theme: Theme): Promise<string> {
  const viz = await instance();
  const frames = pack(pictures.map((picture) => frameOf(viz, picture)));
  const { width, height } = boundsOf(frames.map(({ box }) => box));
  const paint = paintFor(theme);
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
    ...describe(pictures),
    ...(theme === "auto" ? [`\n${tag("style", {}, darkStyle())}`] : []),
    ...frames.map(({ item, box }) => `\n${paintFrame(item, box, paint)}`),
    "\n",
  )}\n`;
}

function describe(pictures: readonly Picture[]): readonly string[] {
  const names = pictures.map(({ agent }) => agent).join(", ");
  return [
    `\n${tag("title", {}, escapeXml(`${names}: state diagram`))}`,
    `\n${tag("desc", {}, escapeXml(pictures.flatMap(sentencesOf).join(" ")))}`,
  ];
}
