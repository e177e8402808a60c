import type { Field, Type } from "../../model/spec.js";

/** Whether two types are written alike, wherever they stand. Names count as names: they are not followed. */
export function sameType(a: Type, b: Type): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

/** A type without places, and without what depends on the order of writing. */
function plain(type: Type): unknown {
  switch (type.kind) {
    case "primitive":
    case "reference":
      return [type.kind, type.name];
    case "list":
    case "map":
      return [type.kind, plain(type.of)];
    case "object":
      return [type.kind, type.fields.map(plainField).sort()];
    case "union":
      return [type.kind, type.of.map((inner) => JSON.stringify(plain(inner))).sort()];
    case "enum":
      return [type.kind, type.values.map((value) => JSON.stringify(value)).sort()];
    case "schema":
      return [type.kind, type.schema];
    case "typescript":
      return [type.kind, type.name, type.from];
    case "address":
      return [type.kind, type.agent];
    case "accepts":
      return [type.kind, type.messages.map(({ name }) => name).sort()];
  }
}

function plainField({ name, type, optional }: Field): string {
  return JSON.stringify([name, plain(type), optional]);
}
