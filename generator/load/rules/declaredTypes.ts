import type { Span } from "../../diagnostics/diagnostic.js";
import { didYouMean } from "../../diagnostics/suggest.js";
import {
  agentDefsOf,
  isBuiltIn,
  messagesOf,
  pipelineDefsOf,
  publicationsOf,
  typeDefsOf,
} from "../../model/lookup.js";
import type { Type } from "../../model/spec.js";
import { declaredNotes, knownNames } from "../declared.js";
import { listed } from "../listed.js";
import { habitNote } from "../types/habits.js";
import { PRIMITIVES } from "../types/primitives.js";
import { requireRequest } from "./requests.js";
import type { Rule } from "./rule.js";
import { typesOf } from "./types.js";

/** Every name a type uses is declared: types, the agents of addresses, the messages of `$accepts`. */
export const declaredTypes: Rule = (spec, report) => {
  const types = namesOf(typeDefsOf(spec), PRIMITIVES);
  const agents = namesOf(new Map<string, unknown>([...agentDefsOf(spec), ...pipelineDefsOf(spec)]));
  const defs = messagesOf(spec);
  const messages = namesOf(new Map<string, unknown>([...defs, ...publicationsOf(spec)]));
  const all = typesOf(spec);
  const texts = textsInUnions(all, types.known);
  // What an imported type names is checked where that is declared.
  const isHere = ({ span }: { readonly span: Span }) => span.source.file === spec.file;
  for (const type of all) {
    if (type.kind === "reference" && isHere(type) && !types.known.has(type.name) && !isBuiltIn(type, spec)) {
      const hint = hintFor(type.name, texts.get(type) ?? textsOf([type.name]), types.list);
      report("unknown-type", type.span, { name: type.name }, [`Types: ${listed(types.list)}`, ...hint]);
    }
    if (type.kind === "address" && isHere(type) && !agents.known.has(type.agent)) {
      report(
        "unknown-agent",
        type.span,
        { name: type.agent },
        declaredNotes(type.agent, agents.list, "Agents"),
      );
    }
    for (const { name, span } of type.kind === "accepts" ? type.messages.filter(isHere) : []) {
      if (messages.known.has(name)) continue;
      const notes = declaredNotes(name, messages.list, "Messages");
      report("unknown-message", span, { kind: "message", name, owner: "$accepts" }, notes);
    }
    if (type.kind === "responder" && isHere(type.request)) {
      requireRequest(type.request, "$responder", defs, report);
    }
  }
};

/** Names that stand side by side and are no types: `debug | info` may be meant as texts. */
interface Texts {
  readonly count: number;
  /** How to write them as texts, if that is what they look like. */
  readonly note: readonly string[];
}

function textsOf(names: readonly string[]): Texts {
  const areTexts = names.every((name) => /^[a-z]/.test(name) && habitNote(name) === undefined);
  const note = areTexts ? [`Fixed texts are written { $enum: [${listed([...new Set(names)])}] }.`] : [];
  return { count: names.length, note };
}

/** For each alternative of a union, the unknown names in it. They are looked through once for all of them. */
function textsInUnions(all: Iterable<Type>, known: ReadonlySet<string>): ReadonlyMap<Type, Texts> {
  const texts = new Map<Type, Texts>();
  for (const type of all) {
    if (type.kind !== "union") continue;
    const names = type.of.flatMap((inner) => (inner.kind === "reference" ? inner.name : []));
    const unknown = textsOf(names.filter((name) => !known.has(name)));
    for (const inner of type.of) texts.set(inner, unknown);
  }
  return texts;
}

/** What to write for a name; `texts` are the unknown names of its union, or it alone. */
function hintFor(name: string, texts: Texts, types: readonly string[]): readonly string[] {
  const habit = habitNote(name);
  if (habit !== undefined) return [habit];
  const similar = didYouMean(name, types);
  return texts.count === 1 && similar.length > 0 ? similar : [...similar, ...texts.note];
}

interface Names {
  readonly list: readonly string[];
  readonly known: ReadonlySet<string>;
}

function namesOf(named: ReadonlyMap<string, unknown>, builtIn: readonly string[] = []): Names {
  const declared = [...named.keys()];
  return { list: [...builtIn, ...declared], known: new Set([...builtIn, ...knownNames(declared)]) };
}
