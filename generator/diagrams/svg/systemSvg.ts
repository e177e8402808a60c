import { instance } from "@viz-js/viz";
import { plural } from "../../text/words.js";
import type { Link } from "../link.js";
import type { Theme } from "../palette.js";
import { systemSentences } from "../system/sentences.js";
import type { System } from "../system/system.js";
import { stylesOf, tiesOf } from "../system/ties.js";
import { noteOn } from "../system/words.js";
import { FONTS } from "./boxes.js";
import { legendOf } from "./legend.js";
import { MOST_ARROWS, MOST_NODES, tooLarge } from "./limits.js";
import { paintArrow, paintLabel } from "./paintArrow.js";
import { paintNode } from "./paintNode.js";
import { paintSheet } from "./sheet.js";
import { TIE_STROKES } from "./strokes.js";
import { layOutSystem } from "./systemLayout.js";
import { paintText } from "./text.js";

const ALONE = "On their own";

/** A system as an SVG, in one frame. */
export async function systemSvg(whole: System, theme: Theme, link?: Link): Promise<string> {
  const [system, note] = withinReason(whole);
  const { bounds, nodes, arrows, aside } = layOutSystem(await instance(), system);
  const foot = legendOf(stylesOf(arrows.map(({ arrow }) => arrow)));
  return paintSheet(
    {
      name: system.name,
      note,
      title: `${system.name}: system`,
      sentences: systemSentences(system),
      bounds,
      painted: (paint, anchor) => [
        ...arrows.map(({ arrow, shaft }) => paintArrow(shaft, TIE_STROKES[arrow.style], paint)),
        ...arrows.map((arrow) => paintLabel(arrow, paint)),
        ...nodes.map((node) => paintNode(node, paint, anchor)),
        ...(aside
          ? [paintText(aside, [{ text: ALONE, font: FONTS.description, colours: paint({ fill: "dim" }) }])]
          : []),
      ],
      ...(foot && { foot }),
    },
    theme,
    link,
  );
}

/** Replaces what is too large by a note. */
function withinReason(system: System): readonly [system: System, note: string] {
  const { members, links } = system;
  const arrows = tiesOf(links).length;
  if (members.length <= MOST_NODES && arrows <= MOST_ARROWS) return [system, noteOn(system)];
  const note = tooLarge(plural(members.length, "agent"), plural(arrows, "arrow"));
  return [{ ...system, members: [], links: [] }, note];
}
