import type { Report } from "../../diagnostics/create.js";
import type { Field, Type } from "../../model/spec.js";
import { asField } from "../names.js";
import {
  describe,
  type Entry,
  isBlank,
  type ListNode,
  type MapNode,
  type Node,
  type ScalarNode,
  textOf,
} from "../tree.js";
import { isForm, readForm } from "./forms.js";
import { warnOfOldReading } from "./oldReading.js";
import { type Reading, type TypeAndDefault, UNKNOWN } from "./reading.js";
import { readText } from "./scalar.js";
import { splitType } from "./text.js";

/** Reads a type where no default may follow. */
export function readType(node: Node, reading: Reading): Type {
  const { type, value, span } = readTypeAndDefault(node, reading);
  if (value !== undefined) reading.report("misplaced-default", span, {});
  return type;
}

/** Reads a type under `types`. Its fields may have defaults, for where it is the data of an agent or a state. */
export function readNamed(node: Node, reading: Reading): Type {
  if (node.kind === "map" && !isForm(node)) return { kind: "object", fields: readData(node, reading) };
  return readType(node, reading);
}

function readTypeAndDefault(node: Node, reading: Reading): TypeAndDefault {
  const { span } = node;
  if (node.kind === "list") return { type: readList(node, reading), span };
  if (node.kind === "map") {
    const type: Type = isForm(node)
      ? readForm(node, reading, (inner) => readType(inner, reading))
      : { kind: "object", fields: readFields(node, reading) };
    return { type, span };
  }
  if (typeof node.value === "string")
    return readText(node, node.value, reading, (inner) => readType(inner, { ...reading, isInside: true }));
  if (node.value === null && node.written === "null")
    return { type: { kind: "primitive", name: "null" }, span };
  reading.report("bad-type", span, { found: describe(node) }, [hintFor(node)]);
  return { type: UNKNOWN, span };
}

function hintFor(node: ScalarNode): string {
  if (isBlank(node)) return "Write a type, such as `string`.";
  if (node.value === null) return "The type of null is written `null`.";
  return `For this very value and no other, write { $enum: [${node.written}] }.`;
}

function readList(node: ListNode, reading: Reading): Type {
  const [of, ...more] = node.items;
  if (of !== undefined && more.length === 0) return { kind: "list", of: readType(of, reading) };
  const found = of === undefined ? "an empty list" : `a list of ${node.items.length} elements`;
  reading.report("bad-type", node.span, { found }, [
    "A list type names the type of its elements: [string].",
    'For one type of several, write "A | B"; for one value of several, { $enum: [a, b] }.',
  ]);
  return UNKNOWN;
}

const FIELD = /^[a-z_][A-Za-z0-9_]*$/;

/** Names that mean something else on every JavaScript object: an optional field of that name fits none. */
const REFUSED = ["prototype", "__proto__", ...Object.getOwnPropertyNames(Object.prototype)];

/** Reads the fields of an object: `{ a: string, b?: integer }`. */
export function readFields(node: MapNode, reading: Reading): readonly Field[] {
  return readAll(node, reading, false);
}

/** Reads fields that may have defaults: those of data, which the runtime fills in. `{ total: integer = 0 }`. */
export function readData(node: MapNode, reading: Reading): readonly Field[] {
  return readAll(node, reading, true);
}

function readAll(node: MapNode, reading: Reading, filled: boolean): readonly Field[] {
  const fields: Field[] = [];
  const names = new Set<string>();
  let cut = false;
  for (const entry of node.entries.values()) {
    // What is left of a default that YAML has cut at a comma reads as keys without values: it is reported once.
    if (cut && isBlank(entry.value)) continue;
    cut = splitType(textOf(entry.value) ?? "").cut;
    const field = readField(entry, reading, filled);
    if (field === undefined) continue;
    if (names.has(field.name))
      reading.report("duplicate-key", field.span, { key: field.name }, [
        "`url` and `url?` are one field: keep `url?` if it may be missing, else `url`.".replaceAll(
          "url",
          field.name,
        ),
      ]);
    else fields.push(field);
    names.add(field.name);
  }
  return fields;
}

function readField(entry: Entry, reading: Reading, filled: boolean): Field | undefined {
  const { report } = reading;
  const optional = entry.key.endsWith("?");
  const name = optional ? entry.key.slice(0, -1) : entry.key;
  const isName = FIELD.test(name) && !REFUSED.includes(name);
  if (!isName) reportName(entry, name, report);
  if (!isName && isBlank(entry.value)) return undefined;
  if (isName) warnOfOldReading(entry.key, entry.span, reading);
  const { type, value, span } = readTypeAndDefault(entry.value, reading);
  const field = { name, span: entry.span, type, optional };
  if (value === undefined) return field;
  if (!filled) {
    report("misplaced-default", span, {});
    return field;
  }
  reading.defaults.push({ type, value, span });
  if (optional) report("optional-default", entry.span, { field: name });
  return { ...field, default: value };
}

function reportName({ key, span }: Entry, name: string, report: Report): void {
  const better = asField(name);
  const hint = FIELD.test(better)
    ? `Did you mean "${better}"?`
    : "Fields begin with a small letter or an underscore.";
  const notes = REFUSED.includes(name)
    ? ["That name means something else on every JavaScript object: choose another."]
    : [hint];
  report("bad-name", span, { name: key, expected: "a field name such as url or page_count" }, notes);
}
