import { Composer, type CST, type Document, type YAMLParseError } from "yaml";

/** What the library makes of tokens. */
export interface Composed {
  /** The first two: a spec is one, and a second is one too many. */
  readonly documents: readonly Document[];
  readonly errors: readonly YAMLParseError[];
}

/** So many errors are enough. Each is a large object, and a file of brackets that close nothing has millions. */
const MOST = 10_000;

/** Makes documents of tokens; `end` is the length of their text. */
export function compose(tokens: readonly CST.Token[], end: number): Composed {
  // Duplicate keys are found while converting: the library's own search compares every key with every other.
  // Errors come plain, because how they look is decided in one place for all diagnostics.
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, logLevel: "silent" });
  const documents: Document[] = [];
  const lists = new Set<readonly YAMLParseError[]>();
  try {
    for (const token of bearable(tokens)) {
      // A document takes over the list of errors that is the stream's before.
      if (token.type === "document") lists.add(limited(composer.streamInfo().errors));
      documents.push(...composer.next(token));
      if (documents.length > 1) break;
    }
    documents.push(...composer.end(true, end));
  } catch (error) {
    if (!(error instanceof TooMany)) throw error;
  }
  for (const { errors } of [...documents, composer.streamInfo()]) lists.add(errors);
  return { documents: documents.slice(0, 2), errors: [...lists].flat() };
}

/** Thrown out of the midst of the library, which knows no limit. */
class TooMany extends Error {}

function limited(errors: YAMLParseError[]): readonly YAMLParseError[] {
  errors.push = (...more) => {
    if (errors.length >= MOST) throw new TooMany();
    return Array.prototype.push.apply(errors, more);
  };
  return errors;
}

/** The tokens without errors that nobody would see. */
function* bearable(tokens: readonly CST.Token[]): Generator<CST.Token> {
  let errors = 0;
  for (const token of tokens) {
    if (token.type === "error") errors += 1;
    if (token.type !== "error" || errors <= MOST) yield token;
  }
}
