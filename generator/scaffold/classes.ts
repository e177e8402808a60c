import { ts } from "ts-morph";
import type { Span } from "../diagnostics/diagnostic.js";
import { type BaseImport, baseImports } from "./imports.js";
import { nodesOf, type Parsed } from "./source.js";

/** A class that extends a generated base, itself or through classes of the same file. */
export interface UserClass {
  readonly parsed: Parsed;
  readonly node: ts.ClassLikeDeclaration;
  readonly name: string | undefined;
  readonly isAbstract: boolean;
  /** The classes between it and the base, nearest first. */
  readonly parents: readonly UserClass[];
  readonly base: BaseImport;
  /** Whether code we cannot see, such as a mixin, has a part in what it inherits. */
  readonly isMixed: boolean;
}

/** All classes of a file that extend the class `base` of the generated `module`. */
export function classesOf(parsed: Parsed, base: string, module: string): readonly UserClass[] {
  const imports = baseImports(parsed, base, module);
  if (imports.length === 0) return [];
  const nodes = [...nodesOf(parsed.tree)].filter((node) => ts.isClassLike(node));
  const byName = new Map(nodes.flatMap((node) => (nameOf(node) === undefined ? [] : [[nameOf(node), node]])));
  const resolve = (node: ts.ClassLikeDeclaration, below: readonly ts.Node[]): UserClass | undefined => {
    const extended = extendedBy(node);
    if (!extended || below.includes(node)) return undefined;
    const facts = {
      parsed,
      node,
      name: nameOf(node),
      isAbstract: hasModifier(node, ts.SyntaxKind.AbstractKeyword),
    };
    const isMixed = !ts.isIdentifier(extended) && !ts.isPropertyAccessExpression(extended);
    const mentioned = mentionedIn(extended);
    const direct = imports.find(({ local }) => mentioned.has(local));
    if (direct) return { ...facts, base: direct, parents: [], isMixed };
    for (const name of mentioned) {
      const parentNode = byName.get(name);
      const parent = parentNode && resolve(parentNode, [...below, node]);
      if (parent)
        return {
          ...facts,
          base: parent.base,
          parents: [parent, ...parent.parents],
          isMixed: isMixed || parent.isMixed,
        };
    }
    return undefined;
  };
  return nodes.flatMap((node) => resolve(node, []) ?? []);
}

/** A class is called by its own name or by that of the variable it is put into. */
function nameOf(node: ts.ClassLikeDeclaration): string | undefined {
  if (node.name) return node.name.text;
  const { parent } = node;
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name.text : undefined;
}

function extendedBy(node: ts.ClassLikeDeclaration): ts.Expression | undefined {
  return node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]
    ?.expression;
}

/** The names and dotted names in an expression: a mixin is given the base as an argument. */
function mentionedIn(expression: ts.Expression): ReadonlySet<string> {
  const mentioned = new Set<string>();
  for (const node of nodesOf(expression))
    if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) mentioned.add(node.getText());
  return mentioned;
}

export function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind)
  );
}

/** Where a class is to be shown: its name or, without one, its first word. */
export function spanOf({ parsed: { source, tree }, node }: UserClass): Span {
  const start = node.name?.getStart(tree) ?? node.getStart(tree);
  return { source, start, end: node.name?.end ?? start + "class".length };
}

/** A member of a class that has a body or a value. */
export interface Member {
  readonly name: string;
  readonly node: ts.ClassElement;
}

/** The members that a class itself declares, without abstract, static and private ones (`#x`). */
export function membersOf({ node }: UserClass): readonly Member[] {
  return node.members.flatMap((member): readonly Member[] => {
    const name = member.name && memberName(member.name);
    if (name === undefined || hasModifier(member, ts.SyntaxKind.StaticKeyword)) return [];
    if (hasModifier(member, ts.SyntaxKind.AbstractKeyword)) return [];
    return [{ name, node: member }];
  });
}

function memberName(name: ts.PropertyName): string | undefined {
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) return name.text;
  return ts.isComputedPropertyName(name) && ts.isStringLiteralLike(name.expression)
    ? name.expression.text
    : undefined;
}
