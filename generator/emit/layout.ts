import { lineWidth } from "../text/lineWidth.js";
import { docLines } from "./docs.js";
import { isCompound, itemText, oneLine } from "./oneLine.js";
import type { Shape, ShapeField, ShapeItem } from "./shape.js";
import { indented, key } from "./text.js";

/** Where a piece of text begins: how far its line is indented, and what stands around it on the line. */
export interface Place {
  readonly indent: number;
  /** Characters of the line that are taken, indentation aside. */
  readonly used: number;
}

/** A type as text. Its further lines are indented by `indent` less than they will be: the writer adds it. */
export function typeText(shape: Shape, place: Place): string {
  const line = oneLine(shape);
  if (line !== undefined && place.indent + place.used + line.length <= lineWidth) return line;
  return broken(shape, place);
}

/** A type after a name and a colon or an equals sign, with the space between. */
export function typeAfter(shape: Shape, place: Place): string {
  const text = typeText(shape, place);
  return text.startsWith("| ") ? `\n${indented(text)}` : ` ${text}`;
}

/** Fields as lines of an interface or an object type. */
export function fieldLines(fields: readonly ShapeField[], indent: number): readonly string[] {
  return fields.flatMap((field) => {
    const name = `${key(field.name)}${field.optional ? "?" : ""}:`;
    const docs = field.description === undefined ? [] : docLines("", field.description, indent);
    return [...docs, ...`${name}${typeAfter(field.type, { indent, used: name.length + 2 })};`.split("\n")];
  });
}

/** The type over several lines, the first of which follows on what stands before it. */
function broken(shape: Shape, { indent, used }: Place): string {
  switch (shape.kind) {
    case "name":
      return shape.text;
    case "generic":
      return `${shape.name}<\n${shape.of.map((one) => argument(one, indent)).join(",\n")}\n>`;
    case "object":
      return brokenObject(shape.fields, shape.others, indent);
    case "list":
      return isCompound(shape.of)
        ? `(\n${indented(typeText(shape.of, { indent: indent + 2, used: 0 }))}\n)[]`
        : `${typeText(shape.of, { indent, used: used + 2 })}[]`;
    case "tuple":
      return brokenTuple(shape.items, shape.rest, indent);
    case "union":
      return shape.of.map((one) => `| ${alternative(one, indent + 2)}`).join("\n");
    case "intersection":
      return brokenIntersection(shape.of, indent);
  }
}

/** Parts that have lines of their own follow on each other; of others each has a line. */
function brokenIntersection(of: readonly Shape[], indent: number): string {
  const texts = of.map((one) => operand(one, indent));
  return texts.join(texts.some((text) => text.includes("\n")) ? " & " : " &\n  ");
}

/** Further lines stand under the first, which follows on a bar. */
function alternative(shape: Shape, indent: number): string {
  return typeText(shape, { indent, used: 1 }).replaceAll("\n", "\n  ");
}

function operand(shape: Shape, indent: number): string {
  const text = typeText(shape, { indent: isCompound(shape) ? indent + 2 : indent, used: 3 });
  if (!isCompound(shape)) return text;
  return text.includes("\n") ? `(\n${indented(text)}\n)` : `(${text})`;
}

function argument(shape: Shape, indent: number): string {
  return indented(typeText(shape, { indent: indent + 2, used: 1 }));
}

function brokenObject(fields: readonly ShapeField[], others: Shape | undefined, indent: number): string {
  const rest = others ? [`[key: string]:${typeAfter(others, { indent: indent + 2, used: 17 })};`] : [];
  return `{\n${indented([...fieldLines(fields, indent + 2), ...rest].join("\n"))}\n}`;
}

function brokenTuple(items: readonly ShapeItem[], rest: Shape | undefined, indent: number): string {
  const [only] = items;
  // A single item hugs its brackets, as a single argument does.
  if (only && items.length === 1 && !rest) return `[${brokenItem(only, indent)}]`;
  const others = rest ? [`...${operand(rest, indent + 2)}[]`] : [];
  const parts = [...items.map((item) => brokenItem(item, indent + 2)), ...others];
  return `[\n${indented(parts.map((part) => `${part},`).join("\n"))}\n]`;
}

function brokenItem(item: ShapeItem, indent: number): string {
  if (item.label === undefined) return itemText(item, operand(item.type, indent));
  const text = typeText(item.type, { indent, used: item.label.length + "[?: ]".length });
  return itemText(item, text.startsWith("| ") ? `\n${indented(text)}` : text);
}
