import { expect, test } from "vitest";
import { run } from "./program.js";

test("the page monitor tells of all that happens and ends by itself", async () => {
  const { code, stdout, stderr } = await run("page-monitor", ["--speed", "60"]);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(stdout).toContain("answered 500 at attempt 1: tries again");
  expect(stdout).toContain('"Polling" took longer than 30000 ms');
  expect(stdout).toContain("gives up on it for now");
  expect(stdout).toContain("GetStats handled in Listening");
  expect(stdout).toMatch(/\/manual +│ The manual +│ 400002 +│ 3 +│ 0 /);
  expect(stdout).toMatch(/\/news +│ The news +│ 5 +│ 4 +│ 2 /);
  expect(stdout).toContain("ends: done");
});

test("Ctrl-C ends it with what it has", async () => {
  let pressed = false;
  const { code, stdout } = await run("page-monitor", ["--speed", "1"], (printed, child) => {
    if (!pressed && printed.includes("/news")) pressed = child.kill("SIGINT");
  });
  expect(code).toBe(130);
  expect(stdout).toContain("ends: interrupted");
  expect(stdout).toMatch(/\/news +│ The news/);
});

test("a wrong speed is wrong usage", async () => {
  const { code, stderr } = await run("page-monitor", ["--speed", "fast"]);
  expect(code).toBe(2);
  expect(stderr).toContain('--speed is a number up to 1000, not "fast"');
});
