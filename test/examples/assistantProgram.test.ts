import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loopback } from "../../examples/assistant/loopback/server.js";
import { run } from "./program.js";

/** Runs the program with lines to read, as in a pipe. */
async function talk(input: string, env: NodeJS.ProcessEnv = {}, args = ["--lines"]) {
  const main = fileURLToPath(new URL("../../examples/assistant/main.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", main, ...args], {
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, ...env },
    stdio: "pipe",
  });
  child.stdin.end(input);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { code: child.exitCode, stdout, stderr };
}

test("without a terminal it plays a conversation, shows everything, and ends by itself", async () => {
  const { code, stdout, stderr } = await run("assistant", []);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(stdout).not.toContain("\x1b");
  for (const shown of [
    "ann: Hello!\nHello! I am a script",
    "  ⚙ calculator 17 * 23 → 391\n",
    /⚙ count_words README\.md → \d+ words/,
    "  ⚙ dice → a four\n",
    "  ✗ weather here → nobody knows the weather at here",
    '  ✗ teleport Mars → there is no tool "teleport"',
    "  ↻ the endpoint says 429: Rate limit reached, and waits 1 s as it says\nYou asked too much of me",
    /This answer breaks off in the\n {2}↻ the connection is lost.*\nThis answer broke off/,
    /↻ the model has crashed\n {2}Model#\d+ has crashed and is started again\nOnce there was a crab/,
    "  ◼ cancelled\n",
  ]) {
    expect(stdout).toMatch(shown);
  }
  const last = stdout.slice(stdout.indexOf("ann: The last story."));
  expect(last).toMatch(
    /always meant to be\.\n {2}Sessions have ended\n {2}Tools have ended\n {2}Models have ended\n/,
  );
}, 60_000);

test("Ctrl-C lets the answer under way come to its end, stops group by group, and plays no more scenes", async () => {
  let asked = false;
  const { code, stdout, stderr } = await run("assistant", [], (printed, child: ChildProcess) => {
    if (asked || !printed.includes("started again\nOnce there was")) return;
    asked = true;
    child.kill("SIGINT");
  });
  expect(stderr).toBe("");
  expect(code).toBe(130);
  expect(stdout).toMatch(/always meant to be\.\n {2}Sessions have ended[\s\S]*Models have ended\n/);
  expect(stdout).not.toContain("Another story");
}, 60_000);

test("line by line it answers what comes in a pipe", async () => {
  const { code, stdout, stderr } = await talk("Hello!\n/new\n2 + 3 * 4\n/nope\n/quit\nnever asked\n");
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(stdout).toContain("you: Hello!\nHello! I am a script");
  expect(stdout).toContain("  a new conversation\n");
  expect(stdout).toContain("⚙ calculator 2 + 3 * 4 → 14");
  expect(stdout).toContain("  there is no /nope: /help tells what there is");
  expect(stdout).not.toContain("never asked");
}, 30_000);

test("with OPENAI_BASE_URL it speaks to that endpoint", async () => {
  const models: string[] = [];
  const server = await loopback({
    script({ model }) {
      models.push(model);
      return { play: "say", text: `I am ${model}.` };
    },
  });
  const env = { OPENAI_BASE_URL: server.url, OPENAI_MODEL: "first", OPENAI_API_KEY: "secret" };
  const { code, stdout } = await talk("Who?\n/model second\nWho?\n/model\n", env, []);
  await server.close();
  expect(code).toBe(0);
  expect(stdout).toContain("you: Who?\nI am first.");
  expect(stdout).toContain("you: Who?\nI am second.");
  expect(stdout).toContain("  first\n  second\n");
  expect(stdout).not.toContain("secret");
  expect(models).toEqual(["first", "second"]);
}, 30_000);

test.each([
  [["--fast"], {}, "Unknown option '--fast'"],
  [["--lines", "--demo"], {}, "it is either --lines or --demo"],
  [["--user", " "], {}, "--user is a name"],
  [
    [],
    { OPENAI_BASE_URL: "localhost:8080" },
    "OPENAI_BASE_URL is an address such as https://api.openai.com/v1",
  ],
])("%j %j is wrong usage", async (args, env, words) => {
  const { code, stdout, stderr } = await talk("", env, args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(words);
});
