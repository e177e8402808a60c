import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";

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
  readonly #exits = () => {
    this.#isLast = true;
    this.#flush();
  };

  /** Creates the file, or empties it; folders that are missing are made. */
  constructor(path: string, failed: (error: unknown) => void) {
    this.#failed = failed;
    try {
      mkdirSync(dirname(path), { recursive: true });
      this.#file = openSync(path, "w");
      process.on("exit", this.#exits);
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
    process.off("exit", this.#exits);
    const file = this.#file;
    this.#file = null;
    try {
      closeSync(file);
    } catch (error) {
      this.#failed(error);
    }
  }
}
