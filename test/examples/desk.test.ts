import { expect, test } from "vitest";
import { Parser } from "../../examples/desk/workers.js";
import { run } from "./program.js";

test("the desk gives each user a session, has a page read again that failed, and ends in order", async () => {
  const { code, stdout, stderr } = await run("desk", []);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(stdout.trim().split("\n")).toEqual([
    "hello to you, ada",
    "I shall have it read, grace",
    "Crawler#6 starts again",
    "Crawler#6 has ended: done",
    "Parser#7 has ended: done",
    "https://example.org is in the archive",
    "Session#4 has ended: done",
    "ada has gone, after 2 words",
    "goodbye, ada",
    "Archive#1 has ended: interrupted",
    "Session#5 has ended: interrupted",
    "Router#3 has ended: interrupted",
    "Desk#2 has ended: done",
  ]);
});

test.each(["spawn", "run"])("plain JavaScript hears that a child has no %s of its own", (start) => {
  const parser = new Parser({ body: "" });
  expect(() => Reflect.get(parser, start).call(parser)).toThrow(
    "Parser is only ever a child of a group (standalone: false): start it by ctx.group(…).spawn(…)",
  );
});
