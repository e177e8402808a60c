import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Command, World } from "../../generator/commands/command.js";
import { shipped } from "../../generator/disk/shipped.js";
import { openDisk } from "../../generator/disk.js";
import { runOnce } from "../../generator/receipts/receipts.js";
import { inFolder, plant, type Ran, run } from "./cliTranscript.js";

const project = {
  "package.json": "{}",
  "node_modules/some/package.json": "{}",
  "specs/shared.yaml": "types: { Page: { url: string } }\nevents: { Open: { page: Page } }\n",
  "specs/door.yaml":
    "import: { Open: ./shared.yaml }\nagents:\n  Door: { forever: true, states: { Shut: { mode: events, handle: { Open: stay } } } }\n",
};

const CACHE = "node_modules/.cache/crb-gen";
const FINE = { code: 0, stdout: "4 files up to date\n", stderr: "" };

/** Where only the receipt of one check lies, and what it says instead of what it said: whoever believes it says the same. */
async function checked(folder: string): Promise<string> {
  plant(folder, project);
  expect(await run(folder, ["generate"])).toMatchObject({ code: 0 });
  expect(await run(folder, ["check"])).toEqual(FINE);
  const [name = "", ...others] = readdirSync(join(folder, CACHE));
  expect(others).toEqual([]);
  const path = join(folder, CACHE, name);
  rewrite(path, (receipt) => ({ ...receipt, text: BELIEVED.stdout }));
  return path;
}

const BELIEVED = { code: 0, stdout: "as the receipt says\n", stderr: "" };

/** Changes a receipt as nothing but forgery can. */
function rewrite(path: string, change: (receipt: Record<string, unknown>) => object): void {
  const body = JSON.stringify(change(JSON.parse(readFileSync(path, "utf8").split("\n")[1] ?? "")));
  writeFileSync(path, `${createHash("sha256").update(body).digest("base64url")}\n${body}`);
}

function edit(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path, "utf8");
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
}

test("a check that found all in order is not made again as long as nothing has changed", () =>
  inFolder(async (folder) => {
    await checked(folder);
    expect(await run(folder, ["check"])).toEqual(BELIEVED);
  }));

const real = (there: Ran) => expect(there.stdout).not.toBe(BELIEVED.stdout);

test.each<[what: string, change: (folder: string) => void, argv?: readonly string[]]>([
  ["a spec", (folder) => edit(join(folder, "specs/door.yaml"), "Shut", "Closed")],
  ["a comment of a spec", (folder) => edit(join(folder, "specs/door.yaml"), /$/, "# shut\n")],
  ["an imported spec", (folder) => edit(join(folder, "specs/shared.yaml"), "url", "link")],
  ["a spec that is new", (folder) => plant(folder, { "specs/new.yaml": "events: { Go: {} }\n" })],
  ["a spec that is gone", (folder) => rmSync(join(folder, "specs/door.yaml"))],
  ["a generated file", (folder) => edit(join(folder, "generated/door.ts"), "Door", "Gate")],
  ["a graph", (folder) => edit(join(folder, "generated/door.graph.json"), "Shut", "Open")],
  ["a generated file that is gone", (folder) => rmSync(join(folder, "generated/door.ts"))],
  ["a file beside those", (folder) => plant(folder, { "generated/other.ts": "" })],
  ["the line ends", (folder) => edit(join(folder, "generated/door.ts"), /\n/g, "\r\n")],
  ["a picture", (folder) => plant(folder, { "docs/diagrams/door.svg": "" })],
  ["the command line", () => {}, ["check", "specs"]],
  ["the folder it is run in", (folder) => mkdirSync(join(folder, "sub")), ["check"]],
  ["that all is to be done again", () => {}, ["check", "--no-cache"]],
])("%s has changed, and is looked at", (what, change, argv = ["check"]) =>
  inFolder(async (folder) => {
    await checked(folder);
    change(folder);
    const cwd = what === "the folder it is run in" ? join(folder, "sub") : folder;
    const there = await run(cwd, argv);
    real(there);
    expect(there).toEqual(await run(cwd, [...argv.filter((word) => word !== "--no-cache"), "--no-cache"]));
  }),
);

