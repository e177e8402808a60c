import { expect, test } from "vitest";
import { draw } from "../../generator/diagrams/draw.js";
import { widthOf } from "../../generator/diagrams/measure.js";
import { type Box, overlaps, type Point } from "../../generator/diagrams/svg/geometry.js";
import { goldenSpec, largeSpec, randomFrom, talkativeSpec } from "./diagramSpecs.js";
import { type Element, parseXml, textOf, walk } from "./diagramXml.js";
import { randomTally } from "./overlayTally.js";

const SPECS = [
  ...["monitor", "modes", "order", "agents", "supervisor"].map(
    (name) => [name, () => goldenSpec(name)] as const,
  ),
  ["30 states", () => largeSpec(30)] as const,
  ["30 messages", () => talkativeSpec(30)] as const,
];

test.for(SPECS)(
  "%s: where a run is shown, no letters stand on others, counts among them",
  async ([, make]) => {
    const spec = make();
    for (const seed of [1, 2]) {
      const tally = randomTally(spec, randomFrom(seed), 0.2);
      const root = parseXml(await draw(spec, { format: "svg", theme: "light", tally }));
      const texts = textsIn(root);
      expect(texts.filter(({ text }) => /^×\d+$/.test(text)).length).toBeGreaterThan(0);
      const covered = texts.flatMap((one, index) =>
        texts
          .slice(index + 1)
          .filter((other) => overlaps(one.box, other.box, 0.1))
          .map(({ text }) => [one.text, text]),
      );
      expect(covered).toEqual([]);
    }
  },
);

interface Placed {
  readonly text: string;
  readonly box: Box;
}

function textsIn(root: Element): readonly Placed[] {
  const texts: Placed[] = [];
  walk(root, (element, from) => {
    if (element.name === "text") texts.push({ text: textOf(element), box: lettersOf(element, from) });
  });
  return texts;
}

/** The most that the letters take, from those that rise highest down to the line. */
function lettersOf(text: Element, { x, y }: Point): Box {
  const size = Number(text.attributes.get("font-size"));
  const width = text.children.reduce((sum, child) => sum + runWidth(child, text), 0);
  const left = x + Number(text.attributes.get("x"));
  const shift =
    { middle: width / 2, end: width, start: 0 }[text.attributes.get("text-anchor") ?? "start"] ?? 0;
  return { x: left - shift, y: y + Number(text.attributes.get("y")) - 0.7 * size, width, height: 0.7 * size };
}

function runWidth(run: Element | string, whole: Element): number {
  const { attributes } = typeof run === "string" ? whole : run;
  const font = {
    size: Number(attributes.get("font-size")),
    bold: attributes.get("font-weight") === "600",
    spacing: Number(attributes.get("letter-spacing") ?? 0),
  };
  const gap = typeof run === "string" ? 0 : Number(attributes.get("dx") ?? 0);
  return gap + widthOf(typeof run === "string" ? run : textOf(run), font);
}
