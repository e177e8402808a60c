import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs an example, a folder's `main.ts` or another of its files, as its own process; `watch` sees what it has printed so far, each time it prints. */
export async function run(
  example: string,
  args: readonly string[],
  watch: (printed: string, child: ChildProcess) => void = () => {},
): Promise<Outcome> {
  const file = example.includes("/") ? example : `${example}/main`;
  const main = fileURLToPath(new URL(`../../examples/${file}.ts`, import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", main, ...args], {
    cwd: root,
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      printed[name] += text;
      watch(printed.stdout + printed.stderr, child);
    });
  }
  await once(child, "close");
  return { code: child.exitCode, ...printed };
}

/** What an example prints that ends by itself, without an error. */
export async function printed(example: string): Promise<string> {
  const { code, stdout, stderr } = await run(example, []);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return stdout;
}
