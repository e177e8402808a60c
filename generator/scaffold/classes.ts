import { ts } from "ts-morph";
import type { Span } from "../diagnostics/diagnostic.js";
import type { ClassDeclared, Outside } from "./meanings.js";

/** A class that extends a generated base, itself or by way of others. */
export interface UserClass extends ClassDeclared {
  readonly name: string | undefined;
  readonly isAbstract: boolean;
  /** The classes between it and the base, nearest first. */
  readonly parents: readonly UserClass[];
  /** The classes that functions put in between, as far as they can be seen. */
  readonly mixins: readonly ClassDeclared[];
  /** Where the base comes from. */
  readonly origin: Outside;
  /** Whether code we cannot see, such as a mixin of a package, has a part in what it inherits. */
  readonly isMixed: boolean;
}

/** The class, and all that we know of that it inherits from. */
export function lineageOf(found: UserClass): readonly ClassDeclared[] {
  return [found, ...found.parents, ...found.mixins];
}

export function isAbstract(node: ts.Node): boolean {
  return hasModifier(node, ts.SyntaxKind.AbstractKeyword);
}

export function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind)
  );
}

/** Where a class is to be shown: its name or, without one, its first word. */
export function spanOf({ parsed: { source, tree }, node }: ClassDeclared): Span {
  const start = node.name?.getStart(tree) ?? node.getStart(tree);
  return { source, start, end: node.name?.end ?? start + "class".length };
}

/** Where a member is to be shown: its name. */
export function nameSpan({ node }: Member, { parsed: { source, tree } }: ClassDeclared): Span {
  const place = node.name ?? node;
  return { source, start: place.getStart(tree), end: place.end };
}

/** A member of a class that has a body or a value. */
export interface Member {
  readonly name: string;
  readonly node: ts.ClassElement | ts.ParameterPropertyDeclaration;
}

/** The members that a class itself declares, without abstract, static and private ones (`#x`). */
export function membersOf({ node }: ClassDeclared): readonly Member[] {
  return node.members.flatMap((member): readonly Member[] => {
    if (ts.isConstructorDeclaration(member)) return parameterProperties(member);
    const name = member.name && memberName(member.name);
    if (name === undefined || hasModifier(member, ts.SyntaxKind.StaticKeyword)) return [];
    return isAbstract(member) ? [] : [{ name, node: member }];
  });
}

/** The first declaration of each name: overloads are one member. */
export function firstOfEach(members: readonly Member[]): readonly Member[] {
  return members.filter(({ name }, index) => members.findIndex((one) => one.name === name) === index);
}

/** `constructor(private readonly limit: number)` declares a property. */
function parameterProperties(node: ts.ConstructorDeclaration): readonly Member[] {
  return node.parameters.flatMap((parameter) =>
    ts.isParameterPropertyDeclaration(parameter, node) && ts.isIdentifier(parameter.name)
      ? [{ name: parameter.name.text, node: parameter }]
      : [],
  );
}

/** The name of a member as code outside the class would write it; a private one (`#x`) has none. */
export function memberName(name: ts.PropertyName): string | undefined {
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) return name.text;
  return ts.isComputedPropertyName(name) && ts.isStringLiteralLike(name.expression)
    ? name.expression.text
    : undefined;
}
