import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDisk } from "../../generator/disk.js";
import { inFolder, plant, run, tree } from "./cliTranscript.js";

const door = `events: { Open: {} }
agents:
  Door: { forever: true, states: { Closed: { mode: events, handle: { Open: stay } } } }
`;

/** Runs a command in a folder where it has to be refused, and gives what it says. Nothing may change. */
async function refusal(folder: string, ...argv: readonly string[]): Promise<string> {
  const before = tree(folder);
  const { code, stdout, stderr } = await run(folder, argv);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(tree(folder)).toEqual(before);
  return stderr;
}

test("a spec that is not UTF-8 is shown where it is not", () =>
  inFolder(async (folder) => {
    plant(folder, { "specs/door.yaml": Buffer.from("events:\n  Caf\xe9: {}\n", "latin1") });
    expect(await refusal(folder)).toContain(
      `error[not-utf8]: "specs/door.yaml" is not UTF-8 text
--> specs/door.yaml:2:6`,
    );
    expect(await refusal(folder)).toContain("byte 0xE9");
  }));

test("a spec in UTF-16 is told apart", () =>
  inFolder(async (folder) => {
    plant(folder, { "specs/door.yaml": Buffer.from(`\ufeff${door}`, "utf16le") });
    expect(await refusal(folder)).toContain("It looks like UTF-16: save it as UTF-8");
  }));

test("a pipe is not waited for", () =>
  inFolder(async (folder) => {
    mkdirSync(join(folder, "specs"));
    execFileSync("mkfifo", [join(folder, "specs/door.yaml")]);
    expect(await refusal(folder, "generate", "specs/door.yaml")).toContain(
      'error[unreadable]: cannot read "specs/door.yaml": it is not a regular file',
    );
  }));

test("promise 13: a trace that is a pipe, a device or a folder is not waited for", () =>
  inFolder(async (folder) => {
    plant(folder, { "specs/door.yaml": door });
    execFileSync("mkfifo", [join(folder, "run.jsonl")]);
    for (const trace of ["run.jsonl", "/dev/zero", "specs"]) {
      const said = await refusal(folder, "diagram", "specs/door.yaml", "--trace", trace);
      expect(said).toMatch(/^error\[unreadable\]: cannot read ".*": it is not a regular file\n/);
    }
  }));

test.skipIf(process.getuid?.() === 0)("a spec that may not be read says so", () =>
  inFolder(async (folder) => {
    plant(folder, { "specs/door.yaml": door });
    chmodSync(join(folder, "specs/door.yaml"), 0);
    const { code, stderr } = await run(folder, []);
    expect(code).toBe(1);
    expect(stderr).toContain('cannot read "specs/door.yaml": permission denied');
    expect(existsSync(join(folder, "generated"))).toBe(false);
  }),
);

test.skipIf(process.getuid?.() === 0)("an output that is write-protected is not replaced", () =>
  inFolder(async (folder) => {
    plant(folder, { "specs/door.yaml": door, "generated/door.ts": "" });
    chmodSync(join(folder, "generated/door.ts"), 0o444);
    expect(await refusal(folder)).toContain('cannot write "generated/door.ts": permission denied');
  }),
);

test("what is not a spec of the project is not looked at: hidden files, node_modules, linked folders", () =>
  inFolder(async (folder) => {
    const hidden = { "specs/node_modules/a/x.yaml": "x", "specs/.git/y.yaml": "y", "specs/.z.yaml": "z" };
    plant(folder, { "specs/door.yaml": door, ...hidden });
    symlinkSync("..", join(folder, "specs/loop"));
    expect(await run(folder, [])).toMatchObject({ code: 0, stderr: "" });
  }));

test("a linked spec is a spec", () =>
  inFolder(async (folder) => {
    plant(folder, { "agents/door.yaml": door });
    mkdirSync(join(folder, "specs"));
    symlinkSync("../agents/door.yaml", join(folder, "specs/gate.yaml"));
    expect((await run(folder, [])).stdout).toBe(
      "generated/gate.ts written\ngenerated/gate.graph.json written\n",
    );
  }));

