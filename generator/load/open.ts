import { collector, Enough, type Report } from "../diagnostics/create.js";
import type { Diagnostic, Source } from "../diagnostics/diagnostic.js";
import { check } from "./check.js";
import { type ImportEntry, importEntries } from "./imports.js";
import { describe, isBlank, type Node } from "./tree.js";
import { parse } from "./yaml/parse.js";

/** A spec as far as it can be read by itself: its shape is checked, its names are not. */
export interface Opened {
  readonly source: Source;
  readonly imports: readonly ImportEntry[];
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Hands the tree over, which is large and not kept: whoever asks again has it read again. Nothing when it is no YAML,
   * or no mapping.
   */
  takeRoot(): Node | undefined;
}

// Kept with the text, which never changes: whoever watches specs loads all of them again when one has changed.
const known = new WeakMap<Source, Opened>();

/** Reads one spec by itself. */
export function open(source: Source): Opened {
  const before = known.get(source);
  if (before !== undefined) return before;
  const [root, diagnostics] = read(source);
  let waiting: readonly [root: Node | undefined] | undefined = [root];
  const takeRoot = () => {
    const [taken] = waiting ?? read(source);
    waiting = undefined;
    return taken;
  };
  const opened = { source, imports: importEntries(root, source), diagnostics, takeRoot };
  known.set(source, opened);
  return opened;
}

function read(source: Source): readonly [root: Node | undefined, diagnostics: readonly Diagnostic[]] {
  const [diagnostics, report] = collector();
  return [untilEnough(() => rootOf(source, report)), diagnostics];
}

/** Does work that reports problems. Nothing when there were too many to go on. */
export function untilEnough<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Enough) return undefined;
    throw error;
  }
}

function rootOf(source: Source, report: Report): Node | undefined {
  const root = parse(source, report);
  if (root === undefined || !isMapping(root, report)) return undefined;
  check(root, report);
  return root;
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
