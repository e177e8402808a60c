/** A conversation as plain lines, for pipes and logs. */
import pc from "picocolors";
import type { Screen } from "./screen.js";
import { calledWords, printable } from "./words.js";

/** `write` takes text as it comes, with or without an end of line. */
export function plainScreen(user: string, write: (text: string) => void): Screen {
  let inLine = false;
  const put = (text: string) => {
    write(text);
    inLine = !text.endsWith("\n");
  };
  const end = () => {
    if (inLine) put("\n");
  };
  const line = (text: string) => {
    end();
    put(`${text}\n`);
  };
  const note = (text: string) => line(pc.dim(printable(text).replaceAll(/^/gm, "  ")));
  return {
    asked: (text) => line(`\n${pc.bold(`${user}:`)} ${printable(text)}`),
    commanded: (text) => line(`\n${pc.bold(`${user}:`)} ${printable(text)}`),
    replied: note,
    token: ({ text }) => put(printable(text)),
    setback: ({ reason }) => line(pc.yellow(`  ↻ ${printable(reason)}`)),
    calling() {},
    called: ({ call, output, failed }) =>
      line(`  ${failed ? pc.red("✗") : pc.cyan("⚙")} ${pc.dim(calledWords(call, output))}`),
    answered: (ended) => (ended === "cancelled" ? line(pc.yellow("  ◼ cancelled")) : end()),
    failed: (text) => line(pc.red(`  ✗ ${printable(text)}`)),
    note,
  };
}
