import { widthOf } from "../../generator/diagrams/measure.js";
import { SPACE } from "../../generator/diagrams/svg/boxes.js";
import { type Box, boundsOf, holds, type Point } from "../../generator/diagrams/svg/geometry.js";
import { type Element, textOf, walk } from "./diagramXml.js";

/** A text as it is painted: its colour, and that of what it stands on. */
export interface PaintedText {
  readonly text: string;
  readonly colour: string;
  readonly ground: string;
  /** Whether it ends where that ends, or before, in the widest of common fonts. */
  readonly fits: boolean;
}

interface Ground {
  readonly box: Box;
  readonly colour: string;
}

/** Every text of an SVG of one theme with the colour of the last shape that was painted below it. */
export function paintedTexts(root: Element): readonly PaintedText[] {
  const grounds: Ground[] = [];
  const texts: PaintedText[] = [];
  walk(root, (element, from) => {
    const colour = element.attributes.get("fill");
    if (element.name === "text") {
      const at = middleOf(element, from);
      const below = grounds.findLast(({ box }) => holds(box, at));
      const fits = below !== undefined && isWithin(element, at.x, below.box);
      texts.push(...runsOf(element, below?.colour ?? "nothing", fits));
    } else if (colour !== undefined && colour !== "none") {
      const box = boxOf(element, from);
      if (box) grounds.push({ box, colour });
    }
  });
  return texts;
}

/** An outline as it is painted: its colour, and that of what is around it. */
export interface PaintedOutline {
  readonly colour: string;
  readonly ground: string;
}

/** Every outline of a shape that is filled, on a page of a colour. */
export function paintedOutlines(root: Element, page: string): readonly PaintedOutline[] {
  const grounds: Ground[] = [{ box: EVERYWHERE, colour: page }];
  const outlines: PaintedOutline[] = [];
  walk(root, (element, from) => {
    const [fill, stroke] = [element.attributes.get("fill"), element.attributes.get("stroke")];
    const box = fill === undefined || fill === "none" ? undefined : boxOf(element, from);
    if (!box || fill === undefined) return;
    const beside = { x: box.x - 1, y: box.y + box.height / 2 };
    const ground = grounds.findLast((each) => holds(each.box, beside))?.colour ?? page;
    if (stroke !== undefined) outlines.push({ colour: stroke, ground });
    grounds.push({ box, colour: fill });
  });
  return outlines;
}

const EVERYWHERE = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };

/** A run in another colour is an element of its own in the text. */
function runsOf(text: Element, ground: string, fits: boolean): readonly PaintedText[] {
  const spans = text.children.filter((child) => typeof child !== "string");
  const own = text.children.filter((child) => typeof child === "string").join("");
  return [
    { text: own, colour: text.attributes.get("fill") ?? "", ground, fits },
    ...spans.map((span) => ({ text: textOf(span), colour: span.attributes.get("fill") ?? "", ground, fits })),
  ];
}

/** `x` is 2 px inside of where the text is anchored, or its middle. */
function isWithin(text: Element, x: number, box: Box): boolean {
  const width = widthOfRun(text, text.children.filter((child) => typeof child === "string").join(""));
  const spans = text.children.filter((child) => typeof child !== "string");
  const whole = spans.reduce((sum, span) => sum + SPACE.gap + widthOfRun(span, textOf(span)), width);
  const anchor = text.attributes.get("text-anchor") ?? "start";
  const left = { start: x - 2, middle: x - whole / 2, end: x + 2 - whole }[anchor] ?? 0;
  return left >= box.x && left + whole <= box.x + box.width;
}

function widthOfRun({ attributes }: Element, text: string): number {
  return widthOf(text, {
    size: Number(attributes.get("font-size")),
    bold: attributes.get("font-weight") === "600",
    spacing: Number(attributes.get("letter-spacing") ?? 0),
  });
}

/** A place in the letters. */
function middleOf({ attributes }: Element, { x, y }: Point): Point {
  const anchor = attributes.get("text-anchor") ?? "start";
  const inwards = anchor === "start" ? 2 : anchor === "end" ? -2 : 0;
  return { x: x + Number(attributes.get("x")) + inwards, y: y + Number(attributes.get("y")) - 4 };
}

function boxOf({ name, attributes }: Element, { x, y }: Point): Box | undefined {
  const number = (key: string) => Number(attributes.get(key) ?? 0);
  if (name === "rect") {
    return { x: x + number("x"), y: y + number("y"), width: number("width"), height: number("height") };
  }
  if (name === "circle") {
    const r = number("r");
    return { x: x + number("cx") - r, y: y + number("cy") - r, width: 2 * r, height: 2 * r };
  }
  if (name !== "path") return undefined;
  const bounds = boundsOf(cornersOf(attributes.get("d") ?? ""));
  return { ...bounds, x: bounds.x + x, y: bounds.y + y };
}

/** Of the straight outlines that texts stand on; those of icons, which have arcs too, are smaller than any text. */
function cornersOf(d: string): readonly Point[] {
  let [x, y] = [0, 0];
  return [...d.matchAll(/([A-Z])([^A-Z]*)/g)].flatMap(([, command, rest = ""]) => {
    const numbers = numbersOf(rest);
    if (command === "H") x = numbers[0] ?? x;
    else if (command === "V") y = numbers[0] ?? y;
    else if (numbers.length > 1) [x = x, y = y] = numbers.slice(-2);
    return [{ x, y }];
  });
}

function numbersOf(text: string): readonly number[] {
  return (text.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
}
