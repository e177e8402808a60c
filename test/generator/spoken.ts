import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** A program that runs, read line by line. */
export class Spoken {
  readonly child: ChildProcess;
  /** Its exit code; absent when a signal ended it. */
  readonly code: Promise<number | null>;
  /** All it has printed so far, on stdout and stderr. */
  readonly lines: string[] = [];
  #read = 0;
  #wake = () => {};

  constructor(cwd: string, ...args: readonly string[]) {
    const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined };
    this.child = spawn(process.execPath, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      if (stream === null) throw new Error("both are pipes");
      createInterface(stream).on("line", (line) => {
        this.lines.push(line);
        this.#wake();
      });
    }
    this.code = new Promise((resolve) => this.child.once("close", resolve));
    void this.code.then(() => this.#wake());
  }

  /** The lines up to the next one that matches, which is the last of them; throws when the program ends before. */
  async until(pattern: RegExp): Promise<readonly string[]> {
    const begin = this.#read;
    for (;;) {
      const line = this.lines[this.#read];
      if (line !== undefined) {
        this.#read += 1;
        if (pattern.test(line)) return this.lines.slice(begin, this.#read);
      } else if (this.child.exitCode !== null || this.child.signalCode !== null) {
        throw new Error(`it ended without ${pattern}:\n${this.lines.slice(begin).join("\n")}`);
      } else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    }
  }
}
