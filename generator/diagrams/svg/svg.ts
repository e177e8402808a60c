import { instance } from "@viz-js/viz";
import type { Picture } from "../agents/picture.js";
import { sentencesOf } from "../agents/sentences.js";
import type { Link } from "../link.js";
import type { Theme } from "../palette.js";
import { anchorFor } from "./anchor.js";
import { svgDocument } from "./document.js";
import { frameOf, paintFrame } from "./frame.js";
import { boundsOf } from "./geometry.js";
import { MOST_ARROWS, MOST_NODES, tooLarge } from "./limits.js";
import { pack } from "./pack.js";
import { signLegend } from "./signs.js";
import { paintFor } from "./theme.js";

const MOST_NODES_IN_ALL = 1_500;
const ABOVE_LEGEND = 12;

/** Draws the pictures as one SVG: a frame each. */
export async function drawSvg(asked: readonly Picture[], theme: Theme, link?: Link): Promise<string> {
  const viz = await instance();
  const pictures = withinReason(asked);
  const frames = pack(pictures.map((picture) => frameOf(viz, picture)));
  const { width, height } = boundsOf(frames.map(({ box }) => box));
  const legend = signLegend(pictures, width);
  const paint = paintFor(theme);
  const anchor = anchorFor(link);
  const painted = frames.map(({ item, box }) => paintFrame(item, box, paint, anchor));
  return svgDocument(
    { ...aboutOf(pictures), hasLinks: link !== undefined },
    { width, height: height + (legend ? ABOVE_LEGEND + legend.height : 0) },
    theme,
    [...painted, ...(legend ? [legend.painted({ x: 0, y: height + ABOVE_LEGEND }, paint)] : [])],
  );
}

/** Replaces what is too large by a note. */
function withinReason(pictures: readonly Picture[]): readonly Picture[] {
  const total = pictures.reduce((sum, { nodes }) => sum + nodes.length, 0);
  return pictures.map((picture) => {
    const { nodes, moves, supervises } = picture;
    const groups = supervises?.groups.length ?? 0;
    const fits = nodes.length <= MOST_NODES && moves.length <= MOST_ARROWS && groups <= MOST_NODES;
    return total <= MOST_NODES_IN_ALL && fits ? picture : noteOn(picture);
  });
}

function noteOn({ kind, agent, at, nodes, moves, supervises }: Picture): Picture {
  const states = nodes.filter((node) => node.kind === "state" || node.kind === "stage").length;
  const what = [`${states} ${kind === "agent" ? "states" : "stages"}`, `${moves.length} moves`];
  if (supervises) what.push(`${supervises.groups.length} groups`);
  const description = `${tooLarge(...what)}.`;
  return { kind, agent, description, at, facts: [], nodes: [], moves: [] };
}

function aboutOf(pictures: readonly Picture[]): {
  readonly title: string;
  readonly sentences: readonly string[];
} {
  const names = pictures.map(({ agent }) => agent).join(", ");
  return { title: `${names}: state diagram`, sentences: pictures.flatMap(sentencesOf) };
}