test("absolute paths, and those with dots, mean the same as short ones", () =>
  inFolder(async (folder) => {
    plant(folder, { "specs/door.yaml": door });
    await run(folder, []);
    const typed = [join(folder, "specs"), "--out", join(folder, "specs/../generated")];
    expect(await run(folder, ["generate", ...typed])).toMatchObject({
      code: 0,
      stdout: "2 files up to date\n",
    });
    mkdirSync(join(folder, "inner"));
    const fromInner = await run(join(folder, "inner"), ["generate", "../specs", "--out", "../made"]);
    expect(fromInner).toMatchObject({ code: 0, stderr: "" });
    expect(readFileSync(join(folder, "made/door.ts"), "utf8")).not.toContain(folder);
  }));

test("an output folder that is linked out of the project is refused", () =>
  inFolder(async (folder) => {
    plant(folder, { "project/specs/door.yaml": door, "elsewhere/keep.txt": "" });
    symlinkSync("../elsewhere", join(folder, "project/generated"));
    const project = join(folder, "project");
    expect(await refusal(project)).toContain('error[leads-outside]: "generated" is a symbolic link');
    expect(readdirSync(join(folder, "elsewhere"))).toEqual(["keep.txt"]);
  }));

test.each([
  ["out of the folder", "../../elsewhere/mine.ts"],
  ["to nowhere", "../../elsewhere/none/none.ts"],
])("promise 12: an output file that is linked %s is refused", (_, target) =>
  inFolder(async (folder) => {
    plant(folder, {
      "project/specs/door.yaml": door,
      "elsewhere/mine.ts": "",
      "project/generated/x.txt": "",
    });
    symlinkSync(target, join(folder, "project/generated/door.ts"));
    expect(await refusal(join(folder, "project"))).toContain('error[leads-outside]: "generated/door.ts"');
    expect(readFileSync(join(folder, "elsewhere/mine.ts"), "utf8")).toBe("");
  }),
);

test("a link inside the output folder stays a link", () =>
  inFolder(async (folder) => {
    plant(folder, { "specs/door.yaml": door, "generated/real/door.ts": "" });
    symlinkSync("real/door.ts", join(folder, "generated/door.ts"));
    expect((await run(folder, [])).code).toBe(0);
    expect(readlinkSync(join(folder, "generated/door.ts"))).toBe("real/door.ts");
    expect(readFileSync(join(folder, "generated/real/door.ts"), "utf8")).toContain("DoorBase");
  }));

test("line ends that a checkout has changed make no file stale", () =>
  inFolder(async (folder) => {
    plant(folder, { "specs/door.yaml": door });
    await run(folder, []);
    const crlf = readFileSync(join(folder, "generated/door.ts"), "utf8").replaceAll("\n", "\r\n");
    plant(folder, { "generated/door.ts": crlf });
    expect(await run(folder, ["check"])).toMatchObject({ code: 0, stdout: "2 files up to date\n" });
  }));

test("what is up to date is not touched, and modes stay", () =>
  inFolder(async (folder) => {
    plant(folder, { "specs/door.yaml": door });
    await run(folder, []);
    const path = join(folder, "generated/door.ts");
    const { ino } = statSync(path);
    await run(folder, []);
    expect(statSync(path).ino).toBe(ino);
    chmodSync(path, 0o640);
    plant(folder, { "specs/door.yaml": `# moved down by a line\n${door}` });
    await run(folder, []);
    expect(statSync(path)).toMatchObject({ mode: 0o100640 });
    expect(statSync(path).ino).not.toBe(ino);
  }));

