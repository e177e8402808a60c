import { builtIn } from "./builtIn.js";
import { kept } from "./kept.js";
import type { PipelineDef } from "./pipelines.js";
import type {
  AgentDef,
  EventDef,
  MessageDef,
  Named,
  PublicationDef,
  Reference,
  Spec,
  Type,
  TypeDef,
} from "./spec.js";

/** What the names of one file stand for, imported ones included. */
interface Lookup {
  readonly messages: ReadonlyMap<string, MessageDef>;
  readonly publications: ReadonlyMap<string, PublicationDef>;
  readonly types: ReadonlyMap<string, TypeDef>;
  readonly agents: ReadonlyMap<string, AgentDef>;
  readonly pipelines: ReadonlyMap<string, PipelineDef>;
  readonly declared: ReadonlySet<string>;
  /** For each imported name the spec that declares it. */
  readonly origins: ReadonlyMap<string, Spec>;
  /** The spec itself and all that it imports from, they from others, and so on, by file. */
  readonly files: ReadonlyMap<string, Spec>;
}

/** The messages of a spec by name, imported ones included. */
export function messagesOf(spec: Spec): ReadonlyMap<string, MessageDef> {
  return lookupOf(spec).messages;
}

/** The events that an agent takes. */
export function eventsOf(agent: AgentDef, spec: Spec): readonly EventDef[] {
  const messages = messagesOf(spec);
  return agent.messages.flatMap((name) => {
    const message = messages.get(name);
    return message?.kind === "event" ? [message] : [];
  });
}

/** The publications of a spec by name, imported ones included. */
export function publicationsOf(spec: Spec): ReadonlyMap<string, PublicationDef> {
  return lookupOf(spec).publications;
}

/** The types of a spec by name, imported ones included. */
export function typeDefsOf(spec: Spec): ReadonlyMap<string, TypeDef> {
  return lookupOf(spec).types;
}

/** The agents of a spec by name, imported ones included. */
export function agentDefsOf(spec: Spec): ReadonlyMap<string, AgentDef> {
  return lookupOf(spec).agents;
}

/** The pipelines of a spec by name, imported ones included. */
export function pipelineDefsOf(spec: Spec): ReadonlyMap<string, PipelineDef> {
  return lookupOf(spec).pipelines;
}

/** Specs, those that they take names from, those that these do, and so on, each once. */
export function withImports(specs: readonly Spec[]): readonly Spec[] {
  return [...new Set(specs.flatMap((spec) => [...lookupOf(spec).files.values()]))];
}

/** All that a spec declares itself under a name that others can take from it. */
export function declaredIn(spec: Spec): readonly Named[] {
  const { types, events, requests, publications, agents, pipelines } = spec;
  return [...types, ...events, ...requests, ...publications, ...agents, ...pipelines];
}

/** The names that a spec declares itself, and that others can take from it. */
export function declaredNames(spec: Spec): ReadonlySet<string> {
  return lookupOf(spec).declared;
}

/**
 * The spec that declares a name. A reference may stand in another file than the one that is looked at, because what is
 * imported keeps its own references: they mean what they mean in their file.
 */
export function originOf({ name, span }: Reference, spec: Spec): Spec {
  const home = lookupOf(spec).files.get(span.source.file) ?? spec;
  return lookupOf(home).origins.get(name) ?? home;
}

/** The type that a name stands for, where it is written: a declared one, or one that every spec has. */
export function typeNamed(reference: Reference, spec: Spec): Type | undefined {
  const declared = lookupOf(originOf(reference, spec)).types.get(reference.name);
  return declared?.type ?? builtIn.get(reference.name);
}

/** Whether a name stands for a type that every spec has, there where it is written. */
export function isBuiltIn(reference: Reference, spec: Spec): boolean {
  return builtIn.has(reference.name) && !lookupOf(originOf(reference, spec)).declared.has(reference.name);
}

const lookupOf = kept((spec: Spec): Lookup => {
  const { imports, types, events, requests, publications, agents, pipelines } = spec;
  const origins = new Map(imports.map(({ name, from }) => [name, from]));
  const found = <T extends Named>(own: readonly T[], all: (from: Spec) => ReadonlyMap<string, T>) => {
    const taken = imports.flatMap(({ name, from }) => all(from).get(name) ?? []);
    return new Map([...own, ...taken].map((named) => [named.name, named]));
  };
  const files = new Map([[spec.file, spec]]);
  for (const from of new Set(origins.values()))
    for (const [file, other] of lookupOf(from).files) files.set(file, other);
  return {
    messages: found<MessageDef>([...events, ...requests], messagesOf),
    publications: found(publications, publicationsOf),
    types: found(types, typeDefsOf),
    agents: found(agents, agentDefsOf),
    pipelines: found(pipelines, pipelineDefsOf),
    declared: new Set(declaredIn(spec).map(({ name }) => name)),
    origins,
    files,
  };
});
