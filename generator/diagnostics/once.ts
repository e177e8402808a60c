import type { Diagnostic } from "./diagnostic.js";

/** Each message once: what is wrong with a folder is found for each file in it. */
export function once(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [diagnostic.message, diagnostic])).values()];
}
