#!/usr/bin/env node
import { cli } from "./cli.js";
import type { Sink } from "./surroundings.js";

// The parser of YAML asks for a variable at each token. A plain object answers at once, what Node has here does not.
process.env = { ...process.env };

// A reader such as `head` may leave before all is written: that is its right, and no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    // A full disk, say. When stderr is what fails, the exit code is all that is left to tell.
    if (stream !== process.stderr)
      process.stderr.write(`crb-gen: cannot write the output: ${error.message}\n`);
    process.exit(1);
  });
}

// Not process.exit(): what is still on its way into a pipe would be cut off.
process.exitCode = await cli(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdout: sink(process.stdout),
  stderr: sink(process.stderr),
  now: () => performance.now(),
  interruption,
  ...(process.stdin.isTTY && process.stdout.isTTY && { ask }),
});

function sink(stream: NodeJS.WriteStream): Sink {
  return { isTTY: stream.isTTY, write: (text) => void stream.write(text) };
}

/** The second request to end kills, as the first one did before. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

/** Whoever closes the terminal, or leaves the question by Ctrl-C, gives no answer. */
async function ask(question: string): Promise<string | undefined> {
  const { createInterface } = await import("node:readline/promises");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const closed = new Promise<undefined>((resolve) => terminal.once("close", () => resolve(undefined)));
  const answer = terminal.question(question).catch(() => undefined);
  try {
    return await Promise.race([answer, closed]);
  } finally {
    terminal.close();
  }
}
