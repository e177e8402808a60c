import type { Terminal } from "./terminal.js";

/** In place of a terminal: keeps the last frame, and prints it in the end. */
export function paper(print: (text: string) => void): Terminal {
  let last: readonly string[] = [];
  return {
    size: { columns: 92, rows: 26 },
    enter() {},
    show(lines) {
      last = lines;
    },
    leave() {
      if (last.length > 0) print(last.join("\n"));
      last = [];
    },
  };
}
