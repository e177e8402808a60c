import type { Field, Type } from "../model/spec.js";
import { plain } from "./plain.js";

const LONGEST = 44;
const MOST_FIELDS = 3;

/** A type as it stands in a spec, on one short line: what is deep or long in it is left out. */
export function typeText(type: Type): string {
  const whole = plain(written(type, 0));
  const text = whole.length > LONGEST ? plain(written(type, 1)) : whole;
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
}

function written(type: Type, depth: number): string {
  switch (type.kind) {
    case "primitive":
    case "reference":
    case "typescript":
    case "binary":
      return type.name;
    case "list":
      return `[${written(type.of, depth)}]`;
    case "map":
      return `map of ${written(type.of, depth)}`;
    case "object":
      return objectText(type.fields, depth);
    case "union":
      return type.of.map((each) => written(each, depth)).join(" | ");
    case "enum":
      return type.values.map(String).join(" | ");
    case "schema":
      return "JSON Schema";
    case "address":
      return type.agent;
    case "accepts":
      return `whoever takes ${type.messages.map(({ name }) => name).join(", ")}`;
    case "responder":
      return `responder of ${type.request.name}`;
  }
}

/** Names only where there are many fields, or where they lie deep. */
function objectText(fields: readonly Field[], depth: number): string {
  if (fields.length === 0) return "{}";
  const isShort = depth === 0 && fields.length <= MOST_FIELDS;
  const shown = fields.slice(0, MOST_FIELDS).map(({ name, optional, type }) => {
    const called = optional ? `${name}?` : name;
    return isShort ? `${called}: ${written(type, depth + 1)}` : called;
  });
  if (fields.length > MOST_FIELDS) shown.push("…");
  return `{ ${shown.join(", ")} }`;
}
