import { ts } from "ts-morph";
import { isAbstract, type UserClass } from "./classes.js";
import {
  type ClassDeclared,
  exportedNames,
  type FunctionDeclared,
  type Meaning,
  type Meanings,
  nameOf,
  type Outside,
} from "./meanings.js";
import { nodesOf, type Parsed } from "./source.js";
import { WORDS, type Work } from "./work.js";

/**
 * All classes of the folder that extend the generated class `base`, in the order of the files. Only files that
 * mention it are looked at, or a class by which others come to extend it.
 */
export function familyOf(base: string, work: Work, meanings: Meanings): readonly UserClass[] {
  const lineage = new Lineage(base, meanings);
  const words = new Set([base]);
  const files = new Set<Parsed>();
  for (const word of words) {
    for (const parsed of work.mentioning(word)) {
      if (files.has(parsed)) continue;
      files.add(parsed);
      for (const next of lineage.wordsFor(parsed)) words.add(next);
    }
  }
  return [...files]
    .sort((a, b) => (a.source.file < b.source.file ? -1 : 1))
    .flatMap((parsed) => lineage.classesIn(parsed));
}

/** Follows classes up to the base. */
class Lineage {
  readonly #base: string;
  readonly #meanings: Meanings;
  readonly #known = new Map<ts.Node, UserClass | undefined>();

  constructor(base: string, meanings: Meanings) {
    this.#base = base;
    this.#meanings = meanings;
  }

  classesIn(parsed: Parsed): readonly UserClass[] {
    return this.#meanings.classesIn(parsed).flatMap((declared) => this.#classOf(declared) ?? []);
  }

  /** What a file that extends the base by way of this one has to mention. */
  wordsFor(parsed: Parsed): readonly string[] {
    const classes = this.classesIn(parsed).filter((one) => one.isAbstract);
    const { file } = parsed.source;
    const exported = exportedNames(parsed).filter((name) =>
      this.#leadsOn(this.#meanings.exported(file, name)),
    );
    return [
      ...classes.flatMap(({ name }) => name ?? []),
      ...exported.flatMap((name) => (name === "default" ? moduleWords(file) : [name])),
    ];
  }

  #leadsOn(meaning: Meaning | undefined): boolean {
    if (meaning?.kind === "outside") return meaning.name === this.#base;
    return meaning?.kind === "class" && this.#classOf(meaning)?.isAbstract === true;
  }

  #classOf(declared: ClassDeclared): UserClass | undefined {
    const { node } = declared;
    if (this.#known.has(node)) return this.#known.get(node);
    // Until it is found out: a class that extends itself extends nothing.
    this.#known.set(node, undefined);
    const found = this.#follow(declared);
    this.#known.set(node, found);
    return found;
  }

  #follow(declared: ClassDeclared): UserClass | undefined {
    const { parsed, node } = declared;
    const extended = extendedBy(node);
    if (!extended) return undefined;
    const meanings = mentionedIn(extended).map(
      (names) => names.flatMap((name) => this.#meanings.inFile(parsed, name) ?? [])[0],
    );
    const parent = meanings.flatMap((meaning) => this.#parentOf(meaning) ?? [])[0];
    if (!parent) return undefined;
    const mixins = meanings.flatMap((meaning) => (meaning?.kind === "function" ? innerClasses(meaning) : []));
    const isPlain = ts.isIdentifier(extended) || ts.isPropertyAccessExpression(extended);
    const isSeen = meanings.every((meaning) => this.#parentOf(meaning) ?? isMixin(meaning));
    const above = parent.kind === "outside" ? undefined : parent;
    return {
      ...declared,
      name: nameOf(node),
      isAbstract: isAbstract(node),
      parents: above ? [above, ...above.parents] : [],
      mixins: [...mixins, ...(above?.mixins ?? [])],
      origin: parent.kind === "outside" ? parent : parent.origin,
      isMixed: (!isPlain && !isSeen) || above?.isMixed === true,
    };
  }

  #parentOf(meaning: Meaning | undefined): Outside | UserClass | undefined {
    if (meaning?.kind === "outside") return meaning.name === this.#base ? meaning : undefined;
    if (meaning?.kind === "class") return this.#classOf(meaning);
    return meaning && innerClasses(meaning).flatMap((inner) => this.#classOf(inner) ?? [])[0];
  }
}

/** Whether a function adds classes of its own to what it is given, and nothing else. */
function isMixin(meaning: Meaning | undefined): boolean {
  if (meaning?.kind !== "function") return false;
  const extended = innerClasses(meaning).map(({ node }) => extendedBy(node));
  return extended.length > 0 && extended.every((expression) => expression && ts.isIdentifier(expression));
}

function innerClasses({ parsed, node }: FunctionDeclared): readonly ClassDeclared[] {
  const classes = [...nodesOf(node)].filter((one) => ts.isClassLike(one));
  return classes.map((inner) => ({ kind: "class", parsed, node: inner }));
}

function extendedBy(node: ts.ClassLikeDeclaration): ts.Expression | undefined {
  return node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]
    ?.expression;
}

/**
 * The names in an expression: a mixin is given the base as an argument. Each comes with what else it may be: the last
 * word of a dotted one, when that is declared in a namespace of the file.
 */
function mentionedIn(node: ts.Node): readonly (readonly string[])[] {
  if (ts.isIdentifier(node)) return [[node.text]];
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression))
    return [[`${node.expression.text}.${node.name.text}`, node.name.text]];
  const mentioned: (readonly string[])[] = [];
  ts.forEachChild(node, (child) => {
    if (!ts.isTypeNode(child)) mentioned.push(...mentionedIn(child));
  });
  return mentioned;
}

/** Whoever imports the default of a module, under whatever name, mentions the module: the last word of its path. */
function moduleWords(file: string): readonly string[] {
  const path = file.replace(/\.[cm]?tsx?$/, "");
  const folder = path.replace(/\/index$/, "");
  return [path, folder].flatMap((name) => name.match(WORDS)?.at(-1) ?? []);
}
