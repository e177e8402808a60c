import { expect } from "vitest";
import type { Code } from "../../generator/diagnostics/create.js";
import { lineOf } from "../../generator/diagnostics/position.js";
import { load } from "../../generator/load/load.js";

/**
 * What is said of a spec with one code: in which line, at what, and in which words. Where nothing is, the spec must
 * have no error: it would keep the rules from looking further.
 */
export function said(code: Code, text: string): readonly string[] {
  const [, diagnostics] = load([{ file: "spec.yaml", text }]);
  const found = diagnostics.filter((diagnostic) => diagnostic.code === code);
  if (found.length === 0) expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return found.map(({ span, message }) => {
    if (span === undefined) throw new Error(`${message}: nowhere`);
    return `${lineOf(span.source, span.start)} ${text.slice(span.start, span.end)}: ${message}`;
  });
}

/** The codes of all that is said of a spec, each once. */
export function codesOf(text: string): readonly string[] {
  const [, diagnostics] = load([{ file: "spec.yaml", text }]);
  return [...new Set(diagnostics.map(({ code }) => code))];
}

/** The notes under what is said with one code. */
export function notesOf(code: Code, text: string): readonly string[] {
  const [, diagnostics] = load([{ file: "spec.yaml", text }]);
  const found = diagnostics.find((diagnostic) => diagnostic.code === code);
  expect(found?.code).toBe(code);
  return found?.notes ?? [];
}
