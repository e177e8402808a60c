import { ts } from "ts-morph";
import { create } from "../diagnostics/create.js";
import type { Diagnostic, Source } from "../diagnostics/diagnostic.js";

/** A TypeScript file of the user's with its syntax tree, which is used for positions only. */
export interface Parsed {
  readonly source: Source;
  readonly tree: ts.SourceFile;
}

export function parse(source: Source): Parsed {
  return { source, tree: ts.createSourceFile(source.file, source.text, ts.ScriptTarget.Latest, true) };
}

/** Why a file is not TypeScript: the first syntax error in it. */
export function syntaxErrors({ source, tree }: Parsed): readonly Diagnostic[] {
  const program = ts.createProgram({ rootNames: [tree.fileName], options, host: hostOf(tree) });
  return program
    .getSyntacticDiagnostics(tree)
    .slice(0, 1)
    .map(({ start, length, messageText }) => {
      const reason = ts.flattenDiagnosticMessageText(messageText, " ");
      const span = { source, start, end: start + Math.max(1, length) };
      return create("cannot-parse", span, { file: source.file, reason: reason.replace(/\.$/, "") });
    });
}

const options: ts.CompilerOptions = { noLib: true, noResolve: true, target: ts.ScriptTarget.Latest };

/** A world in which there is one file, and nothing that it imports. */
function hostOf(tree: ts.SourceFile): ts.CompilerHost {
  return {
    getSourceFile: (name) => (name === tree.fileName ? tree : undefined),
    fileExists: (name) => name === tree.fileName,
    readFile: () => undefined,
    writeFile: () => {},
    getCurrentDirectory: () => "",
    getDefaultLibFileName: () => "lib.d.ts",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
  };
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
