import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { run } from "./program.js";

const urlIn = (printed: string) => /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];

test("Ctrl-C lets a request under way be answered, and ends the server", async () => {
  let asked: Promise<Response> | null = null;
  const { code, stdout, stderr } = await run("http-server", [], (printed, child) => {
    if (asked !== null || !printed.includes("/stats")) return;
    asked = fetch(`${urlIn(printed)}/texts/000000000000?wait=400`);
    setTimeout(() => child.kill("SIGINT"), 200);
  });
  expect(stderr).toBe("");
  expect((await asked!).status).toBe(504);
  expect(code).toBe(0);
  expect(stdout).toContain('answered: {"504":1}');
});

test("a second Ctrl-C ends it at once", async () => {
  let asked: Promise<string> | null = null;
  const { code, stderr } = await run("http-server", [], (printed, child) => {
    if (asked !== null || !printed.includes("/stats")) return;
    asked = fetch(`${urlIn(printed)}/texts/000000000000?wait=30000`).then(String, () => "cut");
    setTimeout(() => child.kill("SIGINT"), 200);
    setTimeout(() => child.kill("SIGINT"), 400);
  });
  expect(await asked).toBe("cut");
  expect(code).toBe(130);
  expect(stderr).toContain("ended at once");
});

test("a port that is taken, and one that is none, are errors with words", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const taken = await run("http-server", ["--port", String(port)]);
  other.close();
  expect(taken).toMatchObject({ code: 1, stdout: "" });
  expect(taken.stderr).toContain(`http-server: listen EADDRINUSE: address already in use 127.0.0.1:${port}`);
  const none = await run("http-server", ["--port", "http"]);
  expect(none).toMatchObject({ code: 2, stdout: "" });
  expect(none.stderr).toContain('--port is a number up to 65535, not "http"');
});

test("a load of all kinds of clients comes out as it must, and leaves nothing", async () => {
  const { code, stdout, stderr } = await run("http-server/load/main", ["--requests", "400", "--rounds", "3"]);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(stdout).toContain("nothing is left of it");
  expect(stdout).toMatch(/"499":\d+/);
});
