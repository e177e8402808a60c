/** Stories that are finished, on disk: whatever ends a run, the next one goes on from them. */
import { createHash } from "node:crypto";
import { appendFile, mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Story } from "../../generated/newsletter.js";

/** A file of lines. Each begins with the digest of its rest, so that one half written, or changed by hand, is not believed. */
export class Store {
  readonly #file: string;
  /** By the digests of their documents. */
  readonly #stories: ReadonlyMap<string, Story>;

  private constructor(file: string, stories: ReadonlyMap<string, Story>) {
    this.#file = file;
    this.#stories = stories;
  }

  /** What earlier runs have finished; nothing, where there is no file. */
  static async open(file: string): Promise<Store> {
    const lines = await readFile(file, "utf8").catch(() => "");
    const stories = lines.split("\n").flatMap(storyIn);
    return new Store(file, new Map(stories.map((story) => [story.article.digest, story])));
  }

  get size(): number {
    return this.#stories.size;
  }

  /** The story of a document that has not changed since. */
  storyOf(digest: string): Story | null {
    return this.#stories.get(digest) ?? null;
  }

  /** Adds stories to the file, for the next run. */
  async keep(stories: readonly Story[]): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true });
    await appendFile(this.#file, stories.map(lineOf).join(""));
  }
}

/** It begins anew: the line before it may have been left half written. */
function lineOf(story: Story): string {
  const json = JSON.stringify(story);
  return `\n${digestOf(json)} ${json}`;
}

function storyIn(line: string): Story[] {
  const [digest, json] = [line.slice(0, 64), line.slice(65)];
  return json !== "" && digestOf(json) === digest ? [JSON.parse(json)] : [];
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
