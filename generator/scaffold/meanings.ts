import { posix } from "node:path";
import { ts } from "ts-morph";
import { importsOf, isOtherModule, specifierOf } from "./imports.js";
import { nodesOf, type Parsed } from "./source.js";
import type { Work } from "./work.js";

/** What a name in a file of the user's stands for. */
export type Meaning = Outside | Declared;

type Declared = ClassDeclared | FunctionDeclared;

/** Something that a module outside the folder exports. */
export interface Outside {
  readonly kind: "outside";
  /** What the module calls it. */
  readonly name: string;
  /** The module, as the import in `file` has it. */
  readonly specifier: string;
  readonly file: string;
}

export interface ClassDeclared {
  readonly kind: "class";
  readonly parsed: Parsed;
  readonly node: ts.ClassLikeDeclaration;
}

/** A function, which may be a mixin. */
export interface FunctionDeclared {
  readonly kind: "function";
  readonly parsed: Parsed;
  readonly node: ts.FunctionLikeDeclaration;
}

/** Finds out what names mean: follows relative imports and exports from file to file of the folder. */
export class Meanings {
  readonly #work: Work;
  readonly #module: string;
  readonly #declared = new WeakMap<Parsed, readonly Declared[]>();
  readonly #byName = new WeakMap<Parsed, ReadonlyMap<string, Declared>>();
  /** Exports that are being looked up: files may export each other. */
  readonly #open = new Set<string>();

  /** `module` is the generated one, without its ending. */
  constructor(work: Work, module: string) {
    this.#work = work;
    this.#module = module;
  }

  /** A name as code of the file writes it: `Half`, `halves.Half`. */
  inFile(parsed: Parsed, name: string): Meaning | undefined {
    const [first = "", ...rest] = name.split(".");
    if (rest.length > 1) return undefined;
    const declared = rest.length === 0 ? this.#named(parsed, first) : undefined;
    if (declared) return declared;
    for (const declaration of importsOf(parsed.tree)) {
      const imported = importedAs(first, rest[0], declaration);
      if (imported !== undefined) return this.imported(parsed, specifierOf(declaration), imported);
    }
    return undefined;
  }

  /** What a file gets when it imports a name from a module. */
  imported({ source: { file } }: Parsed, specifier: string, name: string): Meaning | undefined {
    const path = this.#fileOf(specifier, file);
    if (path !== undefined) return this.exported(path, name);
    return isOtherModule(specifier, file, this.#module)
      ? undefined
      : { kind: "outside", name, specifier, file };
  }

  /** What a file of the folder exports under a name. */
  exported(path: string, name: string): Meaning | undefined {
    const key = `${path} ${name}`;
    const parsed = this.#work.parsed(path);
    if (!parsed || this.#open.has(key)) return undefined;
    this.#open.add(key);
    try {
      return this.#exported(parsed, name);
    } finally {
      this.#open.delete(key);
    }
  }

  #exported(parsed: Parsed, name: string): Meaning | undefined {
    const passedOn: string[] = [];
    for (const statement of parsed.tree.statements) {
      if (name === "default" && ts.isExportAssignment(statement) && ts.isIdentifier(statement.expression))
        return this.inFile(parsed, statement.expression.text);
      if (name === "default" && isDefaultClass(statement)) return { kind: "class", parsed, node: statement };
      if (!ts.isExportDeclaration(statement)) continue;
      if (!statement.exportClause) passedOn.push(specifierOf(statement));
      const element = elementsOf(statement).find((one) => one.name.text === name);
      if (element) {
        const local = (element.propertyName ?? element.name).text;
        return statement.moduleSpecifier
          ? this.imported(parsed, specifierOf(statement), local)
          : this.inFile(parsed, local);
      }
    }
    if (name === "default") return undefined;
    return (
      this.#named(parsed, name) ??
      passedOn.map((specifier) => this.imported(parsed, specifier, name)).find((meaning) => meaning)
    );
  }

  /** All classes of a file, wherever they stand. */
  classesIn(parsed: Parsed): readonly ClassDeclared[] {
    return this.#declaredIn(parsed).filter((declared) => declared.kind === "class");
  }

  #declaredIn(parsed: Parsed): readonly Declared[] {
    return keep(this.#declared, parsed, () => [...declarationsOf(parsed)]);
  }

  #named(parsed: Parsed, name: string): Declared | undefined {
    const byName = keep(
      this.#byName,
      parsed,
      () => new Map(this.#declaredIn(parsed).map((declared) => [nameOf(declared.node) ?? "", declared])),
    );
    return byName.get(name);
  }

  /** The file of the folder that a specifier names, however it ends. */
  #fileOf(specifier: string, from: string): string | undefined {
    if (!specifier.startsWith(".")) return undefined;
    const path = posix.join(posix.dirname(from), specifier).replace(/\/$/, "");
    const bare = path.replace(/\.([cm]?)[jt]sx?$/, ".$1ts");
    return [path, bare, `${bare}x`, ...["ts", "tsx", "mts", "cts"].map((ending) => `${path}.${ending}`)]
      .concat(["ts", "tsx"].map((ending) => `${path}/index.${ending}`))
      .find((candidate) => this.#work.text(candidate) !== undefined);
  }
}

/** The names under which a file exports things itself: not those of `export *`. */
export function exportedNames({ tree }: Parsed): readonly string[] {
  return tree.statements.flatMap((statement) => {
    if (ts.isExportAssignment(statement) || isDefaultClass(statement)) return ["default"];
    return ts.isExportDeclaration(statement) ? elementsOf(statement).map(({ name }) => name.text) : [];
  });
}

function elementsOf({ exportClause }: ts.ExportDeclaration): readonly ts.ExportSpecifier[] {
  return exportClause && ts.isNamedExports(exportClause) ? exportClause.elements : [];
}

function isDefaultClass(statement: ts.Statement): statement is ts.ClassDeclaration {
  return (
    ts.isClassDeclaration(statement) &&
    (statement.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  );
}

/** What a declaration imports as `local` or, where that is a whole module, the `member` of it that is meant. */
function importedAs(
  local: string,
  member: string | undefined,
  { importClause }: ts.ImportDeclaration,
): string | undefined {
  const bindings = importClause?.namedBindings;
  if (member !== undefined)
    return bindings && ts.isNamespaceImport(bindings) && bindings.name.text === local ? member : undefined;
  if (importClause?.name?.text === local) return "default";
  if (!bindings || !ts.isNamedImports(bindings)) return undefined;
  const element = bindings.elements.find(({ name }) => name.text === local);
  return element && (element.propertyName ?? element.name).text;
}

function* declarationsOf(parsed: Parsed): Generator<Declared> {
  for (const node of nodesOf(parsed.tree)) {
    if (ts.isClassLike(node)) yield { kind: "class", parsed, node };
    else if (isFunction(node)) yield { kind: "function", parsed, node };
  }
}

function keep<K extends object, V>(known: WeakMap<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function isFunction(
  node: ts.Node,
): node is ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction {
  return ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isArrowFunction(node);
}

/** Classes and functions are called by their own names or by those of the variables they are put into. */
export function nameOf(node: Declared["node"]): string | undefined {
  if (node.name && ts.isIdentifier(node.name)) return node.name.text;
  let { parent } = node;
  while (
    ts.isParenthesizedExpression(parent) ||
    ts.isAsExpression(parent) ||
    ts.isSatisfiesExpression(parent)
  )
    parent = parent.parent;
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name.text : undefined;
}
