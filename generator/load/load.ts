import { hasErrors } from "../diagnostics/count.js";
import { collector, type Report } from "../diagnostics/create.js";
import type { Diagnostic, Source } from "../diagnostics/diagnostic.js";
import type { Spec } from "../model/spec.js";
import { type Allowance, readAllowances, withoutAllowed } from "./allow.js";
import { type Find, nothingElse } from "./find.js";
import { Gathering } from "./gather.js";
import { type ImportEntry, type Obstacles, takeImports } from "./imports.js";
import { type Opened, untilEnough } from "./open.js";
import { resolve } from "./resolve/spec.js";
import { advice, nameRules, wholeRules } from "./rules/all.js";

/**
 * Reads specs, and those that they import, which `find` gives: text in, models and everything that is wrong out. A spec
 * with an error, in itself or in what it imports, is left out; the problems of all files come sorted by file, place and
 * code. `inTurn` hands out the specs one by one, each when the one before has been read. Never throws.
 */
export function load(
  sources: readonly Source[],
  find: Find = nothingElse,
  inTurn: (sources: readonly Source[]) => Iterable<Source> = (all) => all,
): readonly [specs: readonly Spec[], diagnostics: readonly Diagnostic[]] {
  const gathering = new Gathering(sources, find);
  const read = new Map<string, Read>();
  for (const source of inTurn(sources))
    for (const opened of gathering.from(source))
      read.set(opened.source.file, readAgain(opened, read, gathering));
  const judged = judgeAll(read);
  const specs = sources.flatMap(({ file }) => {
    const spec = judged.get(file)?.isSound ? read.get(file)?.spec : undefined;
    return spec ?? [];
  });
  const unread = [...gathering.absent.values()].flatMap((one) =>
    one.why === "unreadable" ? one.diagnostics : [],
  );
  const all = [...unread, ...[...judged.values()].flatMap(({ diagnostics }) => diagnostics)];
  return [specs, all.sort(byPlace)];
}

/** What has come of one file by itself and with what it imports. */
interface Read {
  /** Even when something in it is wrong, so that whoever imports its names is checked all the same. */
  readonly spec: Spec | undefined;
  readonly imports: readonly ImportEntry[];
  readonly found: readonly Diagnostic[];
  readonly allowances: readonly Allowance[];
}

/** What is said of one file, once it is known who imports from it. */
interface Judged {
  /** Without an error, in itself or in what it imports. */
  readonly isSound: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

type ReadSoFar = ReadonlyMap<string, Read>;

// What comes of a file depends on its text and on what it imports: see `open`.
const known = new WeakMap<Opened, { readonly from: readonly (Read | undefined)[]; readonly read: Read }>();

function readAgain(opened: Opened, read: ReadSoFar, obstacles: Obstacles): Read {
  const from = opened.imports.map(({ file }) => read.get(file));
  const before = known.get(opened);
  if (before?.from.every((one, index) => one?.spec !== undefined && one === from[index])) return before.read;
  const made = readOne(opened, read, obstacles);
  known.set(opened, { from, read: made });
  return made;
}

function readOne(opened: Opened, read: ReadSoFar, obstacles: Obstacles): Read {
  const { source, imports, diagnostics } = opened;
  const root = opened.takeRoot();
  const [found, report] = collector(diagnostics);
  const allowances = untilEnough(() => root && readAllowances(root, report)) ?? [];
  const spec = untilEnough(() => {
    const taken = takeImports(imports, (file) => read.get(file)?.spec, obstacles, report);
    return root && taken && resolve(root, source, taken, report);
  });
  if (spec !== undefined) untilEnough(() => applyRules(spec, found, report));
  return { spec, imports, found, allowances };
}

function applyRules(spec: Spec, found: readonly Diagnostic[], report: Report): void {
  for (const rule of nameRules) rule(spec, report);
  if (!hasErrors(found)) for (const rule of wholeRules) rule(spec, report);
}

/** All files, which come each after those that it imports from. */
function judgeAll(read: ReadSoFar): ReadonlyMap<string, Judged> {
  const shared = sharedNames(read);
  const judged = new Map<string, Judged>();
  for (const [file, one] of read) {
    const diagnostics = adviseAgain(one, shared.get(file) ?? NO_NAMES);
    const areSound = one.imports.every((entry) => judged.get(entry.file)?.isSound === true);
    judged.set(file, { isSound: areSound && !hasErrors(diagnostics), diagnostics });
  }
  return judged;
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** For each file the names that others import from it. */
function sharedNames(read: ReadSoFar): ReadonlyMap<string, ReadonlySet<string>> {
  const shared = new Map<string, Set<string>>();
  for (const { imports } of read.values())
    for (const { file, name } of imports) shared.set(file, (shared.get(file) ?? new Set()).add(name));
  return shared;
}

const advised = new WeakMap<Read, { readonly shared: string; readonly diagnostics: readonly Diagnostic[] }>();

function adviseAgain(read: Read, shared: ReadonlySet<string>): readonly Diagnostic[] {
  const names = [...shared].sort().join();
  const before = advised.get(read);
  if (before?.shared === names) return before.diagnostics;
  const diagnostics = advise(read, shared);
  advised.set(read, { shared: names, diagnostics });
  return diagnostics;
}

function advise({ spec, found, allowances }: Read, shared: ReadonlySet<string>): readonly Diagnostic[] {
  const [all, report] = collector(found);
  untilEnough(() => {
    if (spec !== undefined && !hasErrors(found)) for (const rule of advice) rule(spec, report, shared);
  });
  return withoutAllowed(all, allowances);
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