test("promise 12: writing is all or nothing", () =>
  inFolder(async (folder) => {
    plant(folder, { "a.txt": "old", "gone.txt": "old", "c.png": Uint8Array.of(0xff, 0) });
    const changes = [
      { path: "a.txt", before: "old", after: "new" },
      { path: "made/b.txt", before: undefined, after: "new" },
      { path: "gone.txt", before: "old", after: undefined },
      { path: "c.png", before: Uint8Array.of(0xff, 0), after: Uint8Array.of(0x89, 0xff) },
    ];
    const before = tree(folder);
    const tooLong = { path: `${"x".repeat(300)}.txt`, before: undefined, after: "new" };
    const [problem] = openDisk(folder).write([...changes, tooLong]);
    expect(problem).toMatchObject({ code: "unwritable" });
    expect(tree(folder)).toEqual(before);
    expect(existsSync(join(folder, "made"))).toBe(false);
    const missing = { path: "none.txt", before: "old", after: "new" };
    expect(openDisk(folder).write([...changes, missing])).toHaveLength(1);
    expect(tree(folder)).toEqual(before);
    expect(openDisk(folder).write(changes)).toEqual([]);
    expect(tree(folder)).toEqual(
      new Map([
        ["a.txt", "new"],
        ["c.png", "\x89\xff"],
        ["made/b.txt", "new"],
      ]),
    );
  }));

test.each([
  ["edited", "old", "edited"],
  ["made", undefined, "made"],
  ["removed", "old", undefined],
])("promise 12: a file that was %s since it was read is not overwritten", (_, before, now) =>
  inFolder(async (folder) => {
    plant(folder, { "a.txt": "old", ...(now !== undefined && { "b.txt": now }) });
    const found = tree(folder);
    const problems = openDisk(folder).write([
      { path: "a.txt", before: "old", after: "new" },
      { path: "b.txt", before, after: "new" },
    ]);
    expect(problems).toMatchObject([
      { code: "changed-meanwhile", message: expect.stringContaining("b.txt") },
    ]);
    expect(tree(folder)).toEqual(found);
  }),
);

test("promise 12: what another run has written or removed in the same way meanwhile is no hindrance", () =>
  inFolder(async (folder) => {
    plant(folder, { "a.txt": "old", "made.txt": "new", "edited.txt": "new" });
    const problems = openDisk(folder).write([
      { path: "made.txt", before: undefined, after: "new" },
      { path: "edited.txt", before: "old", after: "new" },
      { path: "removed.txt", before: "old", after: undefined },
      { path: "a.txt", before: "old", after: "new" },
    ]);
    expect(problems).toEqual([]);
    expect([...tree(folder)]).toEqual(["a.txt", "edited.txt", "made.txt"].map((name) => [name, "new"]));
  }));

test("promise 13: a folder that is called like a picture is not taken for one", () =>
  inFolder(async (folder) => {
    plant(folder, { "specs/door.yaml": door, "x.svg/other.txt": "" });
    const draw = (out: string) => run(folder, ["diagram", "specs/door.yaml", "--out", out]);
    expect(await draw("x.svg")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('"x.svg" is called like a picture, and is a folder'),
    });
    expect((await draw("x.svg/")).code).toBe(0);
    expect([...tree(folder).keys()]).toContain("x.svg/door.svg");
  }));

test("promise 13: when a file that was read is another by now, nothing is written", () =>
  inFolder(async (folder) => {
    plant(folder, { "a.yaml": "one" });
    const disk = openDisk(folder);
    disk.read("a.yaml");
    plant(folder, { "a.yaml": "another" });
    const problems = disk.write([{ path: "made.ts", before: undefined, after: "of one" }], ["a.yaml"]);
    expect(problems).toMatchObject([
      { code: "changed-meanwhile", message: expect.stringContaining("a.yaml") },
    ]);
    expect([...tree(folder).keys()]).toEqual(["a.yaml"]);
  }));

test("promise 13: what only looks like one of our graphs is left alone", () =>
  inFolder(async (folder) => {
    plant(folder, { "specs/door.yaml": door, "generated/x.graph.json": '{"spec": "a\\qb", "agents": {}}' });
    expect((await run(folder, ["generate"])).code).toBe(0);
    expect(tree(folder).get("generated/x.graph.json")).toContain("qb");
  }));

test("changing a file twice in one go is a bug of ours", () =>
  inFolder(async (folder) => {
    const change = { path: "a.txt", before: undefined, after: "new" };
    expect(() => openDisk(folder).write([change, { ...change, path: "./a.txt" }])).toThrow("invariant");
  }));

