import type { Picture } from "../agents/picture.js";
import { widthOf, wrap } from "../measure.js";
import { FONTS } from "./boxes.js";
import { type FactChips, factChips, factsWidth, paintFacts } from "./factChips.js";
import type { Point } from "./geometry.js";
import { paintText } from "./text.js";
import type { Paint } from "./theme.js";

/** What stands above an agent's graph: its name, its description beside or below that, and facts about the whole. */
interface Head {
  readonly name: string;
  readonly besideName: string;
  readonly belowName: readonly string[];
  readonly facts: FactChips;
  /** About a recorded run. */
  readonly run: FactChips;
  /** The graph begins below it. */
  readonly height: number;
}

const NAME = 40;
const FIRST_LINE = 64;
const LINE = 19;
const LINES = 4;
const GAP = 14;
const BELOW = 20;
const ABOVE_FACTS = 12;
const LEAST_WIDTH = 320;
// A narrow graph gets a frame in which a description of some length fits.
const TEXT_WIDTH = 560;

/** The width that a head should have, however narrow the graph is. */
export function headWidth({ agent, description, facts, run }: Picture): number {
  const told = factsWidth(run?.facts ?? []);
  const said = Math.max(besideWidth(agent, description), factsWidth(facts), told);
  return Math.max(LEAST_WIDTH, widthOf(agent, FONTS.title), Math.min(said, TEXT_WIDTH));
}

/** A head in a width of at least that. */
export function headOf({ agent, description, facts, run }: Picture, width: number): Head {
  const beside = besideWidth(agent, description) <= width;
  const belowName = beside ? [] : wrap(description, FONTS.description, width, LINES);
  const chips = factChips(facts, width);
  const text = NAME + LINE * belowName.length + (belowName.length > 0 ? 5 : 0);
  const told = factChips(run?.facts ?? [], width);
  const above = [chips, told].reduce((sum, { height }) => sum + (height > 0 ? ABOVE_FACTS + height : 0), 0);
  return {
    name: agent,
    besideName: beside ? description : "",
    belowName,
    facts: chips,
    run: told,
    height: text + above + BELOW,
  };
}

function besideWidth(agent: string, description: string): number {
  return widthOf(agent, FONTS.title) + GAP + widthOf(description, FONTS.description);
}

/** `at` is its upper left corner. */
export function paintHead(
  { name, besideName, belowName, facts, run, height }: Head,
  at: Point,
  paint: Paint,
): string {
  const said = (text: string) => ({ text, font: FONTS.description, colours: paint({ fill: "dim" }) });
  const below = at.y + height - BELOW;
  const title = { text: name, font: FONTS.title, colours: paint({ fill: "ink" }) };
  return [
    paintText({ x: at.x, y: at.y + NAME }, [title, said(besideName)]),
    ...belowName.map((line, index) =>
      paintText({ x: at.x, y: at.y + FIRST_LINE + LINE * index }, [said(line)]),
    ),
    paintFacts(
      facts,
      { x: at.x, y: below - facts.height - (run.height > 0 ? ABOVE_FACTS + run.height : 0) },
      paint,
    ),
    paintFacts(run, { x: at.x, y: below - run.height }, paint, "chip"),
  ].join("");
}
