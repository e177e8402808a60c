import { agentTypes, baseName, globalNames, messageMembers } from "../model/names.js";
import type { Spec } from "../model/spec.js";
import { named, type Shape } from "./shape.js";

/** A type a module declares for itself, at its end. */
interface LocalType {
  readonly name: string;
  readonly type: Shape;
  readonly why: string;
}

/** How the names of one module are written, and which of them it turned out to need. */
export class Scope {
  /** Whether anything of the runtime was named. */
  usesRuntime = false;
  readonly locals: LocalType[] = [];
  /** For each module: the names imported, and what they are called here. */
  readonly imports = new Map<string, Map<string, string>>();
  readonly #taken: Set<string>;
  readonly #aliases = new Map<string, string>();

  constructor(spec: Spec) {
    const declared = [...spec.types, ...spec.events, ...spec.requests].map(({ name }) => name);
    const agents = spec.agents.flatMap(({ name }) => [name, baseName(name), graphName(name, spec)]);
    this.#taken = new Set([...declared, ...agents, ...globalNames, ...messageMembers, ...agentTypes, "crb"]);
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

  /** A type or message of the spec, from inside a namespace that declares the names `hidden`. */
  declared(name: string, hidden: ReadonlySet<string>): string {
    if (!hidden.has(name)) return name;
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

/** The constant that holds an agent's graph. */
export function graphName(agent: string, spec: Spec): string {
  return spec.agents.length === 1 ? "graph" : `${agent.slice(0, 1).toLowerCase()}${agent.slice(1)}Graph`;
}
