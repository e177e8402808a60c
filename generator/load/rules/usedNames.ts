import { asksOf } from "../../model/asks.js";
import { dataIn } from "../../model/fields.js";
import { grouped } from "../../model/grouped.js";
import { publicationsIn } from "../../model/publications.js";
import type { MessageDef, PublicationDef, Reference, Spec, Type, TypeDef } from "../../model/spec.js";
import { typesIn } from "../../model/typesIn.js";
import { listed } from "../listed.js";
import type { Advice } from "./rule.js";
import { typesOf, typesOutside } from "./types.js";
import { importedData } from "./usedImports.js";

/** What a file with agents declares, something in it uses. */
export const usedNames: Advice = (spec, report, shared) => {
  const { types, messages, publications } = unusedNames(spec, shared);
  const users = usersAmong(types, spec);
  for (const { name, span } of types) {
    const others = (users.get(name) ?? []).filter((user) => user !== name);
    const note =
      others.length === 0
        ? "Remove it, or give it to a message, to data or to another type."
        : `Only what is not used itself names it: ${listed(others)}.`;
    report("unused-type", span, { name }, [note]);
  }
  for (const { kind, name, span } of messages) report("unused-message", span, { kind, name });
  for (const { name, span } of publications) report("unused-publication", span, { name });
};

/** What a spec declares and nothing uses, in it or in those that import from it. */
export interface Unused {
  readonly types: readonly TypeDef[];
  readonly messages: readonly MessageDef[];
  readonly publications: readonly PublicationDef[];
}

/** Names the unused types and messages of a spec, from which others import the `shared` names. One without agents and pipelines has none: it only shares. */
export function unusedNames(spec: Spec, shared: ReadonlySet<string>): Unused {
  if (spec.agents.length + spec.pipelines.length === 0) return { types: [], messages: [], publications: [] };
  const types = usedTypes(spec, shared);
  const messages = usedMessages(spec, shared);
  return {
    types: spec.types.filter(({ name }) => !types.has(name)),
    messages: [...spec.events, ...spec.requests].filter(({ name }) => !messages.has(name)),
    publications: spec.publications.filter(({ name }) => !messages.has(name)),
  };
}

/** The messages that an agent takes or makes, what it publishes or subscribes to, and what `$accepts` or `$responder` names. */
function usedMessages(spec: Spec, shared: ReadonlySet<string>): ReadonlySet<string> {
  const named = [...typesOf(spec)].flatMap(messagesIn).filter((message) => isIn(spec, message));
  const taken = spec.agents.flatMap(({ messages }) => messages);
  const made = spec.agents.flatMap(asksOf).map(({ message }) => message.name);
  const published = spec.agents.flatMap(publicationsIn).map(({ name }) => name);
  return new Set([...taken, ...made, ...published, ...named.map(({ name }) => name), ...shared]);
}

function messagesIn(type: Type): readonly Reference[] {
  if (type.kind === "responder") return [type.request];
  return type.kind === "accepts" ? type.messages : [];
}

/** The types that messages and agents use, and the types that those use. */
function usedTypes(spec: Spec, shared: ReadonlySet<string>): ReadonlySet<string> {
  const used = new Set([...namesIn(typesOutside(spec), spec), ...namesOfData(spec), ...shared]);
  const byName = new Map(spec.types.map(({ name, type }) => [name, type]));
  // A set hands out what is added while it is read.
  for (const name of used) {
    const type = byName.get(name);
    if (type !== undefined) for (const inner of namesIn(typesIn([type]), spec)) used.add(inner);
  }
  return used;
}

function namesIn(types: Iterable<Type>, spec: Spec): readonly string[] {
  return [...types].flatMap((type) => (type.kind === "reference" && isIn(spec, type) ? type.name : []));
}

/** What is imported keeps its own references, which mean what they mean in their file. */
function isIn({ file }: Spec, { span }: Reference): boolean {
  return span.source.file === file;
}

/**
 * The types whose fields are data, which holds the fields and not the name; and all that
 * are only other names for them, or for imported types, which may be such data.
 */
function namesOfData(spec: Spec): ReadonlySet<string> {
  const { types } = spec;
  const data = dataIn(spec);
  const whole = types.filter(({ type }) => type.kind === "object" && data.has(type.fields));
  const names = new Set([...whole, ...importedData(spec)].map(({ name }) => name));
  const aliases = grouped(
    types.flatMap(({ name, type }) => (type.kind === "reference" ? [[type.name, name] as const] : [])),
  );
  // A set hands out what is added while it is read.
  for (const name of names) for (const alias of aliases.get(name) ?? []) names.add(alias);
  return names;
}

/** Which of some types name which types. */
function usersAmong(types: readonly TypeDef[], spec: Spec): ReadonlyMap<string, readonly string[]> {
  const named = ({ type }: TypeDef) => new Set(namesIn(typesIn([type]), spec));
  return grouped(types.flatMap((user) => [...named(user)].map((name) => [name, user.name] as const)));
}