test.each<[what: string, damage: (path: string) => void]>([
  ["cut off", (path) => edit(path, /.{20}$/, "")],
  ["empty", (path) => writeFileSync(path, "")],
  ["no text", (path) => writeFileSync(path, Buffer.from([0xff, 0xfe, 0]))],
  ["changed by hand", (path) => edit(path, BELIEVED.stdout.trim(), "as the hand says")],
  ["from another crb-gen", (path) => rewrite(path, (receipt) => ({ ...receipt, tool: "another" }))],
  ["of nothing", (path) => rewrite(path, () => ({}))],
  ["of something else", (path) => rewrite(path, (receipt) => ({ ...receipt, seen: 7 }))],
  ["asking for more than looks", (path) => rewrite(path, (r) => ({ ...r, seen: [["write", "a", "b"]] }))],
  ["a folder", (path) => [rmSync(path), mkdirSync(path)]],
])("a receipt that is %s counts as not there", (_, damage) =>
  inFolder(async (folder) => {
    const path = await checked(folder);
    damage(path);
    expect(await run(folder, ["check"])).toEqual(FINE);
  }),
);

test("a check that finds something keeps nothing", () =>
  inFolder(async (folder) => {
    plant(folder, { ...project, "specs/door.yaml": `${project["specs/door.yaml"]}events: { Unused: {} }\n` });
    await run(folder, ["generate"]);
    for (const _ of [1, 2]) {
      const { code, stderr } = await run(folder, ["check"]);
      expect({ code, warns: stderr.includes("warning[unused-message]") }).toEqual({ code: 0, warns: true });
    }
    expect(existsSync(join(folder, CACHE))).toBe(false);
  }));

test("nothing is kept where there is no node_modules, nor where nothing can be", () =>
  inFolder(async (folder) => {
    const { "node_modules/some/package.json": _, ...bare } = project;
    plant(folder, bare);
    await run(folder, ["generate"]);
    expect(await run(folder, ["check"])).toEqual(FINE);
    expect(existsSync(join(folder, "node_modules"))).toBe(false);
    plant(folder, { "node_modules/.cache": "in the way" });
    expect(await run(folder, ["check"])).toEqual(FINE);
    rmSync(join(folder, "node_modules/.cache"));
    symlinkSync(join(folder, "nowhere"), join(folder, "node_modules/.cache"));
    expect(await run(folder, ["check"])).toEqual(FINE);
  }));

test("two at once are both right, and leave a receipt that is", () =>
  inFolder(async (folder) => {
    plant(folder, project);
    await run(folder, ["generate"]);
    const both = await Promise.all(Array.from({ length: 6 }, () => run(folder, ["check"])));
    expect(both).toEqual(Array.from({ length: 6 }, () => FINE));
    expect(await run(folder, ["check"])).toEqual(FINE);
    expect(readdirSync(join(folder, CACHE))).toHaveLength(1);
  }));

test("a file that changes while a command looks at it leaves no receipt", () =>
  inFolder(async (folder) => {
    plant(folder, { ...project, "a.txt": "1" });
    const command: Command = {
      name: "look",
      summary: "",
      about: [],
      arguments: { usage: "", min: 0, max: 0 },
      options: [],
      examples: [],
      load:
        async () =>
        async (_, { disk }) => {
          const [first] = disk.read("a.txt");
          writeFileSync(join(folder, "a.txt"), "22");
          const [second] = disk.read("a.txt");
          return { diagnostics: [], ok: true, text: `${first?.text} ${second?.text}`, data: {} };
        },
    };
    const input = { arguments: [], values: new Map(), lists: new Map(), switches: new Set<string>() };
    const world: World = {
      disk: openDisk(folder),
      shipped,
      version: "0",
      progress: () => {},
      print: () => {},
      interruption: () => new AbortController().signal,
      color: false,
    };
    expect(await runOnce(command, input, world, () => "tool")).toMatchObject({ text: "1 22" });
    expect(existsSync(join(folder, CACHE))).toBe(false);
  }));

test("after any change a check says what it says when all is done again", () =>
  inFolder(async (folder) => {
    await checked(folder);
    const files = [
      "specs/door.yaml",
      "specs/shared.yaml",
      "generated/door.ts",
      "generated/shared.graph.json",
    ].map((path) => [join(folder, path), readFileSync(join(folder, path))] as const);
    const change = fc.tuple(fc.constantFrom(...files), fc.nat(), fc.constantFrom("#", " ", "\n", "x", ""));
    await fc.assert(
      fc.asyncProperty(change, async ([[path, bytes], at, put]) => {
        const text = bytes.toString("utf8");
        const place = at % text.length;
        fc.pre(put !== text[place]);
        writeFileSync(path, text.slice(0, place) + put + text.slice(place + 1));
        const there = await run(folder, ["check"]);
        real(there);
        expect(there).toEqual(await run(folder, ["check", "--no-cache"]));
        writeFileSync(path, bytes);
      }),
      { numRuns: 30 },
    );
  }));
