import { didYouMean } from "../../diagnostics/suggest.js";
import type { Field, Type } from "../../model/spec.js";
import { listed } from "../listed.js";
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
  const type = resolving.types.get(name);
  if (type === undefined) {
    const names = [...resolving.types.keys()];
    resolving.report("unknown-type", node.span, { name }, [
      `Types: ${listed(names)}`,
      ...didYouMean(name, names),
    ]);
    return [];
  }
  const fields = fieldsOfType(type, resolving.types);
  if (fields === undefined) resolving.report("bad-data", node.span, {});
  return fields ?? [];
}

/** Follows names until it comes to an object; each name once, because types may go round in circles. */
function fieldsOfType(type: Type, types: ReadonlyMap<string, Type>): readonly Field[] | undefined {
  const seen = new Set<string>();
  let at: Type | undefined = type;
  while (at?.kind === "reference" && !seen.has(at.name)) {
    seen.add(at.name);
    at = types.get(at.name);
  }
  return at?.kind === "object" ? at.fields : undefined;
}
