import { type FSWatcher, statSync, watch } from "node:fs";
import { dirname } from "node:path";
import { existing } from "./places.js";

/** What following files needs to know, and whom it tells. */
export interface Follower {
  /** Whether a file is as it was when it was read; one that is not there, when it was not read. */
  isCurrent(file: string): boolean;
  changed(file: string): void;
  failed(error: unknown): void;
}

/**
 * Watches single files, be they there or not: those that specs import. It is their folders that are watched, or what
 * there is of them; whatever happens in one, the files themselves are looked at.
 */
export class Followed {
  readonly #follower: Follower;
  readonly #folders = new Map<string, FSWatcher>();
  /** How each file looked when it was told of last. */
  readonly #told = new Map<string, string>();
  #files: readonly string[] = [];

  constructor(follower: Follower) {
    this.#follower = follower;
  }

  /** From now on these files and no others. What has changed since it was read is told at once. */
  follow(files: readonly string[]): void {
    this.#files = files;
    const folders = new Set(files.map((file) => existing(dirname(file))));
    for (const [folder, watcher] of this.#folders) if (!folders.has(folder)) this.#leave(folder, watcher);
    for (const folder of folders) if (!this.#folders.has(folder)) this.#watch(folder);
    for (const file of files) this.#look(file);
  }

  end(): void {
    for (const [folder, watcher] of this.#folders) this.#leave(folder, watcher);
  }

  #watch(folder: string): void {
    try {
      // A folder that came or went may be on the way to a file: all are gone through again.
      const watcher = watch(folder, () => this.follow(this.#files));
      watcher.on("error", () => this.#leave(folder, watcher));
      this.#folders.set(folder, watcher);
    } catch (error) {
      this.#follower.failed(error);
    }
  }

  #leave(folder: string, watcher: FSWatcher): void {
    this.#folders.delete(folder);
    watcher.close();
  }

  #look(file: string): void {
    const stamp = stampOf(file);
    if (this.#follower.isCurrent(file) || this.#told.get(file) === stamp) return;
    this.#told.set(file, stamp);
    this.#follower.changed(file);
  }
}

function stampOf(file: string): string {
  try {
    const { ino, size, mtimeMs } = statSync(file);
    return `${ino} ${size} ${mtimeMs}`;
  } catch {
    return "not there";
  }
}
