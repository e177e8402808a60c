import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** Runs a module in a process of its own, where nothing else has warmed up or made garbage; gives the figure that it prints. */
export async function figureOf(module: URL, ...words: readonly string[]): Promise<number> {
  const command = ["--expose-gc", fileURLToPath(module), ...words];
  const { stdout } = await promisify(execFile)(process.execPath, command);
  return Number(stdout);
}
