import type { Diagnostic, Source } from "../diagnostics/diagnostic.js";

/** Gets the text of a spec that another one imports, by its path: the loader itself touches no disk. */
export type Find = (file: string) => Source | Absent;

/** Why there is no text. */
export type Absent =
  /** `nearby`: the specs in the folder it should be in. */
  | { readonly why: "missing"; readonly nearby: readonly string[] }
  | { readonly why: "outside" }
  | { readonly why: "unreadable"; readonly diagnostics: readonly Diagnostic[] };

/** For specs that stand alone. */
export const nothingElse: Find = () => ({ why: "missing", nearby: [] });
