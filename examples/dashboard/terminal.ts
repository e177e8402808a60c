/** The terminal: frames out, keys and sizes in, and all as it was when it is given back. */
import { writeSync } from "node:fs";
import { emitKeypressEvents, type Key } from "node:readline";
import type { Pressed, Resized, Size } from "../../generated/dashboard.js";

export interface Terminal {
  readonly size: Size;
  /** Takes the terminal, and tells of keys and sizes from now on. */
  enter(listener: Pressed.Recipient & Resized.Recipient): void;
  /** Shows a frame: only lines that differ from the last one are written. */
  show(lines: readonly string[]): void;
  /** Gives the terminal back as it was. Called again it does nothing. */
  leave(): void;
}

/** Alternate screen, no cursor, no wrapping of long lines. */
const ENTER = "\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[2J";
const LEAVE = "\x1b[?7h\x1b[?25h\x1b[?1049l";
/** What is between these is shown at once, by terminals that know them. */
const [BEGIN, END] = ["\x1b[?2026h", "\x1b[?2026l"];

/** The terminal of this process. It is given back as well when the process exits in the middle. */
export function terminalOf(stdin: NodeJS.ReadStream, stdout: NodeJS.WriteStream): Terminal {
  let shown: readonly string[] = [];
  let leave: (() => void) | null = null;
  // A terminal that was closed takes nothing more: the signal that comes with it ends the program.
  stdout.on("error", () => {});
  emitKeypressEvents(stdin);
  const sizeNow = (): Size => ({ columns: stdout.columns, rows: stdout.rows });
  return {
    get size() {
      return sizeNow();
    },
    enter(listener) {
      const press = (text: string | undefined, key: Key) => listener.pressed({ key: nameOf(text, key) });
      const resize = () => {
        shown = [];
        stdout.write("\x1b[2J");
        listener.resized(sizeNow());
      };
      shown = [];
      stdin.setRawMode(true);
      stdin.on("keypress", press);
      stdin.resume();
      stdout.on("resize", resize);
      stdout.write(ENTER);
      leave = () => {
        leave = null;
        process.off("exit", onExit);
        stdin.off("keypress", press);
        stdout.off("resize", resize);
        writeNow(LEAVE);
        stdin.setRawMode(false);
        stdin.pause();
      };
      const onExit = leave;
      process.once("exit", onExit);
    },
    show(lines) {
      const height = Math.max(lines.length, shown.length);
      const changes = Array.from({ length: height }, (_, at) => change(at, lines[at] ?? "", shown[at]));
      if (leave !== null) stdout.write(`${BEGIN}${changes.join("")}${END}`);
      shown = lines;
    },
    leave: () => leave?.(),
  };
}

/** Writes one line anew, if it is not what is shown there. */
function change(at: number, line: string, shown: string | undefined): string {
  return line === shown ? "" : `\x1b[${at + 1};1H\x1b[2K${line}`;
}

/** When the process exits, what a stream still holds may be lost. */
function writeNow(text: string): void {
  try {
    writeSync(1, text);
  } catch {
    // The terminal is gone; there is nothing to restore.
  }
}

function nameOf(text: string | undefined, { name, ctrl }: Key): string {
  if (ctrl) return `ctrl-${name}`;
  return name ?? text ?? "";
}
