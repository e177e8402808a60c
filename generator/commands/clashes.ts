import { create } from "../diagnostics/create.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** Specs that would be written to one file. File systems that do not tell upper case from lower decide what that is. */
export function clashes(
  outputs: readonly { readonly path: string; readonly spec: string }[],
): readonly Diagnostic[] {
  const seen = new Map<string, { readonly path: string; readonly specs: string[] }>();
  for (const { path, spec } of outputs) {
    const known = seen.get(path.toLowerCase());
    if (known === undefined) seen.set(path.toLowerCase(), { path, specs: [spec] });
    else known.specs.push(spec);
  }
  return [...seen.values()]
    .filter(({ specs }) => specs.length > 1)
    .map(({ path, specs }) => {
      const named = specs.map((spec) => `"${spec}"`).join(" and ");
      return create("same-output", undefined, { specs: named, path });
    });
}
