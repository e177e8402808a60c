import { expect, test } from "vitest";
import { screen } from "./screen.js";

const chat = (before = "", columns = 90) =>
  screen(
    `${before} exec "${process.execPath}" --import tsx examples/assistant/main.ts --user ann`,
    columns,
    60,
  );
const shows = (words: string | RegExp) => (text: string) => new RegExp(words).test(text);

test("a chat on a terminal: it streams, calls tools, is cancelled, survives a crash, and quits in order", async () => {
  const shown = chat();
  await shown.until(shows("› .*ask, or /help"));
  shown.press("hullo\x7f\x7f\x7f\x7fello!\r");
  await shown.until(shows("› hello!\n +Hello! I am a script"));
  expect(shown.written).toContain("\x1b[36m");

  shown.press("/tools\r");
  await shown.until(shows("calculator +Computes an expression"));

  shown.press("2 + 3 * 4, and wait 2 seconds\r");
  await shown.until(shows("wait 2 · .* s · Esc cancels"));
  await shown.until(shows("wait says: waited 2 s"));
  expect(shown.lines().join("\n")).toContain("⚙ calculator 2 + 3 * 4 → 14");

  shown.press("a story\r");
  await shown.until(shows("drew its states"));
  shown.press("/kill\r");
  await shown.until(shows("↻ the model has crashed"));
  await shown.until(shows("Model#\\d+ has crashed and is started again"));
  await shown.until(shows("crashed[\\s\\S]*had eleven others"));
  shown.press("\x03");
  await shown.until(shows("◼ cancelled"));

  shown.press("\x1b[A");
  await shown.until(shows("cancelled\\s+› /kill\\s+Model.* again\\s+› /kill"));
  shown.press("\x1b[A");
  await shown.until(shows("cancelled\\s+› /kill\\s+Model.* again\\s+› a story"));
  shown.press("\r");
  await shown.until(shows("cancelled[\\s\\S]*read every paper"));
  shown.press("/quit\r");
  expect(await shown.code).toBe(0);
  expect(shown.lines().join("\n")).toMatch(
    /always meant to be\.\n\n› \/quit\n +Sessions have ended\n +Tools have ended\n +Models have ended\n*$/,
  );
  expect(shown.cursor).toBe(true);
}, 90_000);

test("a command is shown as it was written, and stands below an answer that is under way; no wrapped line begins with a blank", async () => {
  const shown = chat("", 50);
  await shown.until(shows("ask, or /help"));
  shown.press("/model\r");
  await shown.until(shows("› /model\n +script\n"));

  shown.press("a story\r");
  await shown.until(shows("It read every"));
  shown.press("/nope\r");
  await shown.until(shows("\n› /nope\n +there is no /nope: /help tells[\\s\\S]*Esc cancels"));
  const text = await shown.until((all) => all.includes("always meant to be.") && !all.includes("Esc"));
  const [, story = ""] = /› a story\n([\s\S]*)\n\n› \/nope\n {2}there is no/.exec(text) ?? [];
  expect(story.split("\n").length).toBeGreaterThan(4);
  expect(story.split("\n").filter((line) => !/^( {2}\S.*)?$/.test(line))).toEqual([]);
  expect(story.replace(/\s+/g, " ")).toContain("It read every paper on the matter, drew its states");
  shown.press("\x03");
  expect(await shown.code).toBe(0);
}, 60_000);

test("Ctrl-C at rest quits, and NO_COLOR is honoured", async () => {
  const shown = chat("NO_COLOR=1");
  await shown.until(shows("ask, or /help"));
  shown.press("hello\r");
  await shown.until((text) => text.includes("tell what I know.") && !text.includes("Esc cancels"));
  shown.press("\x03");
  expect(await shown.code).toBe(0);
  expect(shown.written).not.toMatch(/\x1b\[[0-9;]*m/);
}, 60_000);

test("SIGTERM ends it as the shell expects, and gives the terminal back", async () => {
  const shown = chat();
  await shown.until(shows("ask, or /help"));
  shown.kill("SIGTERM");
  expect(await shown.code).toBe(143);
  expect(shown.cursor).toBe(true);
}, 60_000);
