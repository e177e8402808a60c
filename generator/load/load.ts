import { hasErrors } from "../diagnostics/count.js";
import { collector, type Report } from "../diagnostics/create.js";
import type { Diagnostic, Source } from "../diagnostics/diagnostic.js";
import type { Spec } from "../model/spec.js";
import { readAllowances, withoutAllowed } from "./allow.js";
import { type Find, nothingElse } from "./find.js";
import { gather } from "./gather.js";
import { type Obstacles, takeImports } from "./imports.js";
import { type Opened, untilEnough } from "./open.js";
import { resolve } from "./resolve/spec.js";
import { advice, nameRules, wholeRules } from "./rules/all.js";

/**
 * Reads specs, and those that they import, which `find` gives: text in, models and everything that is wrong out. A spec
 * with an error, in itself or in what it imports, is left out; the problems of all files come sorted by file, place and
 * code. Never throws.
 */
export function load(
  sources: readonly Source[],
  find: Find = nothingElse,
): readonly [specs: readonly Spec[], diagnostics: readonly Diagnostic[]] {
  const { files, diagnostics, ...obstacles } = gather(sources, find);
  const read = new Map<string, Read>();
  const shared = sharedNames(files);
  for (const file of files) {
    const path = file.source.file;
    read.set(path, readAgain(file, shared.get(path) ?? [], read, obstacles));
  }
  const specs = sources.flatMap(({ file }) => {
    const { spec, isSound } = read.get(file) ?? NOTHING;
    return spec && isSound ? [spec] : [];
  });
  const all = [...diagnostics, ...[...read.values()].flatMap((one) => one.diagnostics)];
  return [specs, all.sort(byPlace)];
}

/** For each file the names that others import from it. */
function sharedNames(files: readonly Opened[]): ReadonlyMap<string, readonly string[]> {
  const shared = new Map<string, Set<string>>();
  for (const { file, name } of files.flatMap(({ imports }) => imports))
    shared.set(file, (shared.get(file) ?? new Set()).add(name));
  return new Map([...shared].map(([file, names]) => [file, [...names].sort()]));
}

/** What has come of one file. */
interface Read {
  /** Even when something in it is wrong, so that whoever imports its names is checked all the same. */
  readonly spec: Spec | undefined;
  /** Without an error, in itself or in what it imports. */
  readonly isSound: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

const NOTHING: Read = { spec: undefined, isSound: false, diagnostics: [] };

type ReadSoFar = ReadonlyMap<string, Read>;

// What comes of a file depends on its text, on what it imports and on what others import from it: see `open`.
const known = new WeakMap<
  Opened,
  { readonly from: readonly Read[]; readonly shared: string; readonly read: Read }
>();

function readAgain(opened: Opened, shared: readonly string[], read: ReadSoFar, obstacles: Obstacles): Read {
  const from = opened.imports.map(({ file }) => read.get(file) ?? NOTHING);
  const before = known.get(opened);
  const isSame = before?.from.every((one, index) => one === from[index] && one.spec !== undefined);
  if (before !== undefined && isSame && before.shared === shared.join()) return before.read;
  const made = readOne(opened, shared, read, obstacles);
  known.set(opened, { from, shared: shared.join(), read: made });
  return made;
}

function readOne(
  { source, root, imports, diagnostics }: Opened,
  shared: readonly string[],
  read: ReadSoFar,
  obstacles: Obstacles,
): Read {
  const [found, report] = collector(diagnostics);
  const allowances = untilEnough(() => root && readAllowances(root, report)) ?? [];
  const spec = untilEnough(() => {
    const taken = takeImports(imports, (file) => read.get(file)?.spec, obstacles, report);
    return root && taken && resolve(root, source, { imports: taken, shared }, report);
  });
  if (spec !== undefined) untilEnough(() => applyRules(spec, found, report));
  const isSound = !hasErrors(found) && imports.every(({ file }) => read.get(file)?.isSound === true);
  return { spec, isSound, diagnostics: withoutAllowed(found, allowances) };
}

function applyRules(spec: Spec, found: readonly Diagnostic[], report: Report): void {
  for (const rule of nameRules) rule(spec, report);
  if (!hasErrors(found)) for (const rule of wholeRules) rule(spec, report);
  if (!hasErrors(found)) for (const rule of advice) rule(spec, report);
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
