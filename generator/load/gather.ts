import type { Diagnostic, Source } from "../diagnostics/diagnostic.js";
import type { Absent, Find } from "./find.js";
import type { ImportEntry, Obstacles } from "./imports.js";
import { type Opened, open } from "./open.js";

/** All the specs of a run, and what they cannot import. */
export interface Gathered extends Obstacles {
  /** Each after those that it imports from, circles aside. */
  readonly files: readonly Opened[];
  /** Why specs that are there cannot be read. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Opens specs, those that they import from, those that these import from, and so on. */
export function gather(sources: readonly Source[], find: Find): Gathered {
  const files = new Map(sources.map((source) => [source.file, open(source)]));
  const absent = new Map<string, Absent>();
  // A map hands out what is added while it is read.
  for (const { imports } of files.values()) {
    for (const { file } of imports) {
      if (file === "" || files.has(file) || absent.has(file)) continue;
      const found = find(file);
      if ("why" in found) absent.set(file, found);
      else files.set(file, open(found));
    }
  }
  const diagnostics = [...absent.values()].flatMap((one) =>
    one.why === "unreadable" ? one.diagnostics : [],
  );
  return { ...inOrder(files), absent, diagnostics };
}

/** A spec on the way through the imports, and how many of its own have been followed. */
interface Step {
  readonly file: Opened;
  followed: number;
}

/** Depth first, without recursing: a chain of imports may be as long as a project has specs. */
function inOrder(files: ReadonlyMap<string, Opened>): Pick<Gathered, "files" | "circles"> {
  const ordered = new Set<Opened>();
  const circles = new Map<ImportEntry, readonly string[]>();
  for (const start of files.values()) {
    const way: Step[] = ordered.has(start) ? [] : [{ file: start, followed: 0 }];
    const onWay = new Set(way.map(({ file }) => file));
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const entry = step.file.imports[step.followed++];
      const next = entry === undefined ? undefined : files.get(entry.file);
      if (entry === undefined) {
        way.pop();
        onWay.delete(step.file);
        ordered.add(step.file);
      } else if (next !== undefined && onWay.has(next)) {
        circles.set(entry, circleFrom(next, way));
      } else if (next !== undefined && !ordered.has(next)) {
        way.push({ file: next, followed: 0 });
        onWay.add(next);
      }
    }
  }
  return { files: [...ordered], circles };
}

/** The paths of a circle, its first one again at the end. */
function circleFrom(first: Opened, way: readonly Step[]): readonly string[] {
  const files = way.map(({ file }) => file);
  return [...files.slice(files.indexOf(first)), first].map(({ source }) => source.file);
}
