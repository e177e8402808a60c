import type { Field, Type } from "../../model/spec.js";

/** Whether two types are written alike, wherever they stand. Names count as names: they are not followed. */
export function sameType(a: Type, b: Type): boolean {
  return writtenAs(a) === writtenAs(b);
}

/**
 * A type without places, and without what depends on the order of writing. What is inside is taken as it is: quoted
 * again at each level, it would double in length each time.
 */
export function writtenAs(type: Type): string {
  switch (type.kind) {
    case "primitive":
    case "reference":
      return `${type.kind} ${type.name}`;
    case "list":
    case "map":
      return `${type.kind} (${writtenAs(type.of)})`;
    case "object":
      return `{${sorted(type.fields.map(fieldText))}}`;
    case "union":
      return `(${sorted(type.of.map(writtenAs))})`;
    case "enum":
      return `enum [${sorted(type.values.map((value) => JSON.stringify(value)))}]`;
    case "schema":
      return `schema ${JSON.stringify(type.schema)}`;
    case "typescript":
      return `typescript ${JSON.stringify([type.name, type.from])}`;
    // Bytes are of the same type however they travel.
    case "binary":
      return `binary ${type.name}`;
    case "address":
      return `address ${JSON.stringify(type.agent)}`;
    case "accepts":
      return `accepts ${JSON.stringify(type.messages.map(({ name }) => name).sort())}`;
    case "responder":
      return `responder ${JSON.stringify(type.request.name)}`;
  }
}

function fieldText({ name, type, optional }: Field): string {
  return `${name}${optional ? "?" : ""}: ${writtenAs(type)}`;
}

function sorted(texts: readonly string[]): string {
  return texts.toSorted().join(", ");
}
