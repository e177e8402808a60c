import { posix } from "node:path";
import { ts } from "ts-morph";
import { pathTo } from "../text/path.js";
import type { UserClass } from "./classes.js";
import { freeName, importsOf, isTypeOnly, namesIn, specifierOf } from "./imports.js";
import { type FileManner, lineStart, startsLine } from "./manner.js";
import type { Meanings, Outside } from "./meanings.js";
import type { Insertion } from "./splice.js";
import type { Names } from "./stub.js";

/** The imports that the file of a class has to gain, and what it calls them. */
export class NewImports implements Names {
  readonly #found: UserClass;
  readonly #meanings: Meanings;
  readonly #imports: readonly ts.ImportDeclaration[];
  readonly #taken: Set<string>;
  readonly #types = new Map<string, string>();
  readonly #bodies = new Map<string, string>();
  readonly #paths: ReadonlyMap<string, string>;
  /** What the file calls the generated base class. */
  readonly base: string;

  /** `paths` say where the module of each body lies, without its ending. */
  constructor(found: UserClass, paths: ReadonlyMap<string, string>, meanings: Meanings) {
    this.#found = found;
    this.#paths = paths;
    this.#meanings = meanings;
    this.#imports = importsOf(found.parsed.tree);
    this.#taken = new Set(namesIn(found.parsed.tree));
    this.base = this.#known(found.origin.name) ?? this.#addBase(found.origin.name);
  }

  /** What the file calls a generated type, whether it has imported it already or not. */
  message(name: string): string {
    const dot = this.base.lastIndexOf(".");
    if (dot !== -1) return `${this.base.slice(0, dot)}.${name}`;
    return this.#known(name) ?? this.#added(this.#types, name, freeName(name, "Message", this.#taken));
  }

  /** What the file calls the body of a `sync` state: an import of it may be left from another time. */
  body(method: string): string {
    const { file } = this.#found.parsed.source;
    const known = this.#imports.find((one) => moduleAt(specifierOf(one), file) === this.#paths.get(method));
    const local = known?.importClause?.name?.text;
    return local ?? this.#added(this.#bodies, method, freeName(method, "Body", this.#taken));
  }

  #addBase(name: string): string {
    const local = this.#taken.has("Base") ? freeName(name, "", this.#taken) : "Base";
    return this.#added(this.#types, name, local);
  }

  #added(list: Map<string, string>, name: string, free: string): string {
    const local = list.get(name) ?? free;
    list.set(name, local);
    this.#taken.add(local);
    return local;
  }

  /** The name by which something generated has been imported; an import that is there at run time comes first. */
  #known(name: string): string | undefined {
    const sorted = this.#imports.toSorted((a, b) => Number(isTypeOnly(a)) - Number(isTypeOnly(b)));
    return sorted
      .flatMap(localNames)
      .map((local) => (local.endsWith(".") ? local + name : local))
      .find((local) => this.#isOurs(this.#meanings.inFile(this.#found.parsed, local), name));
  }

  /** Whether something comes from where the base does. */
  #isOurs(meaning: ReturnType<Meanings["inFile"]>, name: string): boolean {
    if (meaning?.kind !== "outside" || meaning.name !== name) return false;
    return moduleOf(meaning) === moduleOf(this.#found.origin);
  }

  /** `ending` is that of the modules of bodies. */
  insertions(ending: string, manner: FileManner): readonly Insertion[] {
    const { quote, semicolon } = manner;
    const places = [...this.#types].map((type) => ({ type, declaration: this.#giving(type[0]) }));
    const lone = places.flatMap(({ type, declaration }) => (declaration ? [] : [written(type)]));
    const from = (specifier: string) => `from ${quote}${specifier}${quote}`;
    const lines = [
      ...(lone.length > 0 ? [`import type { ${lone.join(", ")} } ${from(this.#originSeenFromHere())}`] : []),
      ...[...this.#bodies].map(([method, local]) => `import ${local} ${from(this.#pathTo(method) + ending)}`),
    ];
    const grown = [...new Set(places.flatMap(({ declaration }) => declaration ?? []))].map((declaration) => {
      const types = places
        .filter((place) => place.declaration === declaration)
        .map(({ type }) => written(type));
      return this.#grow(declaration, types, manner);
    });
    return [...grown, ...this.#below(lines, manner.lineEnd, semicolon)];
  }

  /** An import with braces that the file has, of a module that exports the type. */
  #giving(type: string): ts.ImportDeclaration | undefined {
    const giving = this.#imports.filter((declaration) => {
      if (elementsOf(declaration).length === 0) return false;
      const meaning = this.#meanings.imported(this.#found.parsed, specifierOf(declaration), type);
      return this.#isOurs(meaning, type);
    });
    return giving.find(isTypeOnly) ?? giving[0];
  }

  #grow(declaration: ts.ImportDeclaration, types: readonly string[], { lineEnd }: FileManner): Insertion {
    const { source, tree } = this.#found.parsed;
    const { text } = source;
    const last = elementsOf(declaration).at(-1) ?? declaration;
    const start = last.getStart(tree);
    const separator = startsLine(text, start)
      ? `,${lineEnd}${text.slice(lineStart(text, start), start)}`
      : ", ";
    const mark = isTypeOnly(declaration) ? "" : "type ";
    return { at: last.end, text: types.map((type) => separator + mark + type).join("") };
  }

  /** Below the last import. */
  #below(lines: readonly string[], lineEnd: string, semicolon: string): readonly Insertion[] {
    const last = this.#imports.at(-1);
    if (lines.length === 0 || !last) return [];
    const rest = /^[ \t]*(\/\/[^\r\n]*)?(?=\r?\n|$)/.exec(this.#found.parsed.source.text.slice(last.end));
    // When code follows in the same line, ours has to be closed whatever the file's manner.
    const added = lines.map((line) => lineEnd + line + (rest ? semicolon : ";"));
    return [{ at: last.end + (rest?.[0].length ?? 0), text: added.join("") }];
  }

  #pathTo(method: string): string {
    return pathTo(this.#paths.get(method) ?? "", this.#found.parsed.source.file);
  }

  #originSeenFromHere(): string {
    const { origin, parsed } = this.#found;
    if (!origin.specifier.startsWith(".")) return origin.specifier;
    return pathTo(posix.join(posix.dirname(origin.file), origin.specifier), parsed.source.file);
  }
}

function elementsOf({ importClause }: ts.ImportDeclaration): readonly ts.ImportSpecifier[] {
  const bindings = importClause?.namedBindings;
  return bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
}

/** The names that an import declares; that of a whole module ends with a dot. */
function localNames(declaration: ts.ImportDeclaration): readonly string[] {
  const bindings = declaration.importClause?.namedBindings;
  if (bindings && ts.isNamespaceImport(bindings)) return [`${bindings.name.text}.`];
  return elementsOf(declaration).map(({ name }) => name.text);
}

/** The module of something generated, by whatever way its name is written. */
function moduleOf({ specifier, file }: Outside): string {
  return moduleAt(specifier, file);
}

function moduleAt(specifier: string, file: string): string {
  if (!specifier.startsWith(".")) return specifier;
  return posix.join(posix.dirname(file), specifier).replace(/\.[cm]?[jt]s$/, "");
}

function written([name, local]: readonly [name: string, local: string]): string {
  return name === local ? name : `${name} as ${local}`;
}
