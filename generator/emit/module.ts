import { messagesOf, publicationsOf, typeDefsOf } from "../model/lookup.js";
import type { Spec } from "../model/spec.js";
import { writeAgentClass } from "./agentClass.js";
import { writeAgentTypes } from "./agentTypes.js";
import { writeGraph, writePipelineGraph, writeSchemas } from "./graph.js";
import { writeMessage, writeTypeDef } from "./messages.js";
import { writePipelineClass } from "./pipelineClass.js";
import { writePipelineTypes } from "./pipelineTypes.js";
import { writePublication } from "./publications.js";
import { moduleOf, Scope } from "./scope.js";
import { clean, quoted } from "./text.js";
import { writeDoc, writeType } from "./write.js";
import { Writer } from "./writer.js";

/** The TypeScript module generated from a spec. The same spec gives the same text, wherever and whenever. */
export function emitModule(spec: Spec): string {
  const scope = new Scope(spec);
  // The body comes first: it finds out what the head has to import.
  const body = new Writer();
  writeBody(body, spec, scope);
  const module = new Writer();
  writeHead(module, spec, scope);
  module.append(body);
  return module.toString();
}

function writeHead(writer: Writer, spec: Spec, scope: Scope): void {
  writer.writeLine(`// Made by crb-gen from ${clean(spec.file)}. Do not edit: change the spec.`);
  for (const [from, names] of [...scope.imports].sort(byKey)) {
    const parts = [...names]
      .sort(byKey)
      .map(([name, local]) => (name === local ? name : `${name} as ${local}`));
    writer.writeLine(`import type { ${parts.join(", ")} } from ${quoted(from)};`);
  }
  if (scope.usesRuntime) writer.writeLine(`import * as crb from "crb-gen/codegen";`);
  writeExports(writer, spec);
}

/** Imported types, messages and publications are exported again: whoever writes a handler finds its message beside the class. */
function writeExports(writer: Writer, spec: Spec): void {
  const names = new Map<string, string[]>();
  for (const { name, from } of spec.imports) {
    if (![typeDefsOf, messagesOf, publicationsOf].some((all) => all(spec).has(name))) continue;
    const module = moduleOf(from);
    names.set(module, [...(names.get(module) ?? []), name]);
  }
  for (const [module, exported] of [...names].sort(byKey)) {
    writer.writeLine(`export type { ${exported.toSorted().join(", ")} } from ${quoted(module)};`);
  }
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function writeBody(writer: Writer, spec: Spec, scope: Scope): void {
  for (const type of spec.types) {
    writer.blankLine();
    writeTypeDef(writer, type, scope);
  }
  for (const message of [...spec.events, ...spec.requests]) {
    writer.blankLine();
    writeMessage(writer, message, spec, scope);
  }
  for (const publication of spec.publications) {
    writer.blankLine();
    writePublication(writer, publication, scope);
  }
  for (const agent of spec.agents) {
    writer.blankLine();
    writeAgentTypes(writer, agent, spec, scope);
    writer.blankLine();
    writeAgentClass(writer, agent, spec, scope);
  }
  for (const pipeline of spec.pipelines) {
    writer.blankLine();
    writePipelineTypes(writer, pipeline, spec, scope);
    writer.blankLine();
    writePipelineClass(writer, pipeline, spec, scope);
  }
  writeSchemas(writer, spec, scope);
  for (const agent of spec.agents) {
    writer.blankLine();
    writeGraph(writer, agent, spec, scope);
  }
  for (const pipeline of spec.pipelines) {
    writer.blankLine();
    writePipelineGraph(writer, pipeline, spec, scope);
  }
  for (const { name, type, why } of scope.locals) {
    writer.blankLine();
    writeDoc(writer, why);
    writeType(writer, name, type);
  }
}
