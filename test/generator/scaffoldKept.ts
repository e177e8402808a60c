import { ts } from "ts-morph";
import { parse, syntaxErrors } from "../../generator/scaffold/source.js";

export function parses(text: string): boolean {
  return syntaxErrors(parse({ file: "desk.ts", text })).length === 0;
}

/** Whether every character of `part` is in `whole`, in order. */
export function isKept(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole)
    if (at < part.length && part.startsWith(character, at)) at += character.length;
  return at === part.length;
}

/** The texts of all members of all classes, and of all statements but imports and classes. */
function pieces(text: string): readonly string[] {
  const tree = ts.createSourceFile("desk.ts", text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isClassElement(node) && !ts.isSemicolonClassElement(node))
      found.push(node.getText().replace(/;$/, ""));
    else if (ts.isVariableStatement(node) || ts.isFunctionDeclaration(node)) found.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** The members and statements of the one text that the other has no more as they were. */
export function lost(before: string, after: string): readonly string[] {
  const now = pieces(after);
  return pieces(before).filter((piece) => !piece.includes("class") && !now.includes(piece));
}
