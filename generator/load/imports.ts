import { posix } from "node:path";
import type { Report } from "../diagnostics/create.js";
import type { Source, Span } from "../diagnostics/diagnostic.js";
import { didYouMean } from "../diagnostics/suggest.js";
import { declaredNames } from "../model/lookup.js";
import type { ImportDef, Named, Spec } from "../model/spec.js";
import { pathTo } from "../text/path.js";
import { declaredNotes } from "./declared.js";
import type { Absent } from "./find.js";
import { isSpecPath } from "./schema.js";
import { type Entry, entriesOf, type Node, textOf, valueAt } from "./tree.js";

/** One entry of `import`: a name, and the spec that is to declare it. */
export interface ImportEntry extends Named {
  /** The path of that spec in the project, and as it is written; empty when that is no path. */
  readonly file: string;
  readonly written: string;
  readonly pathSpan: Span;
}

/**
 * What a spec imports. What has the wrong shape has been reported by the schema check: it has no file, so that nothing
 * is said of the names that it was to bring.
 */
export function importEntries(root: Node | undefined, { file }: Source): readonly ImportEntry[] {
  const node = valueAt(root, "import");
  if (node !== undefined && node.kind !== "map") return [unusable({ key: "", span: node.span, value: node })];
  return entriesOf(node).map((entry) => {
    const written = textOf(entry.value);
    if (written === undefined || !isSpecPath(written)) return unusable(entry);
    const path = posix.join(posix.dirname(file), written);
    return { name: entry.key, span: entry.span, file: path, written, pathSpan: entry.value.span };
  });
}

function unusable({ key, span, value }: Entry): ImportEntry {
  return { name: key, span, file: "", written: "", pathSpan: value.span };
}

/** What stands in the way of imports: by path, why there is no spec, and by entry, the circle that it closes. */
export interface Obstacles {
  readonly absent: ReadonlyMap<string, Absent>;
  readonly circles: ReadonlyMap<ImportEntry, readonly string[]>;
}

/** Takes the names from the specs that declare them. Nothing when one of them cannot be had. */
export function takeImports(
  entries: readonly ImportEntry[],
  specAt: (file: string) => Spec | undefined,
  obstacles: Obstacles,
  report: Report,
): readonly ImportDef[] | undefined {
  const first = new Map(entries.toReversed().map((entry) => [entry.file, entry]));
  const taken = entries.flatMap((entry): readonly ImportDef[] => {
    // What is wrong with a file is said once, however many names are taken from it.
    if (first.get(entry.file) !== entry && obstacles.absent.has(entry.file)) return [];
    if (reportObstacle(entry, obstacles, report)) return [];
    const from = specAt(entry.file);
    if (from === undefined) return []; // what is wrong with it has been reported there
    const { name, span } = entry;
    const names = declaredNames(from);
    if (names.has(name)) return [{ name, span, from }];
    reportUnknown(entry, [...names], from, report);
    return [];
  });
  return taken.length === entries.length ? taken : undefined;
}

function reportObstacle(entry: ImportEntry, { absent, circles }: Obstacles, report: Report): boolean {
  const { file, written, pathSpan } = entry;
  const circle = circles.get(entry);
  const why = absent.get(file);
  if (circle !== undefined) report("import-cycle", pathSpan, { way: circle.join(" → ") });
  else if (why?.why === "outside") report("import-outside", pathSpan, { path: written });
  else if (why?.why === "missing")
    report("import-missing", pathSpan, { file }, didYouMean(file, nearbyOf(entry, why.nearby)));
  return circle !== undefined || why !== undefined;
}

/** A spec that imports from itself is not what was meant. */
function nearbyOf({ span }: ImportEntry, nearby: readonly string[]): readonly string[] {
  return nearby.filter((file) => file !== span.source.file);
}

function reportUnknown(
  { name, span, file }: ImportEntry,
  names: readonly string[],
  { imports }: Spec,
  report: Report,
): void {
  const origin = imports.find((other) => other.name === name)?.from.file;
  const note =
    origin === undefined
      ? declaredNotes(name, names, "It declares")
      : [`It imports that name itself: take it from ${pathTo(origin, span.source.file)}`];
  report("unknown-import", span, { name, file }, note);
}
