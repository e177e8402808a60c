import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** A process that takes longer hangs, in ms. */
const LONGEST = 120_000;

/**
 * Runs a module in a process of its own, where nothing else has warmed up or made garbage; gives the figure that it prints.
 * `before` is a module that is loaded before it. Rejects if it gives none, or takes more than two minutes.
 */
export async function figureOf(module: URL, words: readonly string[], before?: URL): Promise<number> {
  const first = before === undefined ? [] : ["--import", before.href];
  const command = ["--expose-gc", ...first, fileURLToPath(module), ...words];
  const limits = { timeout: LONGEST, killSignal: "SIGKILL" } as const;
  const { stdout } = await promisify(execFile)(process.execPath, command, limits);
  const figure = Number(stdout);
  if (stdout !== "" && Number.isFinite(figure)) return figure;
  throw new Error(`it printed no figure, but ${JSON.stringify(stdout)}`);
}
