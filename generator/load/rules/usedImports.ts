import { asksOf } from "../../model/asks.js";
import { dataIn } from "../../model/fields.js";
import { followed } from "../../model/follow.js";
import { typeDefsOf } from "../../model/lookup.js";
import { movesOf } from "../../model/moves.js";
import type { StageDef } from "../../model/pipelines.js";
import { publicationsIn } from "../../model/publications.js";
import type { ImportDef, Reference, Spec, Type } from "../../model/spec.js";
import { childrenOf, watchedBy } from "../../model/supervised.js";
import type { Rule } from "./rule.js";
import { typesOf } from "./types.js";

/** A name that a spec imports is used in it: by a type, as data, as a message, by a molt, as a child, to be watched, or by a stage. */
export const usedImports: Rule = (spec, report) => {
  if (spec.imports.length === 0) return;
  const used = new Set([
    ...[...typesOf(spec)]
      .flatMap(namedIn)
      .filter(isIn(spec))
      .map(({ name }) => name),
    ...spec.agents.flatMap(({ messages }) => messages),
    ...spec.agents.flatMap(asksOf).map(({ message }) => message.name),
    ...spec.agents.flatMap(publicationsIn).map(({ name }) => name),
    ...importedData(spec).map(({ name }) => name),
    ...spec.agents.flatMap(childrenOf).map(({ name }) => name),
    ...spec.agents.flatMap(watchedBy).map(({ name }) => name),
    ...spec.pipelines.flatMap(({ stages }) => stages.flatMap(agentOf)),
    ...spec.agents.flatMap(movesOf).flatMap(({ target }) => target.molts?.name ?? []),
  ]);
  for (const { name, span } of spec.imports) if (!used.has(name)) report("unused-import", span, { name });
};

/** The agent that a stage runs. */
function agentOf(stage: StageDef): readonly string[] {
  return stage.kind === "agent" ? [stage.agent.name] : [];
}

/** What a type names right away. */
function namedIn(type: Type): readonly Reference[] {
  if (type.kind === "reference") return [type];
  if (type.kind === "address") return [{ name: type.agent, span: type.span }];
  if (type.kind === "responder") return [type.request];
  return type.kind === "accepts" ? type.messages : [];
}

/** What is imported keeps its own references, which mean what they mean in their file. */
function isIn({ file }: Spec): (reference: Reference) => boolean {
  return ({ span }) => span.source.file === file;
}

/** The imported types whose fields are data, which holds the fields and not the name. */
export function importedData(spec: Spec): readonly ImportDef[] {
  const data = dataIn(spec);
  const types = typeDefsOf(spec);
  return spec.imports.filter(({ name }) => {
    const named = types.get(name);
    const whole = named && followed(named.type, spec);
    return whole?.kind === "object" && data.has(whole.fields);
  });
}
