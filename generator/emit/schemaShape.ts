import { isList, isObject } from "../model/json.js";
import { referredBy } from "../model/jsonPointer.js";
import type { Json, JsonObject } from "../model/spec.js";
import type { Scope } from "./scope.js";
import {
  intersectionOf,
  literal,
  named,
  never,
  type Shape,
  type ShapeField,
  unionOf,
  unknown,
} from "./shape.js";

/**
 * The TypeScript type of the values a JSON Schema allows, as far as the schema says it in forms a type can
 * express: anything wider is the type of all of them, at the widest `unknown`. References become local types.
 */
export function schemaShape(schema: JsonObject, scope: Scope): Shape {
  return new SchemaReader(schema, scope).shapeOf(schema);
}

class SchemaReader {
  readonly #root: JsonObject;
  readonly #scope: Scope;
  readonly #referenced = new Map<string, Shape>();

  constructor(root: JsonObject, scope: Scope) {
    this.#root = root;
    this.#scope = scope;
  }

  shapeOf(schema: Json | undefined): Shape {
    if (schema === false) return never;
    if (!isObject(schema)) return unknown;
    const values = listedValues(schema);
    const parts = [
      this.#reference(schema["$ref"]),
      // Values that are listed say all that their type could.
      values ? unionOf(values.map(valueShape)) : this.#typed(schema),
      this.#anyOf(schema["anyOf"]),
      this.#anyOf(schema["oneOf"]),
      this.#allOf(schema["allOf"]),
    ];
    return intersectionOf(parts);
  }

  #anyOf(schemas: Json | undefined): Shape {
    return isList(schemas) ? unionOf(schemas.map((one) => this.shapeOf(one))) : unknown;
  }

  #allOf(schemas: Json | undefined): Shape {
    return isList(schemas) ? intersectionOf(schemas.map((one) => this.shapeOf(one))) : unknown;
  }

  /** A type of its own, so that it may refer to itself. */
  #reference(ref: Json | undefined): Shape {
    if (typeof ref !== "string") return unknown;
    const known = this.#referenced.get(ref);
    if (known) return known;
    const target = referredBy(ref, this.#root);
    if (target === undefined) return unknown;
    return this.#scope.local(typeName(ref), "A definition of a JSON Schema in the spec.", (self) => {
      this.#referenced.set(ref, self);
      return this.shapeOf(target);
    });
  }

  #typed(schema: JsonObject): Shape {
    const type = schema["type"];
    if (isList(type)) return unionOf(type.map((one) => this.#ofType(one, schema)));
    return this.#ofType(type, schema);
  }

  #ofType(type: Json | undefined, schema: JsonObject): Shape {
    switch (type) {
      case "string":
      case "boolean":
      case "null":
      case "number":
        return named(type);
      case "integer":
        return named("number");
      case "object":
        return this.#object(schema);
      case "array":
        return this.#array(schema);
      default:
        return unknown;
    }
  }

  #object(schema: JsonObject): Shape {
    const properties = isObject(schema["properties"]) ? schema["properties"] : {};
    const required = new Set(isList(schema["required"]) ? schema["required"] : []);
    const fields = Object.entries(properties).map(
      ([name, one]): ShapeField => ({ name, type: this.shapeOf(one), optional: !required.has(name) }),
    );
    const bare = [...required].flatMap((name): readonly ShapeField[] =>
      typeof name !== "string" || Object.hasOwn(properties, name)
        ? []
        : [{ name, type: unknown, optional: false }],
    );
    const others = this.#others(schema, fields.length + bare.length > 0);
    const all = [...fields, ...bare];
    if (all.length === 0 && !others) return named(this.#scope.runtime("Empty"));
    return { kind: "object", fields: all, ...(others && { others }) };
  }

  /**
   * What further properties hold. In TypeScript that type has to fit the named ones as well, so beside those it
   * is `unknown`.
   */
  #others(schema: JsonObject, hasFields: boolean): Shape | undefined {
    const additional = schema["additionalProperties"];
    const patterns = isObject(schema["patternProperties"]);
    if (additional === false && !patterns) return undefined;
    if (hasFields) return additional === undefined && !patterns ? undefined : unknown;
    return patterns ? unknown : this.shapeOf(additional);
  }

  #array(schema: JsonObject): Shape {
    const { items } = schema;
    if (!isList(items)) return { kind: "list", of: this.shapeOf(items) };
    const rest = schema["additionalItems"];
    const least = typeof schema["minItems"] === "number" ? schema["minItems"] : 0;
    return {
      kind: "tuple",
      items: items.map((one, at) => ({ type: this.shapeOf(one), optional: at >= least })),
      ...(rest !== false && { rest: this.shapeOf(rest) }),
    };
  }
}

function listedValues(schema: JsonObject): readonly Json[] | undefined {
  if (schema["const"] !== undefined) return [schema["const"]];
  return isList(schema["enum"]) ? schema["enum"] : undefined;
}

/** The type of exactly one JSON value. */
function valueShape(value: Json): Shape {
  if (typeof value === "string") return literal(value);
  if (isList(value)) {
    return { kind: "tuple", items: value.map((one) => ({ type: valueShape(one), optional: false })) };
  }
  if (!isObject(value)) return named(String(value));
  const fields = Object.entries(value).map(([name, one]) => ({
    name,
    type: valueShape(one),
    optional: false,
  }));
  return { kind: "object", fields };
}

/** `#/$defs/tree-node` as `TreeNode`; the schema as a whole as `Schema`. */
function typeName(ref: string): string {
  const words = ref.slice(ref.lastIndexOf("/") + 1).split(/[^A-Za-z0-9]+/);
  const name = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
  return /^[A-Z]/.test(name) ? name : "Schema";
}
