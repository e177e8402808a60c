import type { Shape, ShapeField, ShapeItem } from "./shape.js";
import { key } from "./text.js";

/** The type on a single line; undefined when something in it has a comment. */
export function oneLine(shape: Shape): string | undefined {
  switch (shape.kind) {
    case "name":
      return shape.text;
    case "generic":
      return joined(shape.of, ", ", (text) => `${shape.name}<${text}>`);
    case "object":
      return objectLine(shape.fields, shape.others);
    case "list":
      return around(shape.of, (text) => `${text}[]`);
    case "tuple":
      return tupleLine(shape.items, shape.rest);
    case "union":
      return joined(shape.of, " | ", (text) => text);
    case "intersection":
      return joinedAround(shape.of);
  }
}

function joined(of: readonly Shape[], separator: string, wrap: (text: string) => string): string | undefined {
  const texts = of.map(oneLine);
  return texts.includes(undefined) ? undefined : wrap(texts.join(separator));
}

function joinedAround(of: readonly Shape[]): string | undefined {
  const texts = of.map((shape) => around(shape, (text) => text));
  return texts.includes(undefined) ? undefined : texts.join(" & ");
}

/** A type where only a single operand may stand. */
function around(shape: Shape, wrap: (text: string) => string): string | undefined {
  const text = oneLine(shape);
  if (text === undefined) return undefined;
  return wrap(isCompound(shape) ? `(${text})` : text);
}

/** Needs parentheses where only a single operand may stand. */
export function isCompound(shape: Shape): boolean {
  return shape.kind === "union" || shape.kind === "intersection";
}

function objectLine(fields: readonly ShapeField[], others: Shape | undefined): string | undefined {
  if (fields.some(({ description }) => description !== undefined)) return undefined;
  const parts = fields.map(({ name, type, optional }) => {
    const text = oneLine(type);
    return text === undefined ? undefined : `${key(name)}${optional ? "?" : ""}: ${text}`;
  });
  const rest = others && oneLine(others);
  if (parts.includes(undefined) || (others && rest === undefined)) return undefined;
  return `{ ${[...parts, ...(rest === undefined ? [] : [`[key: string]: ${rest}`])].join("; ")} }`;
}

function tupleLine(items: readonly ShapeItem[], rest: Shape | undefined): string | undefined {
  const parts = items.map((item) => {
    const text = item.label === undefined ? around(item.type, (inner) => inner) : oneLine(item.type);
    return text === undefined ? undefined : itemText(item, text);
  });
  const others = rest && around(rest, (text) => `...${text}[]`);
  if (parts.includes(undefined) || (rest && others === undefined)) return undefined;
  return `[${[...parts, ...(others === undefined ? [] : [others])].join(", ")}]`;
}

export function itemText({ label, optional }: ShapeItem, text: string): string {
  const mark = optional ? "?" : "";
  return label === undefined ? `${text}${mark}` : `${label}${mark}: ${text}`;
}
