import { ts } from "ts-morph";
import type { Span } from "../diagnostics/diagnostic.js";
import type { Meanings } from "./meanings.js";
import { nodesOf, type Parsed } from "./source.js";
import { UNWRITTEN } from "./stub.js";
import type { Work } from "./work.js";

/** A file with the body of a `sync` state. */
export interface BodyFile {
  readonly file: string;
  /** The handler whose body it is. */
  readonly method: string;
  /** Where it says so. */
  readonly span: Span;
  readonly isWritten: boolean;
}

/** The files below the folder that export the body of a state: `export default threaded<Base.Body<"sorting">>(…)`. */
export function bodyFilesOf(base: string, work: Work, meanings: Meanings): readonly BodyFile[] {
  return work.mentioning(base).flatMap((parsed) => {
    const { source, tree } = parsed;
    if (!source.text.includes("Body") || !tree.statements.some((one) => ts.isExportAssignment(one)))
      return [];
    const isWritten = !source.text.includes(UNWRITTEN);
    return bodyTypesIn(parsed, base, meanings)
      .slice(0, 1)
      .map((literal) => {
        const span = { source, start: literal.getStart(tree), end: literal.end };
        return { file: source.file, method: literal.text, span, isWritten };
      });
  });
}

/** The names in types such as `Base.Body<"sorting">`. A class may have fields of such a type, and is no body. */
function bodyTypesIn(parsed: Parsed, base: string, meanings: Meanings): readonly ts.StringLiteral[] {
  const outside = parsed.tree.statements.filter((statement) => !ts.isClassDeclaration(statement));
  return outside
    .flatMap((statement) => [...nodesOf(statement)])
    .flatMap((node) => {
      if (!ts.isTypeReferenceNode(node) || !ts.isQualifiedName(node.typeName)) return [];
      if (node.typeName.right.text !== "Body") return [];
      const meaning = meanings.inFile(parsed, node.typeName.left.getText());
      if (meaning?.kind !== "outside" || meaning.name !== base) return [];
      const [given] = node.typeArguments ?? [];
      return given && ts.isLiteralTypeNode(given) && ts.isStringLiteral(given.literal) ? [given.literal] : [];
    });
}
