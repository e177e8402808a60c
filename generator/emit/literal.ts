import { lineWidth } from "../text/lineWidth.js";
import type { Place } from "./layout.js";
import { key, quoted } from "./text.js";

/** A constant of the module that a literal refers to. */
export class Constant {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/**
 * Plain data as the source text of a literal. What `folds` stays on its line while there is room; the rest has a line
 * for each entry.
 */
export function valueText(value: unknown, place: Place, folds: Folds = isShallow): string {
  return textAt(value, place, folds, "");
}

/** Further lines begin with `margin`, so that what lies deep is not indented once more for each level. */
function textAt(value: unknown, { indent, used }: Place, folds: Folds, margin: string): string {
  if (!isCollection(value)) return lineText(value);
  const line = folds(value) ? lineText(value) : undefined;
  if (line !== undefined && indent + used + line.length <= lineWidth) return line;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const inner = `${margin}  `;
  const entries = entriesOf(value).map(
    ([label, one]) =>
      `${inner}${label}${textAt(one, { indent: indent + 2, used: label.length + 1 }, folds, inner)},\n`,
  );
  return `${open}\n${entries.join("")}${margin}${close}`;
}

/** Whether a collection may stand on one line. */
type Folds = (value: object) => boolean;

function lineText(value: unknown): string {
  if (typeof value === "string") return quoted(value);
  if (value instanceof Constant) return value.name;
  if (!isCollection(value)) return String(value);
  const inner = entriesOf(value).map(([label, one]) => `${label}${lineText(one)}`);
  if (Array.isArray(value)) return `[${inner.join(", ")}]`;
  return inner.length === 0 ? "{}" : `{ ${inner.join(", ")} }`;
}

/** The entries of an object with their keys as text, or of a list, which have none. */
function entriesOf(value: object): readonly (readonly [label: string, value: unknown])[] {
  if (Array.isArray(value)) return value.map((one) => ["", one] as const);
  return Object.entries(value).map(([name, one]) => {
    const isShort = one instanceof Constant && one.name === name;
    return [isShort ? "" : `${propertyName(name)}: `, one] as const;
  });
}

/** Written plainly, `__proto__` would set the prototype instead of a property. */
function propertyName(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : key(name);
}

function isCollection(value: unknown): value is object {
  return typeof value === "object" && value !== null && !(value instanceof Constant);
}

function isShallow(value: object): boolean {
  return Object.values(value).every((one) => !isCollection(one) || Array.isArray(one) || isEmpty(one));
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}
