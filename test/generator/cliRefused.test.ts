import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inFolder, plant, run } from "./cliTranscript.js";

/** What the command must refuse: each time with a clear word, and with nothing written. */

const door = `events: { Open: {} }
agents:
  Door: { forever: true, states: { Closed: { mode: events, handle: { Open: stay } } } }
`;

/** Everything in a folder: files with what is in them, links with where they lead, folders. */
function everythingIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return names.map((name) => {
    const path = join(folder, name);
    const stats = lstatSync(path);
    if (stats.isSymbolicLink()) return `${name} -> ${readlinkSync(path)}`;
    return stats.isFile() ? `${name}: ${readFileSync(path, "latin1")}` : `${name}/`;
  });
}

/** Runs each command that makes something of specs in a project; gives what the first says. Nothing may change, inside or around. */
async function refused(prepare: (project: string) => void, ...out: readonly string[]): Promise<string> {
  let said = "";
  await inFolder(async (folder) => {
    const project = join(folder, "project");
    plant(folder, {
      "project/package.json": "{}",
      "project/specs/door.yaml": door,
      "elsewhere/mine.ts": "mine",
    });
    prepare(project);
    const before = everythingIn(folder);
    const { code, stdout, stderr } = await run(project, ["generate", "specs", ...out]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    const json = await run(project, ["generate", "specs", ...out, "--json"]);
    expect({ code: json.code, files: JSON.parse(json.stdout).files }).toEqual({ code: 1, files: [] });
    expect(everythingIn(folder)).toEqual(before);
    said = stderr;
  });
  return said;
}

const spec = (text: string) => (project: string) => plant(project, { "specs/other.yaml": text });
const aliases = "abcdefgh".split("").map((name, at, all) => {
  const before = all[at - 1];
  const fields = "ijklmnop"
    .split("")
    .map((field) => `${field}: ${before === undefined ? "string" : `*${before}`}`);
  return `  T${at}: &${name} { ${fields.join(", ")} }\n`;
});
const states = Array.from({ length: 100_000 }, (_, at) => `      S${at}: { mode: duty, next: [done] }\n`);

test.each<[what: string, prepare: (project: string) => void, said: string]>([
  ["what is no YAML", spec("agents: {"), 'error[bad-yaml]: invalid YAML: this "{" is never closed'],
  [
    "a key that is there twice",
    spec("types: {}\nevents: {}\ntypes: {}\n"),
    'error[duplicate-key]: the key "types"',
  ],
  ["anchors that explode", spec(`types:\n${aliases.join("")}`), "error[alias-explosion]"],
  ["10 MB", spec(`# ${"x".repeat(10 * 1024 * 1024)}\n${door}`), "error[too-large]: this file has 10.0 MB"],
  ["100,000 states", spec(`agents:\n  A:\n    states:\n${states.join("")}`), "error[too-large]"],
  ["brackets within brackets", spec(`types: { A: ${"[".repeat(100_000)}`), "error[too-deep]"],
  ["__proto__ as a type", spec("types: { __proto__: { a: string } }\n"), "error[bad-key]: the key __proto__"],
  [
    "__proto__ as a field",
    spec('types: { A: "{ __proto__: string }" }\n'),
    "error[bad-key]: the key __proto__",
  ],
  [
    "constructor as a field",
    spec("types: { A: { constructor: string } }\n"),
    'error[bad-name]: "constructor"',
  ],
  [
    "a reserved word as a type",
    spec("types: { Promise: { a: string } }\n"),
    'error[reserved-name]: "Promise"',
  ],
  ["a name that leads out", spec("types: { ../../A: { a: string } }\n"), 'error[bad-name]: "../../A"'],
  ["an escape sequence", spec("types: { A: { a: string } } # \u001b[2J\n"), "error[bad-character]"],
  [
    "an import from another project",
    spec('import: { Mine: "../../elsewhere/mine.yaml" }\n'),
    "error[import-outside]",
  ],
  ["an import with a NUL in its midst", spec('import: { Mine: "./a\\0b.yaml" }\n'), "error[unreadable]"],
  ["an import with a line end", spec('import: { Mine: "./a\\nb.yaml" }\n'), "error[import-missing]"],
  ["an import with a NUL", spec('import: { Mine: "./a\\0.yaml" }\n'), "error[unreadable]"],
  [
    "a spec whose name steers the terminal",
    (project) => plant(project, { "specs/\u001b[31m.yaml": door }),
    'error[not-a-spec]: "specs/\\u{1b}[31m.yaml" is called by something that cannot be shown',
  ],
  [
    "a spec whose name has two lines",
    (project) => plant(project, { "specs/a\nb.yaml": door }),
    "error[not-a-spec]",
  ],
  [
    "two specs that write the same file",
    (project) => plant(project, { "specs/inner/Door.yml": door }),
    'error[same-output]: "specs/door.yaml" and "specs/inner/Door.yml"',
  ],
  [
    "a spec that is a link in a circle",
    (project) => symlinkSync("other.yaml", join(project, "specs/other.yaml")),
    "error[unreadable]",
  ],
  [
    "a spec that is a link to nowhere",
    (project) => symlinkSync("none.yaml", join(project, "specs/other.yaml")),
    'error[unreadable]: cannot read "specs/other.yaml": there is no such file',
  ],
  [
    "an output folder that is a link in a circle",
    (project) => symlinkSync("generated", join(project, "generated")),
    "error[leads-outside]",
  ],
  [
    "an output folder that is a link to nowhere",
    (project) => symlinkSync("../none", join(project, "generated")),
    "error[leads-outside]",
  ],
  [
    "an output folder that is a link out of the project",
    (project) => symlinkSync("../elsewhere", join(project, "generated")),
    "error[leads-outside]",
  ],
  [
    "an output folder behind a link out of the project",
    (project) => {
      plant(project, { "inner/package.json": "" });
      symlinkSync("../../elsewhere", join(project, "inner/out"));
    },
    "error[leads-outside]",
  ],
  [
    "an output file that is a link in a circle",
    (project) => {
      mkdirSync(join(project, "generated"));
      symlinkSync("door.ts", join(project, "generated/door.ts"));
    },
    "error[leads-outside]",
  ],
  [
    "an output file that is a link out of the folder",
    (project) => {
      mkdirSync(join(project, "generated"));
      symlinkSync("../specs/door.yaml", join(project, "generated/door.ts"));
    },
    "error[leads-outside]",
  ],
  [
    "an output file that is a link out of the project",
    (project) => {
      mkdirSync(join(project, "generated"));
      symlinkSync("../../elsewhere/mine.ts", join(project, "generated/door.ts"));
    },
    "error[leads-outside]",
  ],
  [
    "an output file that is a link to nowhere",
    (project) => {
      mkdirSync(join(project, "generated"));
      symlinkSync("../none.ts", join(project, "generated/door.ts"));
    },
    "error[leads-outside]",
  ],
])("promise 13: %s: refused, and nothing is written", async (what, prepare, said) => {
  const out = what.includes("behind") ? ["--out", "inner/out/deeper"] : [];
  expect(await refused(prepare, ...out)).toContain(said);
});

test("promise 13: one wrong spec of two keeps the other from being written", async () => {
  const said = await refused(spec("types: { A: B }\n"));
  expect(said).toContain('error[unknown-type]: the type "B" is not declared');
});

test.skipIf(process.getuid?.() === 0)("promise 13: a folder that may not be written in", async () => {
  const lock = (project: string) => {
    mkdirSync(join(project, "generated"));
    chmodSync(join(project, "generated"), 0o555);
  };
  expect(await refused(lock)).toContain(
    'error[unwritable]: cannot write "generated/door.ts": permission denied',
  );
});

test("promise 13: whatever a description holds comes out escaped, in all that is made of it", () =>
  inFolder(async (folder) => {
    const hostile = `"*/ export {} /* \`\${x}\` \\u001b[2J \\u202e \\u2028 \\ud800 </script> @deprecated"`;
    const text = door.replace("forever:", `description: ${hostile}, forever:`);
    plant(folder, { "specs/door.yaml": text });
    expect(await run(folder, [])).toMatchObject({ code: 0, stderr: "" });
    const made = readFileSync(join(folder, "generated/door.ts"), "utf8");
    expect(made).not.toMatch(/[^\P{Cc}\n]|[\u2028-\u202e\ud800-\udfff]/u);
    expect(made.split("\n").find((line) => line.includes("export {}"))).toMatch(
      /^ {2}\* .*\*\\\/ export|^\/\*\* .*\*\\\/ export/,
    );
    for (const format of ["text", "mermaid", "dot", "svg"]) {
      const { code, stdout } = await run(folder, ["diagram", "specs/door.yaml", "--format", format]);
      expect({ code, format }).toEqual({ code: 0, format });
      expect(stdout).not.toMatch(/[^\P{Cc}\n]|[\u2028-\u202e\ud800-\udfff]/u);
      expect(format === "svg" && stdout.includes("</script>")).toBe(false);
    }
  }));
