import type { EventDef, PublicationDef, RequestDef, Type } from "../../model/spec.js";
import { type Entry, isBlank, type Node, textOf, valueAt } from "../tree.js";
import { isForm } from "../types/forms.js";
import { readFields, readType } from "../types/read.js";
import { UNKNOWN } from "../types/reading.js";
import { durationAt } from "./durations.js";
import type { Resolving } from "./resolving.js";

const NOTHING: Type = { kind: "object", fields: [] };

export function resolveEvent({ key, span, value }: Entry, resolving: Resolving): EventDef {
  return { kind: "event", name: key, span, payload: payloadOf(value, resolving) };
}

export function resolveRequest({ key, span, value }: Entry, resolving: Resolving): RequestDef {
  const description = textOf(valueAt(value, "description"));
  const params = valueAt(value, "params");
  const response = valueAt(value, "response");
  const timeout = durationAt(value, "timeout", resolving.report);
  return {
    kind: "request",
    name: key,
    span,
    ...(description === undefined ? {} : { description }),
    payload: params === undefined ? NOTHING : payloadOf(params, resolving),
    ...(response === undefined ? {} : { response: readType(response, resolving) }),
    ...(timeout === undefined ? {} : { timeout }),
  };
}

export function resolvePublication({ key, span, value }: Entry, resolving: Resolving): PublicationDef {
  const description = textOf(valueAt(value, "description"));
  const typeAt = (part: string) => {
    const type = valueAt(value, part);
    return type === undefined ? UNKNOWN : readType(type, resolving);
  };
  return {
    kind: "publication",
    name: key,
    span,
    ...(description === undefined ? {} : { description }),
    snapshot: typeAt("snapshot"),
    update: typeAt("update"),
  };
}

/** Fields in place, the name of a type, or nothing. */
function payloadOf(node: Node, resolving: Resolving): Type {
  if (isBlank(node)) return NOTHING;
  if (node.kind === "map" && !isForm(node)) return { kind: "object", fields: readFields(node, resolving) };
  const name = textOf(node);
  if (name !== undefined && /^[A-Z]\w*$/.test(name)) return { kind: "reference", name, span: node.span };
  resolving.report("bad-payload", node.span, {}, [
    `Write it as a field, such as ${asField(node)}, or give it a name under \`types\`.`,
  ]);
  return UNKNOWN;
}

/** Longer types are not repeated. */
const LONGEST = 40;

function asField({ span }: Node): string {
  const written = span.source.text.slice(span.start, Math.min(span.end, span.start + LONGEST + 1));
  if (written === "string" || written.length > LONGEST || /[\n#]/.test(written)) return "{ text: string }";
  return `{ ${written.startsWith("[") ? "items" : "value"}: ${written} }`;
}
