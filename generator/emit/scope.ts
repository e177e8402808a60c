import { isBuiltIn, messagesOf, originOf, publicationsOf } from "../model/lookup.js";
import {
  agentTypes,
  baseName,
  globalNames,
  messageMembers,
  pipelineTypes,
  publicationMembers,
} from "../model/names.js";
import type { Reference, Spec } from "../model/spec.js";
import { named, type Shape } from "./shape.js";

/** A type a module declares for itself, at its end. */
interface LocalType {
  readonly name: string;
  readonly type: Shape;
  readonly why: string;
}

export const nothingHidden: ReadonlySet<string> = new Set();

/** How the names of one module are written, and which of them it turned out to need. */
export class Scope {
  readonly #spec: Spec;
  /** Whether anything of the runtime was named. */
  usesRuntime = false;
  readonly locals: LocalType[] = [];
  /** For each module: the names imported, and what they are called here. */
  readonly imports = new Map<string, Map<string, string>>();
  readonly #taken: Set<string>;
  readonly #aliases = new Map<string, string>();

  constructor(spec: Spec) {
    this.#spec = spec;
    const { types, events, requests, publications } = spec;
    const declared = [...types, ...events, ...requests, ...publications].map(({ name }) => name);
    const agents = [...spec.agents, ...spec.pipelines].flatMap(({ name }) => [
      name,
      baseName(name),
      graphName(name, spec),
    ]);
    const ofPipelines = spec.pipelines.length > 0 ? pipelineTypes : nothingHidden;
    const members = [...messageMembers, ...publicationMembers, ...agentTypes, ...ofPipelines];
    this.#taken = new Set([...declared, ...agents, ...globalNames, ...members, "crb"]);
  }

  /** The name of something of the runtime. */
  runtime(name: string): string {
    this.usesRuntime = true;
    return `crb.${name}`;
  }

  /** A generic type of the runtime. */
  generic(name: string, ...of: readonly Shape[]): Shape {
    return { kind: "generic", name: this.runtime(name), of };
  }

  /** A type or message of this or another spec, from inside a namespace that declares the names `hidden`. */
  declared(reference: Reference, hidden: ReadonlySet<string> = nothingHidden): string {
    const { name } = reference;
    const origin = originOf(reference, this.#spec);
    if (isBuiltIn(reference, this.#spec)) return this.runtime(name);
    if (origin !== this.#spec) return this.imported(name, moduleOf(origin));
    return hidden.has(name) ? this.#alias(name) : name;
  }

  /** What a request is answered with: `void` when the answer only says that it is done. */
  response(request: Reference): string {
    const message = messagesOf(originOf(request, this.#spec)).get(request.name);
    const answers = message?.kind === "request" && message.response !== undefined;
    return answers ? `${this.declared(request)}.Response` : "void";
  }

  /** What takes a message, or publishes a publication. */
  recipient(reference: Reference): string {
    const isPublished = publicationsOf(originOf(reference, this.#spec)).has(reference.name);
    return `${this.declared(reference)}.${isPublished ? "Publisher" : "Recipient"}`;
  }

  /** The base class of an agent or a pipeline of this or another spec. */
  base(agent: Reference): string {
    const origin = originOf(agent, this.#spec);
    const name = baseName(agent.name);
    return origin === this.#spec ? name : this.imported(name, moduleOf(origin));
  }

  #alias(name: string): string {
    const known = this.#aliases.get(name);
    if (known !== undefined) return known;
    const alias = this.#unique(name);
    this.#aliases.set(name, alias);
    this.locals.push({
      name: alias,
      type: named(name),
      why: `\`${name}\` where that name means something else.`,
    });
    return alias;
  }

  /** A type of another module. Names in small letters step aside: `default` and `string` are words of the language. */
  imported(name: string, from: string): string {
    const names = this.imports.get(from) ?? new Map<string, string>();
    this.imports.set(from, names);
    const local =
      names.get(name) ?? (this.#taken.has(name) || /^[a-z]/.test(name) ? this.#unique(name) : name);
    names.set(name, local);
    this.#taken.add(local);
    return local;
  }

  /** Declares a type at the end of the module; `type` is given its name, so that it may refer to itself. */
  local(base: string, why: string, type: (self: Shape) => Shape): Shape {
    const name = this.#unique(base);
    const self = named(name);
    this.locals.push({ name, type: type(self), why });
    return self;
  }

  /** Names of a spec hold no `$`, so only names made here have to be told apart. */
  #unique(base: string): string {
    let name = `${base}$`;
    for (let count = 2; this.#taken.has(name); count += 1) name = `${base}$${count}`;
    this.#taken.add(name);
    return name;
  }
}

/** The module generated from another spec: all modules stand in one folder. */
export function moduleOf({ name }: Spec): string {
  return `./${name}.js`;
}

/** The constant that holds the graph of an agent or a pipeline. */
export function graphName(agent: string, spec: Spec): string {
  return spec.agents.length + spec.pipelines.length === 1
    ? "graph"
    : `${agent.slice(0, 1).toLowerCase()}${agent.slice(1)}Graph`;
}
