import { instance } from "@viz-js/viz";
import type { Picture } from "../picture.js";
import { sentencesOf } from "../sentences.js";
import { frameOf, paintFrame } from "./frame.js";
import { boundsOf } from "./geometry.js";
import { pack } from "./pack.js";
import { darkStyle, paintFor, type Theme } from "./theme.js";
import { escapeXml, tag } from "./xml.js";

const MOST_NODES = 300;
const MOST_MOVES = 1_200;
const MOST_NODES_IN_ALL = 1_500;
const FONT = `Inter, "Helvetica Neue", Arial, sans-serif`;

/** Draws the pictures as one SVG: a frame each. It holds no scripts, links or ids, so it can be pasted anywhere. */
export async function drawSvg(asked: readonly Picture[], theme: Theme): Promise<string> {
  const viz = await instance();
  const pictures = withinReason(asked);
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

/** Replaces what takes minutes to lay out, and what nobody could find anything in, by a note. */
function withinReason(pictures: readonly Picture[]): readonly Picture[] {
  const total = pictures.reduce((sum, { nodes }) => sum + nodes.length, 0);
  return pictures.map((picture) => {
    const { nodes, moves } = picture;
    if (total <= MOST_NODES_IN_ALL && nodes.length <= MOST_NODES && moves.length <= MOST_MOVES)
      return picture;
    const states = nodes.filter(({ kind }) => kind === "state").length;
    const description = `Too large for a picture: ${states} states, ${moves.length} moves. Draw it as text.`;
    return { ...picture, description, nodes: [], moves: [] };
  });
}

function describe(pictures: readonly Picture[]): readonly string[] {
  const names = pictures.map(({ agent }) => agent).join(", ");
  return [
    `\n${tag("title", {}, escapeXml(`${names}: state diagram`))}`,
    `\n${tag("desc", {}, escapeXml(pictures.flatMap(sentencesOf).join(" ")))}`,
  ];
}