test("promise 12: a file that cannot be read is not taken for one that is not there", () =>
  inFolder(async (folder) => {
    const mine = Buffer.from("// caf\xe9\nexport const door = 1;\n", "latin1");
    plant(folder, { "specs/door.yaml": door, "src/door.ts": mine });
    expect(await refusal(folder, "scaffold", "specs/door.yaml", "--to", "src")).toContain(
      "error[in-the-way]",
    );
    plant(folder, { "src/door.ts": Buffer.concat([mine, Buffer.from("class Door extends DoorBase {}")]) });
    expect(await refusal(folder, "scaffold", "specs/door.yaml", "--to", "src")).toContain("error[not-utf8]");
  }));

test("promise 12: a byte order mark stays where it is", () =>
  inFolder(async (folder) => {
    const text =
      '\ufeffimport { DoorBase } from "../generated/door.js";\nexport class Door extends DoorBase {}\n';
    plant(folder, { "specs/door.yaml": door, "src/door.ts": text });
    expect((await run(folder, ["scaffold", "specs/door.yaml", "--to", "src"])).code).toBe(0);
    expect(readFileSync(join(folder, "src/door.ts"), "utf8")).toMatch(
      /^\ufeffimport \{ DoorBase, type Open \}/,
    );
  }));

test("promise 12: classes in a folder beside the working directory are found, too", () =>
  inFolder(async (folder) => {
    const broken = 'import { DoorBase } from "../generated/door.js";\nclass Door extends DoorBase {';
    plant(folder, { "app/specs/door.yaml": door, "src/door.ts": broken });
    const argv = ["scaffold", "specs/door.yaml", "--to", "../src"];
    expect(await refusal(join(folder, "app"), ...argv)).toContain("error[cannot-parse]");
    plant(folder, { "src/door.ts": `${broken}}` });
    expect((await run(join(folder, "app"), argv)).stdout).toContain(
      "../src/door.ts changed: Door gains onOpen",
    );
  }));

test("a command to copy is quoted for the shell", () =>
  inFolder(async (folder) => {
    plant(folder, { "my specs/it's.yaml": door });
    const { stdout } = await run(folder, ["check", "my specs"]);
    expect(stdout).toMatch(/To repair: crb-gen generate 'my specs'\n$/);
    const scaffolded = await run(folder, ["scaffold", "my specs/it's.yaml", "--to", "src"]);
    expect(scaffolded.stdout).toContain("Next: crb-gen generate 'my specs/it'\\''s.yaml'\n");
  }));

test("what a killed run left beside outputs is removed by the next that writes there", () =>
  inFolder(async (folder) => {
    const { pid: gone } = spawnSync(process.execPath, ["--version"]);
    const alive = process.ppid;
    const left = { [`.crb-gen-${gone}-0.tmp`]: "", [`.crb-gen-${process.pid}-7.tmp`]: "" };
    const kept = { [`.crb-gen-${alive}-0.tmp`]: "", ".crb-gen-x.tmp": "", [`crb-gen-${gone}-0.tmp`]: "" };
    const files = Object.entries({ ...left, ...kept }).map(([name, text]) => [`generated/${name}`, text]);
    plant(folder, { "specs/door.yaml": door, ...Object.fromEntries(files) });
    expect((await run(folder, ["check"])).code).toBe(1);
    expect(tree(join(folder, "generated")).size).toBe(5);
    expect((await run(folder, [])).code).toBe(0);
    const now = [...tree(join(folder, "generated")).keys()];
    expect(now).toEqual([...Object.keys(kept), "door.graph.json", "door.ts"].sort());
  }));

test.runIf(existsSync("/proc"))("promise 13: a folder that takes no new ones is an error, not a hang", () =>
  inFolder(async (folder) => {
    plant(folder, { "specs/door.yaml": door });
    expect(await refusal(folder, "generate", "--out", "/proc/generated")).toContain("error[unwritable]");
  }),
);
