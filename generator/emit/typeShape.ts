import { isRequired } from "../model/fields.js";
import type { Field, Scalar, Type } from "../model/spec.js";
import { schemaShape } from "./schemaShape.js";
import type { Scope } from "./scope.js";
import { intersectionOf, literal, named, type Shape, type ShapeField, unionOf } from "./shape.js";

/** Where a type is written: a module, and the names that its innermost namespace declares. */
export interface Site {
  readonly scope: Scope;
  readonly hidden: ReadonlySet<string>;
}

/** The TypeScript type of a type of the spec. */
export function typeShape(type: Type, site: Site): Shape {
  switch (type.kind) {
    case "primitive":
      return named(type.name === "integer" ? "number" : type.name);
    case "reference":
      return named(site.scope.declared(type, site.hidden));
    case "list":
      return { kind: "list", of: typeShape(type.of, site) };
    case "object":
      return objectShape(declaredFields(type.fields, site), site);
    case "union":
      return unionOf(type.of.map((one) => typeShape(one, site)));
    case "enum":
      return unionOf(type.values.map(scalarShape));
    case "map":
      return { kind: "object", fields: [], others: typeShape(type.of, site) };
    case "schema":
      return schemaShape(type.schema, site.scope);
    case "typescript":
      return named(site.scope.imported(type.name, type.from));
    case "binary":
      return named(type.name);
    case "address":
      return named(`${site.scope.base({ name: type.agent, span: type.span })}.Address`);
    case "accepts":
      return intersectionOf(type.messages.map((message) => named(site.scope.recipient(message))));
    case "responder":
      return site.scope.generic("Responder", named(site.scope.response(type.request)));
  }
}

/** An object type; without fields, one that takes none. */
export function objectShape(fields: readonly ShapeField[], { scope }: Site): Shape {
  return fields.length === 0 ? named(scope.runtime("Empty")) : { kind: "object", fields };
}

/** Fields as the spec declares them: what is optional may be missing. */
export function declaredFields(fields: readonly Field[], site: Site): readonly ShapeField[] {
  return fields.map((field) => shapeField(field, field.optional, site));
}

/** Fields as their giver sees them: what has a default may be missing as well. */
export function givenFields(fields: readonly Field[], site: Site): readonly ShapeField[] {
  return fields.map((field) => shapeField(field, !isRequired(field), site));
}

function shapeField(field: Field, optional: boolean, site: Site): ShapeField {
  const { name, description } = field;
  return {
    name,
    type: typeShape(field.type, site),
    optional,
    ...(description !== undefined && { description }),
  };
}

function scalarShape(value: Scalar): Shape {
  return typeof value === "string" ? literal(value) : named(String(value));
}
