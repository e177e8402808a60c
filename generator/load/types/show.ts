import type { Field, Type } from "../../model/spec.js";

/** A type as the spec writes it, for messages. */
export function show(type: Type): string {
  switch (type.kind) {
    case "primitive":
    case "reference":
      return type.name;
    case "list":
      return `[${show(type.of)}]`;
    case "map":
      return `{ $map: ${show(type.of)} }`;
    case "object":
      return type.fields.length === 0 ? "{}" : `{ ${type.fields.map(showField).join(", ")} }`;
    case "union":
      return type.of.map(show).join(" | ");
    case "enum":
      return `{ $enum: [${type.values.join(", ")}] }`;
    case "schema":
      return "{ $schema: … }";
    case "typescript":
      return `{ $ts: ${type.name} }`;
    case "address":
      return `{ $address: ${type.agent} }`;
    case "accepts":
      return `{ $accepts: [${type.messages.map(({ name }) => name).join(", ")}] }`;
  }
}

function showField({ name, type, optional, default: value }: Field): string {
  const after = value === undefined ? "" : ` = ${JSON.stringify(value)}`;
  return `${name}${optional ? "?" : ""}: ${show(type)}${after}`;
}
