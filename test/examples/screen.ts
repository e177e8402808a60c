/** A program in a real pseudo terminal, and what its screen shows. */
import { fileURLToPath } from "node:url";
import { spawn } from "@lydell/node-pty";
import xterm from "@xterm/headless";

export interface Screen {
  /** The lines of the screen, without trailing blanks. */
  lines(): string[];
  /** Whether the program has taken the screen, or the shell's is shown. */
  readonly taken: boolean;
  readonly cursor: boolean;
  press(keys: string): void;
  resize(columns: number, rows: number): void;
  kill(signal: string): void;
  /** Waits until the screen shows it. Rejects, with what it shows, after 20 s. */
  until(holds: (text: string) => boolean): Promise<string>;
  readonly code: Promise<number>;
  readonly terminal: InstanceType<typeof xterm.Terminal>;
  /** All that was written to it. */
  readonly written: string;
}

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Starts a command of the shell on a terminal of its own, in the folder of the repository. */
export function screen(command: string, columns = 100, rows = 32): Screen {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  // A person's terminal, wherever the tests run: of the environment only what a shell needs.
  const { PATH, HOME } = process.env;
  const child = spawn("/bin/sh", ["-c", command], {
    cols: columns,
    rows,
    cwd: root,
    name: "xterm-256color",
    env: { PATH, HOME, COLORTERM: "truecolor" },
  });
  let written = "";
  child.onData((text) => {
    written += text;
    terminal.write(text);
  });
  const code = new Promise<number>((resolve) => {
    // What it wrote last is on the screen when the emulator has taken all of it.
    child.onExit(({ exitCode, signal }) =>
      terminal.write("", () => resolve(signal ? 128 + signal : exitCode)),
    );
  });
  const lines = () =>
    Array.from(
      { length: terminal.rows },
      (_, row) =>
        terminal.buffer.active.getLine(terminal.buffer.active.baseY + row)?.translateToString(true) ?? "",
    );
  return {
    terminal,
    lines,
    code,
    get written() {
      return written;
    },
    get taken() {
      return terminal.buffer.active.type === "alternate";
    },
    get cursor() {
      return written.lastIndexOf("\x1b[?25h") >= written.lastIndexOf("\x1b[?25l");
    },
    press: (keys) => child.write(keys),
    resize(columns, rows) {
      terminal.resize(columns, rows);
      child.resize(columns, rows);
    },
    kill: (signal) => child.kill(signal),
    async until(holds) {
      const end = Date.now() + 20_000;
      for (;;) {
        const text = lines().join("\n");
        if (holds(text)) return text;
        if (Date.now() > end) throw new Error(`the screen never showed it, but:\n${text}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}
