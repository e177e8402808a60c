import type { Field, Type } from "../../model/spec.js";

/** A type as the spec writes it, for messages: of many fields and values, the first. */
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
      return type.fields.length === 0 ? "{}" : `{ ${few(type.fields, showField, ", ")} }`;
    case "union":
      return few(type.of, show, " | ");
    case "enum":
      return `{ $enum: [${few(type.values, String, ", ")}] }`;
    case "schema":
      return "{ $schema: … }";
    case "typescript":
      return `{ $ts: ${type.name} }`;
    case "binary":
      return `{ $binary: ${type.name}${type.transfer ? ", transfer: true" : ""} }`;
    case "address":
      return `{ $address: ${type.agent} }`;
    case "accepts":
      return `{ $accepts: [${few(type.messages, ({ name }) => name, ", ")}] }`;
    case "responder":
      return `{ $responder: ${type.request.name} }`;
  }
}

/** How many of the parts of a type are shown. */
const SHOWN = 12;

function few<T>(parts: readonly T[], showOne: (part: T) => string, separator: string): string {
  const shown = parts.slice(0, SHOWN).map(showOne);
  return [...shown, ...(parts.length > SHOWN ? ["…"] : [])].join(separator);
}

function showField({ name, type, optional, default: value }: Field): string {
  const after = value === undefined ? "" : ` = ${JSON.stringify(value)}`;
  return `${name}${optional ? "?" : ""}: ${show(type)}${after}`;
}
