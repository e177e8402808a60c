import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeHost, System } from "crb-gen";
import { afterAll, expect, test } from "vitest";
import { Build } from "../../examples/custom-step/build.js";
import { run } from "./program.js";

const system = new System(nodeHost());
const folder = mkdtempSync(join(tmpdir(), "custom-step-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A script that writes its process id into a file beside it, once it has done the rest. */
function script(name: string, text: string): { script: string; pid: () => number } {
  const file = join(folder, `${name}.mjs`);
  const note = JSON.stringify(`${file}.pid`);
  writeFileSync(file, `import fs from "node:fs"; ${text}; fs.writeFileSync(${note}, String(process.pid));`);
  return { script: file, pid: () => Number(readFileSync(`${file}.pid`, "utf8")) };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Waits until something is so, which the test's own timeout bounds. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

function exists(pid: () => number): boolean {
  try {
    return pid() > 0;
  } catch {
    return false;
  }
}

test("a package that knows only a type of crb-gen adds a kind of step", () => {
  const shell = readFileSync(
    new URL("../../examples/custom-step/crb-gen-shell/index.ts", import.meta.url),
    "utf8",
  );
  const imports = [...shell.matchAll(/^import .* from "(.*)";$/gm)].map(([line, from]) => [
    line.slice(0, 12),
    from,
  ]);
  expect(imports).toEqual([
    ["import { typ", "node:child_process"],
    ["import type ", "crb-gen"],
  ]);
});

test("its end leads on: to the next state, or out", async () => {
  expect(await new Build(script("right", "console.log(6 * 7)")).run({ system })).toEqual({
    ok: true,
    says: "42",
  });
  const wrong = await new Build(script("wrong", "6 *;")).run({ system });
  expect(wrong).toEqual({ ok: false, says: "SyntaxError: Unexpected token ';'" });
});

test("what it throws is retried, and then falls back", async () => {
  const seen: string[] = [];
  const build = new Build(script("failing", "process.exit(3)")).spawn({ system });
  build.observe((entry) => entry.type === "failed" && seen.push(entry.then));
  expect(await build.done).toEqual({ ok: false, says: "it ended with 3" });
  expect(seen).toEqual(["retry", "fallback"]);
});

test("an interrupt asks the child to end; one that does not is killed at the deadline", async () => {
  const willing = script("willing", "setInterval(() => {}, 1000)");
  const polite = new Build(willing).spawn({ system });
  await until(() => exists(willing.pid));
  expect((await polite.interrupt({ deadline: 60_000 })).reason).toBe("interrupted");
  expect(isAlive(willing.pid())).toBe(false);
  const stubborn = script("stubborn", 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)');
  const forced = new Build(stubborn).spawn({ system });
  await until(() => exists(stubborn.pid));
  await forced.interrupt({ deadline: 200 });
  await until(() => !isAlive(stubborn.pid()));
});

test("the program shows scripts that are right, wrong, failing and endless", async () => {
  const { code, stdout, stderr } = await run("custom-step", []);
  expect(stderr).toBe("");
  expect(stdout).toMatch(
    /^ok +right: 42\nnot +wrong: SyntaxError: .*\nnot +failing: it ended with 3\nnot +endless: .* took longer than 2000 ms/,
  );
  expect(code).toBe(0);
});
