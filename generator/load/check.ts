import type { ErrorObject } from "ajv";
import type { Report } from "../diagnostics/create.js";
import type { Span } from "../diagnostics/diagnostic.js";
import { didYouMean } from "../diagnostics/suggest.js";
import { ownersOf, schemaErrors } from "./schema.js";
import { describe, type Entry, type Node, toJson } from "./tree.js";

/** Checks the shape of a spec against the schema, and reports what does not fit at its place in the YAML. */
export function check(root: Node, report: Report): void {
  const errors = schemaErrors(toJson(root));
  const unready = new Set(
    errors.filter(({ keyword }) => keyword === "notYet").map(({ instancePath }) => instancePath),
  );
  for (const error of errors) {
    if (!isInside(error, unready)) reportError(error, root, report);
  }
}

/** Whether an error lies in a part that does not run yet: saying so once is enough. */
function isInside({ keyword, instancePath }: ErrorObject, unready: ReadonlySet<string>): boolean {
  if (unready.size === 0) return false;
  if (keyword !== "notYet" && unready.has(instancePath)) return true;
  for (let end = instancePath.lastIndexOf("/"); end > 0; end = instancePath.lastIndexOf("/", end - 1)) {
    if (unready.has(instancePath.slice(0, end))) return true;
  }
  return false;
}

function reportError(error: ErrorObject, root: Node, report: Report): void {
  const { node, entry } = find(root, error.instancePath);
  const place = entry?.span ?? startOf(root.span);
  const owner = ownerOf(error);
  switch (error.keyword) {
    case "additionalProperties":
      return reportUnknownKey(error, node, owner, report);
    case "required":
      return report("missing-key", place, { key: String(error.params.missingProperty), owner });
    case "notYet":
      return report("not-yet", place, { feature: entry?.key ?? "" });
    case "pattern":
      if (error.propertyName === undefined) return reportValue(error, node, report);
      return reportName(error, error.propertyName, node, report);
    case "if":
    case "propertyNames":
      return;
    default:
      return reportValue(error, node, report);
  }
}

function reportUnknownKey(error: ErrorObject, node: Node, owner: string, report: Report): void {
  const key = String(error.params.additionalProperty);
  const span = keySpan(node, key);
  const keys = Object.keys(error.parentSchema?.properties ?? {});
  const owners = ownersOf(key);
  const notes = [
    `Keys of ${owner}: ${keys.join(", ")}.`,
    ...(owners.length === 0 ? didYouMean(key, keys) : [`"${key}" is a key of ${owners.join(" and of ")}.`]),
  ];
  report("unknown-key", span, { key, owner }, notes);
}

function reportName(error: ErrorObject, name: string, node: Node, report: Report): void {
  const expected = messageOf(error, "patternErrorMessage") ?? "expected another name";
  report("bad-name", keySpan(node, name), { name, expected: expected.replace(/^expected /, "") });
}

function reportValue(error: ErrorObject, node: Node, report: Report): void {
  const values: unknown = error.params.allowedValues;
  const allowed = Array.isArray(values) ? values.map(String) : [];
  const message = messageOf(error, "patternErrorMessage") ?? messageOf(error, "errorMessage");
  const expected =
    message?.replace(/^expected /, "") ?? (allowed.length > 0 ? allowed.join(" or ") : typeNames(error));
  const written = node.kind === "scalar" ? String(node.value) : "";
  report("bad-value", node.span, { found: describe(node), expected }, didYouMean(written, allowed));
}

const TYPES: Readonly<Record<string, string>> = {
  object: "a mapping",
  array: "a list",
  string: "a text",
  boolean: "true or false",
  integer: "a whole number",
  null: "nothing",
};

function typeNames({ keyword, params, message }: ErrorObject): string {
  if (keyword === "minItems") return "at least one element";
  if (keyword === "minimum") return `a number from ${params.limit}`;
  const types: unknown = params.type;
  const names = Array.isArray(types) ? types : [types];
  const known = names.map((name) => TYPES[String(name)]).filter((name) => name !== undefined);
  return known.length > 0 ? known.join(" or ") : (message ?? "something else");
}

function ownerOf({ parentSchema }: ErrorObject): string {
  const title: unknown = parentSchema?.title;
  return typeof title === "string" ? title : "this";
}

function messageOf({ parentSchema }: ErrorObject, keyword: string): string | undefined {
  const message: unknown = parentSchema?.[keyword];
  return typeof message === "string" ? message : undefined;
}

/** The node a JSON pointer leads to, and the entry it is the value of. */
function find(root: Node, pointer: string): { readonly node: Node; readonly entry?: Entry } {
  let node = root;
  let entry: Entry | undefined;
  for (const part of pointer.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    if (node.kind === "map") entry = node.entries.get(key);
    const inner: Node | undefined =
      node.kind === "map" ? entry?.value : node.kind === "list" ? node.items[Number(key)] : undefined;
    if (inner === undefined) break;
    node = inner;
  }
  return entry === undefined ? { node } : { node, entry };
}

function keySpan(node: Node, key: string): Span {
  return (node.kind === "map" ? node.entries.get(key)?.span : undefined) ?? node.span;
}

function startOf({ source, start }: Span): Span {
  return { source, start, end: start };
}
