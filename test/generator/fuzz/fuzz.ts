import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { handled, must } from "./handled.js";
import { checkOutputs, checkSyntax, outputsOf } from "./outputs.js";
import { Tape } from "./tape.js";
import { Watchdog } from "./watchdog.js";

/** How many inputs all fuzz tests try together. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 100_000);

/** Whether somebody has asked for more than the tests try by themselves, and is looking. */
export const isLong = RUNS > 100_000;

/** How long one input may take, in seconds. */
const SECONDS = 2;

/** After so many inputs the test runner gets a word in. */
const CHUNK = 2_000;

/** So many specs share one look by the compiler, and one comparison with what they give a second time. */
const LOOK = 20;

/** For tests that fuzz: many runs take long. */
export const timeout = 300_000 + RUNS * 5;

/** What all inputs of a test came to. */
export class Tally {
  readonly codes = new Set<string>();
  inputs = 0;
  specs = 0;
  slowest: { readonly seconds: number; readonly input: string | Buffer } = { seconds: 0, input: "" };

  /** Reads an input, and makes everything of it that can be made. Throws where a promise is broken. */
  take(input: string | Buffer): void {
    this.inputs += 1;
    const start = performance.now();
    const { spec, codes } = handled(input);
    for (const code of codes) this.codes.add(code);
    if (spec !== undefined) {
      this.specs += 1;
      const outputs = outputsOf(spec);
      checkOutputs(outputs);
      if (this.specs % LOOK === 0) this.#lookAt(input, outputs);
    }
    const seconds = (performance.now() - start) / 1_000;
    if (seconds > this.slowest.seconds) this.slowest = { seconds, input };
  }

  #lookAt(input: string | Buffer, outputs: ReturnType<typeof outputsOf>): void {
    checkSyntax(outputs.module ?? "");
    const { spec } = handled(input);
    const again = spec === undefined ? {} : outputsOf(spec);
    must(JSON.stringify(again) === JSON.stringify(outputs), "the same spec gives the same outputs");
  }
}

/**
 * Makes inputs of random numbers and sees that each is handled; `share` is the part of all runs that is tried here.
 * What fails is made small, and shown with the seed that leads to it.
 */
export async function fuzz(share: number, make: (tape: Tape) => string | Buffer): Promise<Tally> {
  const tally = new Tally();
  const watchdog = new Watchdog();
  const numbers = fc.uint16Array({ minLength: 100, maxLength: 600, size: "max" });
  const property = fc.property(numbers, (tape) => {
    const input = make(new Tape(tape));
    watchdog.watch(input, () => naming(input, () => tally.take(input)));
  });
  try {
    for (let left = Math.ceil(RUNS * share); left > 0; left -= CHUNK) {
      fc.assert(property, { numRuns: Math.min(CHUNK, left) });
      must(Object.keys(Object.prototype).length === 0, "nothing reaches the prototypes of this program");
      await setImmediate();
    }
  } finally {
    await watchdog.end();
  }
  const { input } = tally.slowest;
  // What was slow only because others kept the machine busy is not slow again.
  const seconds = Math.min(
    tally.slowest.seconds,
    secondsOf(() => new Tally().take(input)),
  );
  must(
    seconds < SECONDS,
    `no input takes ${SECONDS} s, but this took ${seconds}: ${JSON.stringify(String(input))}`,
  );
  return tally;
}

/** How long work takes this process. */
function secondsOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Adds the input to an error: the numbers it was made of say nothing to people. */
function naming(input: string | Buffer, work: () => void): void {
  try {
    work();
  } catch (cause) {
    const told = typeof input === "string" ? JSON.stringify(input) : `bytes ${input.toString("base64")}`;
    throw new Error(`${cause instanceof Error ? cause.message : cause}\nInput: ${told}`, { cause });
  }
}
