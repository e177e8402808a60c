import type { Report } from "../../diagnostics/create.js";
import { didYouMean } from "../../diagnostics/suggest.js";
import { binaryNames } from "../../model/binary.js";
import type { JsonObject, Reference, Scalar, Type } from "../../model/spec.js";
import { type Entry, entriesOf, type MapNode, type Node, textOf, toObject } from "../tree.js";
import { checkJsonSchema } from "./jsonSchema.js";
import { warnOfOldReading } from "./oldReading.js";
import { type Reading, type ReadType, UNKNOWN } from "./reading.js";

type Form = (value: Node, form: MapNode, reading: Reading, readType: ReadType) => Type | undefined;

interface FormDef {
  readonly read: Form;
  readonly example: string;
  /** A key it may have besides its own. */
  readonly beside?: string;
}

/** The types that are written as a mapping with one `$` key, and perhaps another one beside it. */
const FORMS: ReadonlyMap<string, FormDef> = new Map([
  ["$enum", { read: readEnum, example: "{ $enum: [small, large] }" }],
  ["$map", { read: readMap, example: "{ $map: integer }" }],
  ["$schema", { read: readSchema, example: "{ $schema: { type: string, format: uri } }" }],
  ["$ts", { read: readTypeScript, example: '{ $ts: URL, from: "node:url" }', beside: "from" }],
  ["$binary", { read: readBinary, example: "{ $binary: Uint8Array }", beside: "transfer" }],
  ["$address", { read: readAddress, example: "{ $address: Monitor }" }],
  ["$accepts", { read: readAccepts, example: "{ $accepts: [AddUrl] }" }],
  ["$responder", { read: readResponder, example: "{ $responder: Chat }" }],
]);

export function isForm(node: MapNode): boolean {
  return [...node.entries.keys()].some((key) => key.startsWith("$"));
}

/** Reads a mapping of which `isForm` holds. */
export function readForm(node: MapNode, reading: Reading, readType: ReadType): Type {
  const { report } = reading;
  const entries = entriesOf(node);
  const own = entries.find(({ key }) => key.startsWith("$"));
  if (own === undefined) return UNKNOWN;
  const form = FORMS.get(own.key);
  if (form === undefined) {
    const names = [...FORMS.keys()];
    const notes = [`Types with a "$" are: ${names.join(", ")}.`, ...didYouMean(own.key, names)];
    report("unknown-key", own.span, { key: own.key, owner: "a type" }, notes);
    return UNKNOWN;
  }
  const extra = entries.find((entry) => entry !== own && entry.key !== form.beside);
  if (extra !== undefined) reportExtra(extra, own.key, form.example, report);
  const type = form.read(own.value, node, reading, readType);
  const notes = NOTES.get(own.key) ?? [];
  if (type === undefined) report("bad-form", own.value.span, { form: own.key, example: form.example }, notes);
  return type ?? UNKNOWN;
}

const NOTES: ReadonlyMap<string, readonly string[]> = new Map([
  ["$enum", ["It lists at least one value, and each of them once."]],
  [
    "$binary",
    [
      `It names one of ${binaryNames.join(", ")}.`,
      "Beside it may stand `transfer: true`, but not for shared memory.",
    ],
  ],
]);

function reportExtra(extra: Entry, form: string, example: string, report: Report): void {
  report("unknown-key", extra.span, { key: extra.key, owner: `a ${form} type` }, [
    `It is written ${example} and has no fields beside it.`,
  ]);
}

function readEnum(node: Node, _form: MapNode, reading: Reading): Type | undefined {
  if (node.kind !== "list" || node.items.length === 0) return undefined;
  const values = new Set<Scalar>();
  for (const item of node.items) {
    if (item.kind !== "scalar" || item.written === "" || values.has(item.value)) return undefined;
    values.add(item.value);
    warnOfOldReading(item.written, item.span, reading);
  }
  return { kind: "enum", values: [...values] };
}

function readMap(node: Node, _form: MapNode, _reading: Reading, readType: ReadType): Type {
  return { kind: "map", of: readType(node) };
}

function readSchema(node: Node, _form: MapNode, { report }: Reading): Type | undefined {
  if (node.kind !== "map") return undefined;
  const schema: JsonObject = toObject(node);
  checkJsonSchema(node, schema, report);
  return { kind: "schema", schema, span: node.span };
}

function readTypeScript(node: Node, form: MapNode): Type | undefined {
  const name = textOf(node);
  const from = textOf(form.entries.get("from")?.value);
  if (name === undefined || !/^[A-Za-z_$][\w$]*$/.test(name) || from === undefined) return undefined;
  return /^[^\s"'`\\]+$/.test(from) ? { kind: "typescript", name, from, span: node.span } : undefined;
}

function readBinary(node: Node, form: MapNode): Type | undefined {
  const name = binaryNames.find((one) => one === textOf(node));
  const moved = form.entries.get("transfer")?.value;
  const transfer = moved?.kind === "scalar" ? moved.value : moved === undefined ? false : undefined;
  if (name === undefined || typeof transfer !== "boolean") return undefined;
  if (transfer && name === "SharedArrayBuffer") return undefined;
  return { kind: "binary", name, transfer, span: node.span };
}

function readAddress(node: Node): Type | undefined {
  const agent = textOf(node);
  return agent === undefined ? undefined : { kind: "address", agent, span: node.span };
}

function readAccepts(node: Node): Type | undefined {
  if (node.kind !== "list" || node.items.length === 0) return undefined;
  const messages: Reference[] = [];
  for (const item of node.items) {
    const name = textOf(item);
    if (name === undefined) return undefined;
    messages.push({ name, span: item.span });
  }
  return { kind: "accepts", messages };
}

function readResponder(node: Node): Type | undefined {
  const name = textOf(node);
  return name === undefined ? undefined : { kind: "responder", request: { name, span: node.span } };
}
