import type { ErrorObject } from "ajv";
import type { Report } from "../diagnostics/create.js";
import type { Span } from "../diagnostics/diagnostic.js";
import { didYouMean } from "../diagnostics/suggest.js";
import { orList } from "../text/words.js";
import { booleanNotes } from "./booleans.js";
import { unitNotes } from "./duration.js";
import { moltNote } from "./molted.js";
import { inCamelCase, inPascalCase } from "./names.js";
import { ownersOf, schemaErrors } from "./schema.js";
import { describe, entryAt, type Node, nodeAt, textOf, toJson, valueAt } from "./tree.js";
import { colonNote } from "./yaml/colon.js";

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
  const node = nodeAt(root, error.instancePath);
  const entry = entryAt(root, error.instancePath);
  const place = entry?.span ?? startOf(root.span);
  const owner = ownerOf(error);
  switch (error.keyword) {
    case "additionalProperties":
      return reportUnknownKey(error, node, owner, report);
    case "required":
      return report(
        "missing-key",
        place,
        { key: String(error.params.missingProperty), owner },
        valuesOf(error),
      );
    case "notYet":
      return report("not-yet", place, { feature: entry?.key ?? "" });
    case "pattern":
      if (error.propertyName === undefined) return reportValue(error, node, report);
      return reportName(error, error.propertyName, node, report);
    case "uniqueItems":
      return reportTwice(error, root, report);
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
  const properties: Readonly<Record<string, { readonly notYet?: boolean }>> =
    error.parentSchema?.properties ?? {};
  const keys = Object.keys(properties).filter((name) => properties[name]?.notYet !== true);
  const notes = [`Keys of ${owner}: ${keys.join(", ")}`, ...hintFor(key, keys, node)];
  report("unknown-key", span, { key, owner }, notes);
}

/** What was meant by an unknown key. */
function hintFor(key: string, keys: readonly string[], node: Node): readonly string[] {
  const owners = ownersOf(key);
  if (owners.length > 0) return [`"${key}" is a key of ${orList(owners)}.`];
  if (key === "<<") return [MERGE];
  const molted = key === "molt" && keys.includes("next") ? moltedIn(node) : undefined;
  if (molted !== undefined) return [moltNote(molted, "next: ")];
  return [colonNote(key) ?? didYouMean(key, keys)].flat();
}

/** The agent that `{ molt: Other }` names. */
function moltedIn(node: Node): string | undefined {
  return textOf(valueAt(node, "molt"));
}

const MERGE = "Keys are not merged from elsewhere: write them here.";

function reportName(error: ErrorObject, name: string, node: Node, report: Report): void {
  const expected = messageOf(error, "patternErrorMessage") ?? "expected another name";
  const better = expected.includes("PascalCase") ? inPascalCase(name) : inCamelCase(name);
  const notes = new RegExp(String(error.params.pattern)).test(better) ? [`Did you mean "${better}"?`] : [];
  report("bad-name", keySpan(node, name), { name, expected: expected.replace(/^expected /, "") }, notes);
}

function reportValue(error: ErrorObject, node: Node, report: Report): void {
  const values: unknown = error.params.allowedValues;
  const allowed = Array.isArray(values) ? values.map(String) : [];
  const message = messageOf(error, "patternErrorMessage") ?? messageOf(error, "errorMessage");
  const expected =
    message?.replace(/^expected /, "") ?? (allowed.length > 0 ? orList(allowed) : typeNames(error));
  const written = writtenIn(node);
  const notes = meantBy(error, node, expected) ?? didYouMean(written, allowed);
  report("bad-value", node.span, { found: describe(node), expected }, notes);
}

/** What was meant by a value of another kind: a time without its unit, an entry without its colon, an agent to become. */
function meantBy({ params }: ErrorObject, node: Node, expected: string): readonly string[] | undefined {
  const written = writtenIn(node);
  if (/^a (duration|pause) such as/.test(expected)) return unitNotes(written);
  if ([params.type].flat().includes("boolean")) return booleanNotes(written);
  const molted = moltedIn(node);
  if (molted !== undefined && /^a list of states/.test(expected)) return [moltNote(molted)];
  const entry = params.type === "object" ? colonNote(written) : undefined;
  return entry === undefined ? undefined : [entry];
}

/** What a missing key may be, where the schema lists it. */
function valuesOf({ params, parentSchema }: ErrorObject): readonly string[] {
  const values: unknown = parentSchema?.properties?.[params.missingProperty]?.enum;
  return Array.isArray(values) ? [`"${params.missingProperty}" is one of ${orList(values)}.`] : [];
}

function writtenIn(node: Node): string {
  return node.kind === "scalar" ? String(node.value) : "";
}

/** A list holds one thing twice: it is told at the second one. */
function reportTwice({ instancePath, params }: ErrorObject, root: Node, report: Report): void {
  const second = nodeAt(root, `${instancePath}/${Math.max(Number(params.i), Number(params.j))}`);
  report("bad-value", second.span, { expected: "each of them once", found: `${describe(second)} twice` });
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

function keySpan(node: Node, key: string): Span {
  return (node.kind === "map" ? node.entries.get(key)?.span : undefined) ?? node.span;
}

function startOf({ source, start }: Span): Span {
  return { source, start, end: start };
}
