import type { Source } from "../diagnostics/diagnostic.js";
import type { Absent, Find } from "./find.js";
import type { ImportEntry, Obstacles } from "./imports.js";
import { type Opened, open } from "./open.js";

/** A spec on the way through the imports, and how many of its own have been followed. */
interface Step {
  readonly file: Opened;
  followed: number;
}

/** The specs of a run, those that they import from, those that these import from, and so on. */
export class Gathering implements Obstacles {
  readonly absent = new Map<string, Absent>();
  readonly circles = new Map<ImportEntry, readonly string[]>();
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #find: Find;
  readonly #opened = new Map<string, Opened>();

  constructor(sources: readonly Source[], find: Find) {
    this.#sources = new Map(sources.map((source) => [source.file, source]));
    this.#find = find;
  }

  /**
   * A spec after all that it imports from and that have not been given before, circles aside. A file is opened when
   * it is met, and what stands in the way of its imports is known when it is given.
   */
  *from(source: Source): Generator<Opened> {
    const first = this.#isKnown(source.file) ? undefined : this.#at(source.file);
    // Depth first, without recursing: a chain of imports may be as long as a project has specs.
    const way: Step[] = first === undefined ? [] : [{ file: first, followed: 0 }];
    const onWay = new Set(way.map(({ file }) => file));
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const entry = step.file.imports[step.followed++];
      if (entry === undefined) {
        way.pop();
        onWay.delete(step.file);
        yield step.file;
        continue;
      }
      const isNew = !this.#isKnown(entry.file);
      const next = this.#at(entry.file);
      if (next === undefined) continue;
      if (onWay.has(next)) this.circles.set(entry, circleFrom(next, way));
      if (!isNew) continue;
      way.push({ file: next, followed: 0 });
      onWay.add(next);
    }
  }

  #isKnown(file: string): boolean {
    return this.#opened.has(file);
  }

  /** Nothing: no path was written, or there is no spec. */
  #at(file: string): Opened | undefined {
    const known = this.#opened.get(file);
    if (known !== undefined || file === "" || this.absent.has(file)) return known;
    const found = this.#sources.get(file) ?? this.#find(file);
    if ("why" in found) {
      this.absent.set(file, found);
      return undefined;
    }
    const opened = open(found);
    this.#opened.set(file, opened);
    return opened;
  }
}

/** The paths of a circle, its first one again at the end. */
function circleFrom(first: Opened, way: readonly Step[]): readonly string[] {
  const files = way.map(({ file }) => file);
  return [...files.slice(files.indexOf(first)), first].map(({ source }) => source.file);
}
