import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Something to time: a program, run in a folder. */
export interface Run {
  readonly name: string;
  /** The program of this process, Node, runs a script: these are its arguments. */
  readonly args: readonly string[];
  readonly folder: string;
  /** Puts things back as they were before the last run; not timed. */
  readonly before?: () => void;
  /** What the exit code must be, and how often which text must be in the output: else it was not that work. */
  readonly exit?: number;
  readonly says?: readonly [text: string, times: number];
}

/** One run of ours, beside which others are run in turn. */
export interface Row {
  readonly run: Run;
  readonly peers: readonly Run[];
  readonly goal?: Goal;
}

export interface Goal {
  readonly seconds: number;
  /** Whether they are those of the work, which is asked for in a process that runs already. */
  readonly isOfWork?: boolean;
  readonly megabytes?: number;
}

export interface Sample {
  /** From the start of the process to its end. */
  readonly whole: number;
  /** What `timed.js` has told. */
  readonly work?: Work;
}

/** Work without the start of Node and the loading of modules. */
export interface Work {
  readonly seconds: number;
  /** The seconds that processors have spent on it, on all threads. */
  readonly processor: number;
  /** The most memory that the process has had. */
  readonly megabytes: number;
}

export interface Measured {
  readonly row: Row;
  /** A sample for each round. */
  readonly own: readonly Sample[];
  readonly peers: readonly (readonly Sample[])[];
}

/** Work of `works.js`, in a process that times it. */
export function timed(work: string, ...words: readonly string[]): readonly string[] {
  return [fileURLToPath(new URL("./timed.js", import.meta.url)), work, ...words];
}

/** Runs a row with its peers, turn by turn. The first round warms the disk's cache up and does not count. */
export async function measure(row: Row, rounds: number): Promise<Measured> {
  const samples: Sample[][] = [row.run, ...row.peers].map(() => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, run] of [row.run, ...row.peers].entries()) {
      run.before?.();
      const sample = await take(run);
      if (round > 0) samples[index]?.push(sample);
    }
  }
  const [own = [], ...peers] = samples;
  return { row, own, peers };
}

function take(run: Run): Promise<Sample> {
  const start = performance.now();
  const child = spawn(process.execPath, run.args, {
    cwd: run.folder,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const texts = ["", "", "", ""];
  for (const [index, stream] of child.stdio.entries()) {
    stream?.on("data", (chunk) => {
      texts[index] += String(chunk);
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      const whole = (performance.now() - start) / 1000;
      const [, out = "", err = "", told = ""] = texts;
      const problem = problemOf(run, code, out + err);
      if (problem !== undefined) reject(new Error(problem));
      else resolve({ whole, ...(told !== "" && { work: JSON.parse(told) }) });
    });
  });
}

function problemOf({ name, exit = 0, says }: Run, code: number | null, output: string): string | undefined {
  if (code !== exit) return `${name} ended with ${code} instead of ${exit}:\n${output.slice(0, 2000)}`;
  if (says === undefined) return undefined;
  const times = output.split(says[0]).length - 1;
  return times === says[1] ? undefined : `${name} says "${says[0]}" ${times} times instead of ${says[1]}`;
}
