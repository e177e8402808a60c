import type { AgentDef, MessageDef, Named, Reference, Spec, Type, TypeDef } from "./spec.js";

/** What the names of one file stand for, imported ones included. */
interface Lookup {
  readonly messages: ReadonlyMap<string, MessageDef>;
  readonly types: ReadonlyMap<string, TypeDef>;
  readonly agents: ReadonlyMap<string, AgentDef>;
  /** For each imported name the spec that declares it. */
  readonly origins: ReadonlyMap<string, Spec>;
  /** The spec itself and all that it imports from, they from others, and so on, by file. */
  readonly files: ReadonlyMap<string, Spec>;
}

// Kept with the spec, which never changes: it is asked again for each of many agents.
const lookups = new WeakMap<Spec, Lookup>();

/** The messages of a spec by name, imported ones included. */
export function messagesOf(spec: Spec): ReadonlyMap<string, MessageDef> {
  return lookupOf(spec).messages;
}

/** The types of a spec by name, imported ones included. */
export function typeDefsOf(spec: Spec): ReadonlyMap<string, TypeDef> {
  return lookupOf(spec).types;
}

/** The agents of a spec by name, imported ones included. */
export function agentDefsOf(spec: Spec): ReadonlyMap<string, AgentDef> {
  return lookupOf(spec).agents;
}

/** The specs that a spec takes names from, and those that they do, each once. Without the spec itself. */
export function importedBy(spec: Spec): readonly Spec[] {
  return [...lookupOf(spec).files.values()].filter((other) => other !== spec);
}

/**
 * The spec that declares a name. A reference may stand in another file than the one that is looked at, because what is
 * imported keeps its own references: they mean what they mean in their file.
 */
export function originOf({ name, span }: Reference, spec: Spec): Spec {
  const home = lookupOf(spec).files.get(span.source.file) ?? spec;
  return lookupOf(home).origins.get(name) ?? home;
}

/** The type that a name stands for, where it is written. */
export function typeNamed(reference: Reference, spec: Spec): Type | undefined {
  return lookupOf(originOf(reference, spec)).types.get(reference.name)?.type;
}

function lookupOf(spec: Spec): Lookup {
  const known = lookups.get(spec);
  if (known) return known;
  const { imports } = spec;
  const origins = new Map(imports.map(({ name, from }) => [name, from]));
  const found = <T extends Named>(own: readonly T[], all: (from: Spec) => ReadonlyMap<string, T>) => {
    const taken = imports.flatMap(({ name, from }) => all(from).get(name) ?? []);
    return new Map([...own, ...taken].map((named) => [named.name, named]));
  };
  const files = new Map([[spec.file, spec]]);
  for (const from of new Set(origins.values()))
    for (const [file, other] of lookupOf(from).files) files.set(file, other);
  const made = {
    messages: found<MessageDef>([...spec.events, ...spec.requests], messagesOf),
    types: found(spec.types, typeDefsOf),
    agents: found(spec.agents, agentDefsOf),
    origins,
    files,
  };
  lookups.set(spec, made);
  return made;
}
