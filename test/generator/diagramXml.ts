import type { Point } from "../../generator/diagrams/svg/geometry.js";

/** An element of an XML text. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
}

const TOKEN = /<(\/?)([a-z]+)((?: [a-zA-Z:-]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** Reads the part of XML that pictures use. Throws where the text is not well-formed. */
export function parseXml(text: string): Element {
  const root: Element = { name: "", attributes: new Map(), children: [] };
  const open = [root];
  let at = 0;
  for (const [token, close, name = "", attributes = "", empty, content] of text.matchAll(TOKEN)) {
    at += token.length;
    const parent = open.at(-1);
    if (!parent) throw new Error(`a closing tag too many before ${at}`);
    if (content !== undefined) parent.children.push(decode(content));
    else if (close) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> does not close what is open`);
    } else {
      const element = { name, attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (at !== text.length) throw new Error(`not XML: ${text.slice(at, at + 60)}`);
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  const [element, ...more] = root.children.filter(
    (child) => typeof child !== "string" || child.trim() !== "",
  );
  if (!element || typeof element === "string" || more.length > 0) throw new Error("not one root element");
  return element;
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const pairs = [...text.matchAll(/ ([^=]+)="([^"]*)"/g)].map(
    ([, key = "", value = ""]) => [key, decode(value)] as const,
  );
  if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`an attribute twice:${text}`);
  return new Map(pairs);
}

// Code points that XML 1.0 forbids, however they are written.
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function decode(text: string): string {
  if (FORBIDDEN.test(text)) throw new Error(`a character that XML forbids in ${JSON.stringify(text)}`);
  return text.replace(/&([^;]*;?)/g, (_, entity: string) => {
    const character = entity.endsWith(";") ? ENTITIES[entity.slice(0, -1)] : undefined;
    if (character === undefined) throw new Error(`a bare & in ${text}`);
    return character;
  });
}

/** An element and all below it. */
export function elementsOf(element: Element): readonly Element[] {
  return [
    element,
    ...element.children.flatMap((child) => (typeof child === "string" ? [] : elementsOf(child))),
  ];
}

/** All text in an element. */
export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

/** Visits an element and all below it, each with the place that its own numbers count from. */
export function walk(
  element: Element,
  visit: (element: Element, from: Point) => void,
  from: Point = { x: 0, y: 0 },
): void {
  const [x = 0, y = 0] = (element.attributes.get("transform")?.match(/-?[\d.]+/g) ?? []).map(Number);
  const origin = { x: from.x + x, y: from.y + y };
  visit(element, origin);
  for (const child of element.children) if (typeof child !== "string") walk(child, visit, origin);
}
