import { ts } from "ts-morph";
import type { Handler } from "../model/handlers.js";
import type { AgentDef } from "../model/spec.js";
import type { UserClass } from "./classes.js";
import { freeName, importsOf, isTypeOnly, namesIn, pathTo, specifierOf } from "./imports.js";
import { type FileManner, lineStart, mannerOf, startsLine } from "./manner.js";
import { memberInsertions } from "./members.js";
import { placesOf } from "./places.js";
import type { Project } from "./project.js";
import { type Insertion, splice } from "./splice.js";
import { type Names, stub } from "./stub.js";

/** Where the module that holds the body of a `sync` state lies, without its ending. */
type BodyPath = (handler: Handler) => string;

/** The text of the class's file with the handlers added that it lacks. Every byte of the old text stays, in order. */
export function addHandlers(
  found: UserClass,
  missing: readonly Handler[],
  handlers: readonly Handler[],
  agent: AgentDef,
  bodyPath: BodyPath,
  project: Project,
): string {
  const manner = mannerOf(found, project);
  const imports = new NewImports(found);
  const names: Names = {
    base: found.base.local,
    message: (name) => imports.type(name),
    body: (method) => imports.body(method),
  };
  const batches = placesOf(missing, handlers, found).map(({ place, handlers }) => ({
    place,
    stubs: handlers.map((handler) => stub(handler, agent, names, manner)),
  }));
  const bodies = missing.flatMap((handler) =>
    handler.kind === "body"
      ? [{ method: handler.method, path: pathTo(bodyPath(handler), found.parsed.source.file) }]
      : [],
  );
  return splice(found.parsed.source.text, [
    ...imports.insertions(bodies, manner, endingOf(found.base.specifier, project)),
    ...memberInsertions(found.node, found.parsed, batches, manner),
  ]);
}

/** Imports end as those of the file do; where it has aliases only, as the project's configuration says. */
function endingOf(specifier: string, project: Project): string {
  if (!specifier.startsWith(".")) return project.ending;
  return /\.[jt]s$/.exec(specifier)?.[0] ?? "";
}

/** The imports a file has to gain, and what it calls them. */
class NewImports {
  readonly #found: UserClass;
  readonly #taken: Set<string>;
  readonly #types = new Map<string, string>();
  readonly #bodies = new Map<string, string>();

  constructor(found: UserClass) {
    this.#found = found;
    this.#taken = new Set(namesIn(found.parsed.tree));
  }

  /** What the file calls a generated type, whether it has imported it already or not. */
  type(name: string): string {
    const { local } = this.#found.base;
    const dot = local.lastIndexOf(".");
    if (dot !== -1) return `${local.slice(0, dot)}.${name}`;
    const known = this.#sameModule()
      .flatMap(elementsOf)
      .find((element) => importedName(element) === name);
    return known?.name.text ?? this.#added(this.#types, name, "Message");
  }

  body(method: string): string {
    return this.#added(this.#bodies, method, "Body");
  }

  #added(list: Map<string, string>, name: string, suffix: string): string {
    const local = list.get(name) ?? freeName(name, suffix, this.#taken);
    list.set(name, local);
    this.#taken.add(local);
    return local;
  }

  #sameModule(): readonly ts.ImportDeclaration[] {
    const { parsed, base } = this.#found;
    return importsOf(parsed.tree).filter((declaration) => specifierOf(declaration) === base.specifier);
  }

  insertions(
    bodies: readonly { method: string; path: string }[],
    manner: FileManner,
    ending: string,
  ): readonly Insertion[] {
    const { quote } = manner;
    const lines = bodies.map(
      ({ method, path }) => `import ${this.body(method)} from ${quote}${path}${ending}${quote}`,
    );
    return [...this.#typeInsertion(manner), ...this.#linesInsertion(lines, manner)];
  }

  /** Into the braces of the import that has types of the module already, else of the one that has the base. */
  #typeInsertion({ lineEnd }: FileManner): readonly Insertion[] {
    const { parsed, base } = this.#found;
    if (this.#types.size === 0) return [];
    const typeOnly = this.#sameModule().find(
      (declaration) => isTypeOnly(declaration) && elementsOf(declaration).length > 0,
    );
    const last = elementsOf(typeOnly ?? base.declaration).at(-1);
    if (!last) return [];
    const mark = typeOnly ? "" : "type ";
    const { text } = parsed.source;
    const start = last.getStart(parsed.tree);
    const separator = startsLine(text, start)
      ? `,${lineEnd}${text.slice(lineStart(text, start), start)}`
      : ", ";
    const elements = [...this.#types].map(
      ([name, local]) => mark + (name === local ? name : `${name} as ${local}`),
    );
    return [{ at: last.end, text: elements.map((element) => separator + element).join("") }];
  }

  /** Below the last import. */
  #linesInsertion(lines: readonly string[], { lineEnd, semicolon }: FileManner): readonly Insertion[] {
    const last = importsOf(this.#found.parsed.tree).at(-1);
    if (lines.length === 0 || !last) return [];
    const { text } = this.#found.parsed.source;
    const rest = /^[ \t]*(\/\/[^\r\n]*)?(?=\r?\n|$)/.exec(text.slice(last.end));
    // When code follows in the same line, ours has to be closed whatever the file's manner.
    const added = lines.map((line) => lineEnd + line + (rest ? semicolon : ";"));
    return [{ at: last.end + (rest?.[0].length ?? 0), text: added.join("") }];
  }
}

function elementsOf({ importClause }: ts.ImportDeclaration): readonly ts.ImportSpecifier[] {
  const bindings = importClause?.namedBindings;
  return bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
}

function importedName({ name, propertyName }: ts.ImportSpecifier): string {
  return (propertyName ?? name).text;
}
