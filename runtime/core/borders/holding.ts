import type { Schemas } from "../graph/graph.js";

/**
 * Whether values of the schema of that name can hold addresses or responders. What has no schema can, and so can whatever a
 * schema leaves open.
 */
export function canHoldHandles(schemas: Schemas, name: string): boolean {
  return new Search({ definitions: schemas }).isOpen(own(schemas, name));
}

/** Looks through a schema, and what it refers to, for a place that is open to handles. */
class Search {
  readonly #root: object;
  /** References that were followed: what they lead to is looked at once. */
  readonly #followed = new Set<string>();

  constructor(root: object) {
    this.#root = root;
  }

  isOpen(schema: unknown): boolean {
    if (typeof schema !== "object" || schema === null) return schema !== false;
    const { $ref, anyOf, oneOf = anyOf, type } = schema as Schema;
    if (typeof $ref === "string") return this.#leadsToOpen($ref);
    if ("enum" in schema || "const" in schema || "$binary" in schema) return false;
    if (oneOf !== undefined) return oneOf.some((one) => this.isOpen(one));
    if (type === undefined) return true;
    return [type].flat().some((one) => this.#isOpenAs(one, schema));
  }

  #leadsToOpen(ref: string): boolean {
    if (this.#followed.has(ref)) return false;
    this.#followed.add(ref);
    return this.isOpen(target(ref, this.#root));
  }

  #isOpenAs(type: string, schema: Schema): boolean {
    if (type === "array") return this.#isOpenList(schema);
    if (type !== "object") return false;
    const { properties = {}, patternProperties = {}, additionalProperties } = schema;
    const declared = [...Object.values(properties), ...Object.values(patternProperties)];
    return [...declared, additionalProperties].some((part) => this.isOpen(part));
  }

  #isOpenList({ items, additionalItems }: Schema): boolean {
    const parts = Array.isArray(items) ? [...items, additionalItems] : [items];
    return parts.some((part) => this.isOpen(part));
  }
}

/** The keywords of JSON Schema that say what a value is made of. */
interface Schema {
  readonly $ref?: unknown;
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly unknown[];
  readonly oneOf?: readonly unknown[];
  readonly properties?: object;
  readonly patternProperties?: object;
  readonly additionalProperties?: unknown;
  readonly items?: unknown;
  readonly additionalItems?: unknown;
}

/** What a local `$ref` points at; undefined when there is nothing. */
function target(ref: string, root: object): unknown {
  const keys = decodeURIComponent(ref).split("/").slice(1);
  return keys.reduce<unknown>((at, key) => own(at, key.replaceAll("~1", "/").replaceAll("~0", "~")), root);
}

function own(holder: unknown, key: string): unknown {
  if (typeof holder !== "object" || holder === null || !Object.hasOwn(holder, key)) return undefined;
  return Reflect.get(holder, key);
}
