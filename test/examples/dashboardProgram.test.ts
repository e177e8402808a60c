import { expect, test } from "vitest";
import { run } from "./program.js";
import { type Screen, screen } from "./screen.js";

const NODE = `exec "${process.execPath}" --import tsx`;
const dashboard = (args: string, columns?: number, rows?: number) =>
  screen(`${NODE} examples/dashboard/main.ts ${args}`, columns, rows);

const shows = (words: string) => (text: string) => text.includes(words);

/** The terminal is as it was: the shell's screen, empty, with a cursor. */
function expectGivenBack(shown: Screen): void {
  expect(shown.taken).toBe(false);
  expect(shown.cursor).toBe(true);
  expect(shown.lines().join("")).toBe("");
}

test("it shows the server at work, obeys keys, follows the size, and gives the terminal back", async () => {
  const shown = dashboard("--rate 50");
  await shown.until(shows("● live"));
  expect(shown.taken).toBe(true);
  expect(shown.cursor).toBe(false);
  const text = await shown.until((text) => /Exchange +\d+ +\d+ done, \d+ interrupted/.test(text));
  expect(text).toMatch(/Serving +1 /);
  // Of what happens it shows the latest, which is not always this.
  const digesting = /Exchange#\d+ +Reading → Digesting/;
  expect(await shown.until((text) => digesting.test(text))).toMatch(digesting);
  expect(shown.written).toContain("\x1b[36m");

  shown.press("\x1b[B\x1b[B");
  await shown.until(shows("What happens to Exchange"));
  shown.press("-");
  await shown.until(shows("20 requests a second"));
  shown.press(" ");
  await shown.until(shows("‖ paused"));
  // A frame that shows what is there already writes next to nothing.
  await shown.until(() => (shown.written.split("\x1b[?2026h").at(-2) ?? "").length < 50);

  shown.resize(80, 24);
  await shown.until(() => shown.lines()[23]?.includes("q quit") === true);
  expect(shown.lines()[1]).toHaveLength(80);
  shown.resize(40, 10);
  await shown.until(shows("needs 70 × 18, has 40 × 10"));
  shown.resize(120, 40);
  await shown.until(() => shown.lines()[39]?.includes("q quit") === true);

  shown.press("q");
  expect(await shown.code).toBe(0);
  expectGivenBack(shown);
}, 60_000);

test.each([
  ["SIGTERM", 143],
  ["SIGHUP", 129],
])(
  "%s ends it as the shell expects, and gives the terminal back",
  async (signal, code) => {
    const shown = dashboard("");
    await shown.until(shows("● live"));
    shown.kill(signal);
    expect(await shown.code).toBe(code);
    expectGivenBack(shown);
  },
  60_000,
);

test("Ctrl-Z stops the job and gives the terminal to the shell, fg brings it back", async () => {
  const shown = screen("exec bash --norc -i");
  shown.press("PS1='> '; npm run -s example:dashboard\n");
  await shown.until(shows("● live"));
  shown.press("\x1a");
  await shown.until(shows("Stopped"));
  expect(shown.taken).toBe(false);
  expect(shown.cursor).toBe(true);
  shown.press("fg\n");
  await shown.until(shows("● live"));
  expect(shown.taken).toBe(true);
  shown.press("q");
  await shown.until(() => !shown.taken);
  shown.press("exit\n");
  expect(await shown.code).toBe(0);
}, 60_000);

test.each([
  ["throw", 1],
  ["exit", 7],
])(
  "when the process dies by a %s, the terminal is as it was, line by line",
  async (how, code) => {
    const node = NODE.replace("exec ", "");
    const shown = screen(`stty -a > /tmp/$$; ${node} test/examples/crash.ts ${how}; code=$?
    stty -a | cmp - /tmp/$$ && echo the same; rm /tmp/$$; exit $code`);
    await shown.until(() => shown.taken);
    expect(await shown.code).toBe(code);
    expect(shown.taken).toBe(false);
    expect(shown.cursor).toBe(true);
    const text = shown.lines().join("\n");
    expect(text).toContain("the same");
    if (how === "throw") expect(text).toContain("Error: a bug that nobody foresaw");
  },
  60_000,
);

test("without a terminal it says so, or prints its last frame", async () => {
  const none = await run("dashboard", []);
  expect(none).toMatchObject({ code: 2, stdout: "" });
  expect(none.stderr).toContain("this is no terminal: say with --seconds when it is to end");
  const { code, stdout, stderr } = await run("dashboard", ["--seconds", "1"]);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(stdout).toMatch(/╭─ Agents ─+╮╭─ Moves a second: \d+ ─+╮/);
  // Of those seconds the first frame takes none, however long it takes: others have followed it.
  expect(stdout).toMatch(/● live {2}\d+:\d\d/);
  expect(stdout).not.toContain("● live  0:00");
  expect(stdout).not.toContain("\x1b");
}, 60_000);

test("a rate that is none is wrong usage", async () => {
  const { code, stderr } = await run("dashboard", ["--rate", "fast"]);
  expect(code).toBe(2);
  expect(stderr).toContain('--rate is a number from 0 to 500, not "fast"');
});
