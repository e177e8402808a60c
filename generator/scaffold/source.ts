import { ts } from "ts-morph";
import type { Diagnostic, Source } from "../diagnostics/diagnostic.js";
import { cannotParse } from "./trouble.js";

/** A TypeScript file of the user's with its syntax tree, which is used for positions only. */
export interface Parsed {
  readonly source: Source;
  readonly tree: ts.SourceFile;
}

export function parse(source: Source): Parsed {
  return { source, tree: ts.createSourceFile(source.file, source.text, ts.ScriptTarget.Latest, true) };
}

/** Why a file is not TypeScript: the first syntax error in it. */
export function syntaxErrors(source: Source): readonly Diagnostic[] {
  const { diagnostics = [] } = ts.transpileModule(source.text, {
    fileName: source.file,
    reportDiagnostics: true,
    compilerOptions: {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      jsx: ts.JsxEmit.Preserve,
    },
  });
  return diagnostics.slice(0, 1).map(({ start = 0, length = 1, messageText }) => {
    const reason = ts.flattenDiagnosticMessageText(messageText, " ");
    return cannotParse({ source, start, end: start + Math.max(1, length) }, reason);
  });
}

/** Every node of a tree, parents first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  const stack = [node];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    yield at;
    const children: ts.Node[] = [];
    ts.forEachChild(at, (child) => void children.push(child));
    stack.push(...children.reverse());
  }
}
