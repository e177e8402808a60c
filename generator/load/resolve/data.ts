import { followed } from "../../model/follow.js";
import { typeDefsOf, typeNamed } from "../../model/lookup.js";
import type { Field } from "../../model/spec.js";
import { declaredNotes } from "../declared.js";
import { type Node, textOf } from "../tree.js";
import { isForm } from "../types/forms.js";
import { readData } from "../types/read.js";
import type { Resolving } from "./resolving.js";

/** The fields of an agent's or a state's data: written in place, or those of a named type. */
export function fieldsOf(node: Node | undefined, resolving: Resolving): readonly Field[] {
  if (node === undefined) return [];
  if (node.kind === "map" && !isForm(node)) return readData(node, resolving);
  const name = textOf(node);
  if (name === undefined) {
    resolving.report("bad-data", node.span, {});
    return [];
  }
  const { spec } = resolving;
  const type = typeNamed({ name, span: node.span }, spec);
  if (type === undefined) {
    const notes = declaredNotes(name, [...typeDefsOf(spec).keys()], "Types");
    resolving.report("unknown-type", node.span, { name }, notes);
    return [];
  }
  const data = followed(type, spec);
  if (data?.kind === "object") return data.fields;
  resolving.report("bad-data", node.span, {});
  return [];
}
