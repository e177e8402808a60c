import { existsSync, lstatSync, type Stats } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { FSWatcher } from "chokidar";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { Followed } from "./follow.js";
import { existing, isInside } from "./places.js";
import { unwatchable } from "./reason.js";

/** What is to be watched. */
export interface Watched {
  /** Files, and folders with all below them. They need not be there yet. */
  readonly places: readonly string[];
  /** Files that may lie elsewhere, asked for again after each batch: a change may bring new ones. */
  readonly imported: () => readonly string[];
  /** Which files below a folder matter. */
  readonly matters: (path: string) => boolean;
}

/** What files are watched on. */
export interface Ground {
  /** Where the places lie, so that they are seen when they come, go and come back. */
  readonly root: string;
  /** Whether a file is as it was when it was read. */
  readonly isCurrent: (file: string) => boolean;
}

type Watching = Watched & Pick<Ground, "root">;

/** Paths that were written, made or removed, or why nothing can be watched any more. */
export type Batch = readonly [paths: readonly string[], diagnostics: readonly Diagnostic[]];

/**
 * Watches files until `signal` fires: one batch at the start, when everything is watched, and one whenever something has
 * changed and it has been quiet for a moment since. All paths are absolute.
 */
export async function* watchPlaces(
  watched: Watched,
  { root, isCurrent }: Ground,
  signal: AbortSignal,
): AsyncIterable<Batch> {
  const changes = new Changes(signal);
  const followed = new Followed({
    isCurrent,
    changed: (file) => changes.add(file),
    failed: (error) => changes.fail(error),
  });
  const isElsewhere = (file: string) => !watched.places.some((place) => isInside(file, place));
  const watcher = await start({ ...watched, root }, changes);
  try {
    let batch = await changes.next(true);
    while (batch !== undefined) {
      yield batch;
      followed.follow(watched.imported().filter(isElsewhere));
      batch = batch[1].length > 0 ? undefined : await changes.next(false);
    }
  } finally {
    changes.end();
    followed.end();
    await watcher.close();
  }
}

/** Loaded only here: no other command needs it. */
async function start(watched: Watching, changes: Changes): Promise<FSWatcher> {
  const { watch } = await import("chokidar");
  const watcher = watch(topsOf(watched), {
    ignoreInitial: true,
    ignorePermissionErrors: true,
    atomic: false,
    ignored: (path, stats) => isIgnored(resolve(path), stats, watched),
  });
  for (const event of ["add", "change", "unlink"] as const) watcher.on(event, (path) => changes.add(path));
  // What happens to one file in quick succession is told once or twice; the system tells all of it.
  watcher.on("raw", (_, name: string | null, details) => {
    const path = pathOf(name, details, watched);
    if (path !== undefined && !isIgnored(path, undefined, watched)) changes.add(path);
  });
  watcher.on("ready", () => changes.begin());
  watcher.on("error", (error) => changes.fail(error));
  return watcher;
}

/** Which file the system speaks of: the one that is watched, or one in the folder that is. */
function pathOf(name: string | null, details: unknown, { matters }: Watching): string | undefined {
  if (typeof details !== "object" || details === null || !("watchedPath" in details)) return undefined;
  const place = String(details.watchedPath);
  return [place, join(place, name ?? "")].find(matters);
}

/** The folders that are watched for what comes and goes in them: the root, or what is nearest to a place elsewhere. */
function topsOf({ places, root }: Watching): string[] {
  const tops = places.map((place) => (isInside(place, root) ? root : existing(dirname(place))));
  return [...new Set(tops)];
}

/** All but the ways to the places, and what matters below them. Linked folders are not entered, as in listing. */
function isIgnored(path: string, stats: Stats | undefined, { places, matters }: Watching): boolean {
  if (places.some((place) => isInside(place, path))) return false;
  const place = places.find((one) => isInside(path, one));
  if (place === undefined) return true;
  if (
    relative(place, path)
      .split(sep)
      .some((name) => name.startsWith(".") || name === "node_modules")
  )
    return true;
  if (stats?.isFile()) return !matters(path);
  return (
    stats?.isDirectory() === true && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
  );
}

/** How long it must be quiet, in ms: what is saved together is told together. */
const QUIET = 50;

/** How much longer, when a file is gone: an editor that saves by way of another one may be about to put it back. */
const ABSENCE = 100;

/** Gathers changes until it is quiet. */
class Changes {
  readonly #paths = new Set<string>();
  readonly #signal: AbortSignal;
  #isReady = false;
  #isQuiet = true;
  #timer: NodeJS.Timeout | undefined;
  #failure: unknown;
  #wake = () => {};

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener("abort", () => this.#wake());
  }

  /** Everything is watched from now on. */
  begin(): void {
    this.#isReady = true;
    this.#wake();
  }

  add(path: string): void {
    this.#paths.add(path);
    this.#isQuiet = false;
    this.#wait(QUIET, () => {
      if ([...this.#paths].every((one) => existsSync(one))) this.#rest();
      else this.#wait(ABSENCE, () => this.#rest());
    });
  }

  #wait(ms: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, ms);
  }

  #rest(): void {
    this.#isQuiet = true;
    this.#wake();
  }

  fail(error: unknown): void {
    this.#failure ??= error;
    this.#wake();
  }

  /** Those since the last batch; the first may be empty. Nothing, once the signal has fired. */
  async next(isFirst: boolean): Promise<Batch | undefined> {
    const isDue = () => this.#isReady && this.#isQuiet && (isFirst || this.#paths.size > 0);
    while (!this.#signal.aborted && this.#failure === undefined && !isDue()) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    if (this.#signal.aborted) return undefined;
    if (this.#failure !== undefined) return [[], [unwatchable(this.#failure)]];
    const paths = [...this.#paths].sort();
    this.#paths.clear();
    return [paths, []];
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
