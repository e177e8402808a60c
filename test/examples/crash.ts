/** Takes the terminal, shows something, and dies: run by dashboardProgram.test.ts. */
import { terminalOf } from "../../examples/dashboard/terminal.js";

const terminal = terminalOf(process.stdin, process.stdout);
terminal.enter({ pressed() {}, resized() {} });
terminal.show(["something"]);
setTimeout(() => {
  if (process.argv[2] === "exit") process.exit(7);
  throw new Error("a bug that nobody foresaw");
}, 200);
