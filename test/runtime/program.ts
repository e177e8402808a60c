import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** For how long a program may run, in ms. */
const LONGEST = 20_000;

/**
 * Runs a program of this folder until it ends by itself, and others in it before, on each of its threads; gives its exit
 * code and what it printed.
 */
export function program(
  name: string,
  ...before: readonly string[]
): Promise<{ code: number | null; out: string }> {
  const imports = ["tsx", ...before.map(at)].flatMap((module) => ["--import", module]);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["--expose-gc", ...imports, at(name)], {
      timeout: LONGEST,
      cwd: at("../.."),
    });
    let out = "";
    child.stdout.on("data", (text) => {
      out += text;
    });
    child.stderr.on("data", (text) => {
      out += text;
    });
    child.on("close", (code) => resolve({ code, out }));
  });
}
