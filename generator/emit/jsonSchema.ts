import { pointerOf } from "../model/jsonPointer.js";
import type { Field, JsonObject, Type } from "../model/spec.js";
import { embedded } from "./embed.js";

/** The document that schemas are written for. */
export interface Document {
  /** The `$ref` of a named type. */
  refer(type: Reference): string;
  /** Whether readers know JSON Schema alone: then nothing passes for what exists only in its process. */
  readonly isStandard: boolean;
}

export type Reference = Extract<Type, { kind: "reference" }>;

/** The JSON Schema (draft-07) of the values of a type; `at` is the JSON pointer of its place in the document. */
export function jsonSchema(type: Type, at: string, document: Document): JsonObject {
  switch (type.kind) {
    case "primitive":
      return type.name === "unknown" ? {} : { type: type.name };
    case "reference":
      return { $ref: document.refer(type) };
    case "list":
      return { type: "array", items: jsonSchema(type.of, `${at}/items`, document) };
    case "object":
      return objectSchema(type.fields, at, document);
    case "union":
      return unionSchema(type.of, at, document);
    case "enum":
      return { enum: type.values };
    case "map":
      return {
        type: "object",
        additionalProperties: jsonSchema(type.of, `${at}/additionalProperties`, document),
      };
    case "schema":
      return embedded(type.schema, at);
    case "typescript":
      return ofProcess({ $ts: type.name, from: type.from }, document);
    case "binary":
      return ofProcess({ $binary: type.name }, document);
    case "address":
      return ofProcess({ $address: type.agent }, document);
    case "accepts":
      return ofProcess({ $accepts: type.messages.map(({ name }) => name) }, document);
    case "responder":
      return ofProcess({ $responder: type.request.name }, document);
  }
}

/** What no text can hold is written as in the spec; the runtime's validator looks at the thing itself. */
function ofProcess(form: JsonObject, { isStandard }: Document): JsonObject {
  return isStandard ? { ...form, not: {} } : form;
}

/** Fields with a default are required: by the time anybody looks, it has been filled in. */
function objectSchema(fields: readonly Field[], at: string, document: Document): JsonObject {
  const required = fields.filter(({ optional }) => !optional).map(({ name }) => name);
  const properties = fields.map(({ name, type }) => {
    return [name, jsonSchema(type, at + pointerOf(["properties", name]), document)] as const;
  });
  return {
    type: "object",
    ...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

function unionSchema(of: readonly Type[], at: string, document: Document): JsonObject {
  const types = of.flatMap((one) => (one.kind === "primitive" ? [one.name] : []));
  if (types.includes("unknown")) return {};
  if (types.length === of.length) return { type: [...new Set(types)] };
  const values = of.map(valuesOf);
  const all = values.flatMap((list) => list ?? []);
  if (!values.includes(undefined)) return { enum: [...new Set(all)] };
  return { anyOf: of.map((one, index) => jsonSchema(one, `${at}/anyOf/${index}`, document)) };
}

/** The values of a type that lists them. */
function valuesOf(type: Type): Extract<Type, { kind: "enum" }>["values"] | undefined {
  if (type.kind === "enum") return type.values;
  return type.kind === "primitive" && type.name === "null" ? [null] : undefined;
}
