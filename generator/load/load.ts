import { collector, Enough, type Report } from "../diagnostics/create.js";
import type { Diagnostic, Source } from "../diagnostics/diagnostic.js";
import type { Spec } from "../model/spec.js";
import { check } from "./check.js";
import { resolve } from "./resolve/spec.js";
import { advice, nameRules, wholeRules } from "./rules/all.js";
import { describe, isBlank, type Node } from "./tree.js";
import { parse } from "./yaml/parse.js";

/**
 * Reads specs: text in, models and everything that is wrong out. A spec with an error is left out; the problems
 * of all files come sorted by file, place and code. Never throws.
 */
export function load(
  sources: readonly Source[],
): readonly [specs: readonly Spec[], diagnostics: readonly Diagnostic[]] {
  const loaded = sources.map(loadOne);
  const specs = loaded.flatMap(([spec]) => spec ?? []);
  return [specs, loaded.flatMap(([, diagnostics]) => diagnostics).sort(byPlace)];
}

function loadOne(source: Source): readonly [spec: Spec | undefined, diagnostics: readonly Diagnostic[]] {
  const [diagnostics, report] = collector();
  try {
    return [read(source, diagnostics, report), diagnostics];
  } catch (error) {
    if (error instanceof Enough) return [undefined, diagnostics];
    throw error;
  }
}

function read(source: Source, diagnostics: readonly Diagnostic[], report: Report): Spec | undefined {
  const isSound = (): boolean => !diagnostics.some(({ severity }) => severity === "error");
  const root = parse(source, report);
  if (root === undefined || !isMapping(root, report)) return undefined;
  check(root, report);
  const spec = resolve(root, source, report);
  for (const rule of nameRules) rule(spec, report);
  if (isSound()) for (const rule of wholeRules) rule(spec, report);
  if (isSound()) for (const rule of advice) rule(spec, report);
  return isSound() ? spec : undefined;
}

function isMapping(root: Node, report: Report): boolean {
  if (root.kind === "map" && root.entries.size > 0) return true;
  const span = { ...root.span, end: root.span.start };
  if (root.kind === "map" || isBlank(root))
    report("empty-spec", span, {}, ["A spec has `agents`, and the messages they take."]);
  else
    report("not-a-mapping", span, { found: describe(root) }, [
      "It begins with keys such as `events:` and `agents:`.",
    ]);
  return false;
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.span?.source.file ?? "", b.span?.source.file ?? "") ||
    compare(a.span?.start ?? 0, b.span?.start ?? 0) ||
    compare(a.code, b.code)
  );
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
