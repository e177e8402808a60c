import { ts } from "ts-morph";
import { agentPicture } from "../../../generator/diagrams/agents/agentPicture.js";
import { drawDot } from "../../../generator/diagrams/agents/dot.js";
import { drawMermaid } from "../../../generator/diagrams/agents/mermaid.js";
import { drawText } from "../../../generator/diagrams/agents/text.js";
import { placesFrom } from "../../../generator/diagrams/link.js";
import { emitGraphJson } from "../../../generator/emit/graphJson.js";
import { emitModule } from "../../../generator/emit/module.js";
import type { Spec } from "../../../generator/model/spec.js";
import { parse, syntaxErrors } from "../../../generator/scaffold/source.js";
import { must } from "./handled.js";

/** Everything that is made of a spec and costs little. */
export function outputsOf(spec: Spec): Readonly<Record<string, string>> {
  const pictures = spec.agents.map((agent) => agentPicture(agent, spec));
  return {
    module: emitModule(spec),
    graph: emitGraphJson(spec),
    text: drawText(pictures, placesFrom(".")),
    dot: drawDot(pictures),
    mermaid: drawMermaid(pictures),
  };
}

/** Throws unless all that is made of a spec is what it should be, whatever its texts hold. */
export function checkOutputs(outputs: Readonly<Record<string, string>>): void {
  const { module = "", graph = "", ...drawn } = outputs;
  for (const [name, text] of Object.entries({ module, ...drawn }))
    must(!HIDDEN.test(text), `the ${name} shows all that is in it: ${JSON.stringify(text)}`);
  must(!/[\0-\x09\x0b-\x1f]/.test(graph), "the graph has no control characters");
  must(
    /^spec,agents,(pipelines,)?definitions$/.test(Object.keys(JSON.parse(graph)).join()),
    "the graph is JSON, and nothing is added to it",
  );
  checkTokens(module);
}

const HIDDEN = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/u;

/** What cannot stand in generated code: it would come of a text that has left its quotes or its comment. */
const STRAYS: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.Unknown,
  ts.SyntaxKind.NoSubstitutionTemplateLiteral,
  ts.SyntaxKind.TemplateHead,
  ts.SyntaxKind.SlashToken,
];

function checkTokens(module: string): void {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, module);
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    const isWhole = !scanner.isUnterminated() && !STRAYS.includes(token);
    must(
      isWhole,
      `no text of the spec leaves its place in the module: ${scanner.getTokenText()} in ${module}`,
    );
  }
}

/** Throws unless a module is TypeScript. Takes longer than all else. */
export function checkSyntax(module: string): void {
  const [error] = syntaxErrors(parse({ file: "generated/a.ts", text: module }));
  must(error === undefined, `the module is TypeScript: ${error?.label} in ${module}`);
}
