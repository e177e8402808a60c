import { closeSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { atExit } from "./atExit.js";
import { makeFolder } from "./folder.js";

/** So many characters are written at once, even in the middle of a turn of the event loop. */
const BATCH = 1 << 16;

/**
 * A file that is written line by line. Lines are collected and written together: those of a turn of the event loop at its end, and
 * all that are left when the process exits or crashes. So a process that is killed leaves all but those of its last turn.
 * `failed` is called once, when the file cannot be written: lines go nowhere from then on.
 */
export class LineFile {
  readonly #failed: (error: unknown) => void;
  #file: number | null = null;
  #text = "";
  /** The end of this turn writes. */
  #isPlanned = false;
  /** No other turn comes after this one: the process exits. */
  #isLast = false;
  readonly #turnEnds = () => {
    this.#isPlanned = false;
    this.#flush();
  };
  #forgetExit = () => {};

  /** Creates the file, or empties it; folders that are missing are made. */
  constructor(file: string | URL, failed: (error: unknown) => void) {
    this.#failed = failed;
    try {
      const path = typeof file === "string" ? file : fileURLToPath(file);
      makeFolder(dirname(path));
      this.#file = openSync(path, "w");
      this.#forgetExit = atExit(() => this.#exit());
    } catch (error) {
      failed(error);
    }
  }

  get isOpen(): boolean {
    return this.#file !== null;
  }

  add(line: string): void {
    if (this.#file === null) return;
    this.#text += `${line}\n`;
    if (this.#text.length >= BATCH || this.#isLast) return this.#flush();
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    setImmediate(this.#turnEnds);
  }

  close(): void {
    this.#flush();
    this.#release();
  }

  #exit(): void {
    this.#isLast = true;
    this.#flush();
  }

  #flush(): void {
    if (this.#file === null || this.#text === "") return;
    const bytes = Buffer.from(this.#text);
    this.#text = "";
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at);
    } catch (error) {
      this.#release();
      this.#failed(error);
    }
  }

  #release(): void {
    if (this.#file === null) return;
    this.#forgetExit();
    const file = this.#file;
    this.#file = null;
    try {
      closeSync(file);
    } catch (error) {
      this.#failed(error);
    }
  }
}
