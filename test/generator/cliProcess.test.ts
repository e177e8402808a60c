import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { inFolder, plant, run } from "./cliTranscript.js";

const root = join(import.meta.dirname, "../..");
const tsx = join(root, "node_modules/tsx/dist/cli.mjs");
const main = join(root, "generator/main.ts");

const broken = "agents:\n  Door: { states: { Closed: { mode: evens } } }\n";
const ansi = "\u001b[";

/** A spec whose module is larger than what a pipe holds. */
const ring = [
  "agents:\n  Ring:\n    forever: true\n    initial: S0\n    states:\n",
  ...Array.from({ length: 1500 }, (_, at) => `      S${at}: { mode: async, next: [S${(at + 1) % 1500}] }\n`),
].join("");

test("the version is that of the package", async () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(await run(root, ["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  expect(await run(root, ["-v"])).toMatchObject({ stdout: `${version}\n` });
});

test.each([
  [{}, false],
  [{ FORCE_COLOR: "1" }, true],
  [{ FORCE_COLOR: "0" }, false],
  [{ FORCE_COLOR: "1", NO_COLOR: "1" }, false],
  [{ FORCE_COLOR: "", NO_COLOR: "" }, true],
])("colours where nobody watches, with %j: %s", (env, colored) =>
  inFolder(async (folder) => {
    plant(folder, { "specs/door.yaml": broken });
    const { stderr } = await run(folder, [], env);
    expect(stderr.includes(ansi)).toBe(colored);
  }),
);

test("a person sees colours, unless the terminal has none", () =>
  inFolder(async (folder) => {
    plant(folder, { "specs/door.yaml": broken });
    for (const [env, colored] of [
      [{}, true],
      [{ NO_COLOR: "1" }, false],
      [{ TERM: "dumb" }, false],
    ] as const) {
      const parts: string[] = [];
      const terminal = { isTTY: true, write: (part: string) => void parts.push(part) };
      await run(folder, [], env, { stdout: terminal, stderr: terminal });
      expect(parts.join("").includes(ansi)).toBe(colored);
    }
  }));

test("a crash of ours says what to report", async () => {
  const parts: string[] = [];
  const stdout = {
    isTTY: false,
    write: () => {
      throw new Error("the pen broke");
    },
  };
  const stderr = { isTTY: false, write: (part: string) => void parts.push(part) };
  expect((await run(root, ["--help"], {}, { stdout, stderr })).code).toBe(70);
  const text = parts.join("");
  expect(text).toContain("crb-gen crashed: this is a bug of crb-gen");
  expect(text).toContain(`Node ${process.version}`);
  expect(text).toContain("  crb-gen --help\n");
  expect(text).toContain("  Error: the pen broke\n");
});

test("with --json, a crash is JSON, too", async () => {
  const { code, stdout, stderr } = await run("/no such folder", ["check", "--json"]);
  expect(code).toBe(70);
  expect(JSON.parse(stdout)).toMatchObject({ ok: false, crash: { argv: ["check", "--json"] } });
  expect(stderr).toContain("crb-gen crashed");
});

test(
  "the process ends with the exit code, and all of a long text gets through a pipe",
  { timeout: 30_000 },
  () =>
    inFolder(async (folder) => {
      plant(folder, { "specs/ring.yaml": ring });
      const options = { cwd: folder, encoding: "utf8", maxBuffer: 1e8 } as const;
      const { status, stdout } = spawnSync(process.execPath, [tsx, main, "check"], options);
      expect(status).toBe(1);
      expect(stdout.length).toBeGreaterThan(200_000);
      expect(stdout).toMatch(/To repair: crb-gen generate\n$/);
    }),
);

test("a reader who leaves early is no error", { timeout: 30_000 }, () =>
  inFolder(async (folder) => {
    plant(folder, { "specs/ring.yaml": ring });
    const line = `"${process.execPath}" "${tsx}" "${main}" check | head -c 10`;
    const { stdout, stderr } = spawnSync("sh", ["-c", line], { cwd: folder, encoding: "utf8" });
    expect({ stdout, stderr }).toEqual({ stdout: "--- /dev/n", stderr: "" });
  }),
);

test.skipIf(process.platform !== "linux")("a full disk behind stdout is told in one line", () => {
  const line = `"${process.execPath}" "${tsx}" "${main}" --help >/dev/full`;
  const { status, stderr } = spawnSync("sh", ["-c", line], { cwd: root, encoding: "utf8" });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^crb-gen: cannot write the output: ENOSPC.*\n$/);
});

test("promise 12: a run that is told to end while it writes leaves all or nothing", () =>
  inFolder(async (folder) => {
    const specs = Array.from({ length: 150 }, (_, at) => [
      `specs/s${at}.yaml`,
      `agents: { A${at}: { initial: S, states: { S: { mode: async, next: [done] } } } }\n`,
    ]);
    plant(folder, { "package.json": "{}", ...Object.fromEntries(specs) });
    const loader = join(root, "node_modules/tsx/dist/loader.mjs");
    const child = spawn(process.execPath, ["--import", loader, main], { cwd: folder, stdio: "ignore" });
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    const made = () => (existsSync(join(folder, "generated")) ? readdirSync(join(folder, "generated")) : []);
    while (made().length === 0 && child.exitCode === null) await setImmediate();
    child.kill("SIGTERM");
    await ended;
    expect([0, 300]).toContain(made().length);
  }));
