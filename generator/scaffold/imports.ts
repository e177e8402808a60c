import { posix } from "node:path";
import { ts } from "ts-morph";
import { nodesOf } from "./source.js";

export function importsOf(tree: ts.SourceFile): readonly ts.ImportDeclaration[] {
  return tree.statements.filter((statement) => ts.isImportDeclaration(statement));
}

export function specifierOf({ moduleSpecifier }: ts.ImportDeclaration | ts.ExportDeclaration): string {
  return moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : "";
}

export function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  return importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

/**
 * Whether an import names another generated module, which may have an agent of the same name. Aliases and modules
 * that export ours again cannot be told from here, and count as ours.
 */
export function isOtherModule(specifier: string, file: string, module: string): boolean {
  if (!specifier.startsWith(".")) return false;
  const target = posix.join(posix.dirname(file), specifier);
  const name = nameOf(target);
  return posix.dirname(target) === posix.dirname(module) && name !== nameOf(module) && name !== "index";
}

function nameOf(path: string): string {
  return posix.basename(path).replace(/\.[cm]?[jt]s$/, "");
}

/**
 * All names that mean something in a file, wherever they stand: declared, imported or global. A name that is not
 * among them can be imported without changing what other code means.
 */
export function namesIn(tree: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of nodesOf(tree)) if (ts.isIdentifier(node) && !isProperty(node)) names.add(node.text);
  return names;
}

function isProperty(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  if (ts.isClassElement(parent) || ts.isTypeElement(parent) || ts.isPropertyAssignment(parent))
    return parent.name === node;
  return ts.isImportSpecifier(parent) && parent.propertyName === node;
}

/** `name` or, when that is taken, the first of `nameBody`, `nameBody2`, … that is free. */
export function freeName(name: string, suffix: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name) && !isReserved(name)) return name;
  for (let number = 1; ; number++) {
    const candidate = `${name}${suffix}${number === 1 ? "" : number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** Words that are fine for a member of a class, and no name of a variable. */
function isReserved(name: string): boolean {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, name);
  const kind = scanner.scan();
  const keyword = kind >= ts.SyntaxKind.FirstReservedWord && kind <= ts.SyntaxKind.LastFutureReservedWord;
  return keyword || ["arguments", "await", "eval", "undefined"].includes(name);
}
