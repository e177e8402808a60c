import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogue } from "../../generator/diagnostics/catalogue.js";
import type { Entry, Source } from "../../generator/diagnostics/diagnostic.js";
import type { Find } from "../../generator/load/find.js";
import { load } from "../../generator/load/load.js";
import { inFolder, plant, run } from "./cliTranscript.js";

const page = new URL("../../docs/diagnostics.md", import.meta.url);
const docs = readFileSync(page, "utf8");

interface Block {
  readonly code: string;
  readonly language: string;
  readonly text: string;
  /** What is left of an entry's diagnostic in it: nothing. */
  readonly mended: boolean;
}

/** The blocks between a heading and the next. */
function blocksOf(code: string, section: string): readonly Block[] {
  return [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = "", text = ""]) => ({
    code,
    language,
    text,
    mended: /^(#|\/\/) mended/.test(text),
  }));
}

const sections = [...docs.matchAll(/^##+ (.+)\n([\s\S]*?)(?=^##+ |$(?![\s\S]))/gm)].map(
  ([, heading = "", section = ""]) => blocksOf(heading.replaceAll("`", ""), section),
);
const entries = sections.filter(([block]) => block !== undefined && Object.hasOwn(catalogue, block.code));
const blocks = entries.flat();
const door = sections.find(([block]) => block?.code === "Your classes")?.[0]?.text ?? "";

test("every entry of docs/diagnostics.md shows its diagnostic", () => {
  const shown = entries.map(([block]) => block?.code);
  expect(Object.keys(catalogue).filter((code) => !shown.includes(code))).toEqual([]);
});

/** A block holds one spec, or several, each below a line with its name. */
function filesIn(text: string): readonly Source[] {
  const parts = text.split(/^# ([\w-]+\.yaml)\n/m);
  if (parts.length === 1) return [{ file: "specs/door.yaml", text }];
  return parts.flatMap((name, at) =>
    at % 2 === 1 ? [{ file: `specs/${name}`, text: parts[at + 1] ?? "" }] : [],
  );
}

function findAmong(others: readonly Source[]): Find {
  return (file) => {
    if (file.startsWith("../")) return { why: "outside" };
    return others.find((other) => other.file === file) ?? { why: "missing", nearby: [] };
  };
}

test.each(blocks.filter(({ language }) => language === "yaml"))(
  "the docs on $code have a spec that gives it, mended: $mended",
  ({ code, text, mended }) => {
    const [first, ...others] = filesIn(text);
    const [, diagnostics] = load(first ? [first] : [], findAmong(others));
    expect([...new Set(diagnostics.map((diagnostic) => diagnostic.code))]).toEqual(mended ? [] : [code]);
  },
);

/** Codes whose commands are not played, and why. */
const unplayed: Readonly<Record<string, string>> = {
  unwatchable: "a system that has no watches left is not brought about here",
  "png-packages": "the packages are there",
  "png-too-large": "the sizes follow how pictures look",
  "changed-meanwhile": "it takes another program that writes at the right moment",
  "too-many-copies": "a spec of a million values is not shown: the golden case makes one",
  "too-many-problems": "a thousand other diagnostics would come before it: the golden case has them",
};

const played = blocks.filter(({ language, code }) => language === "sh" && !Object.hasOwn(unplayed, code));

test.each(played)("the commands in the docs on $code say what is printed there", ({ code, text }) =>
  inFolder(async (folder) => {
    const project = join(folder, "project");
    plant(project, { "specs/door.yaml": door });
    const lines: string[] = [];
    for (const command of text.split("\n").filter((line) => line.startsWith("$ "))) {
      lines.push(`${command}\n`);
      const [program = "", ...argv] = command.slice("$ ".length).split(" ");
      if (program !== "crb-gen") execFileSync("sh", ["-c", command.slice("$ ".length)], { cwd: project });
      else {
        const { stdout, stderr } = await run(project, argv);
        lines.push(stdout, stderr);
      }
    }
    const printed = lines.join("");
    expect(printed).toContain(`[${code}]`);
    if (process.env.UPDATE === "1")
      writeFileSync(
        page,
        readFileSync(page, "utf8").replace(text, () => printed),
      );
    else expect(text).toBe(printed);
  }),
);

test.each(blocks.filter(({ code }) => Object.hasOwn(unplayed, code)))(
  "what the docs on $code show is worded as in the catalogue",
  ({ code, text }) => {
    const entry: Entry | undefined = new Map<string, Entry>(Object.entries(catalogue)).get(code);
    const [head = "", ...rest] = (entry?.message ?? "").split(/\{\w+\}/);
    expect(text).toContain(`error[${code}]: ${head}`);
    for (const part of [...rest, ...(entry?.notes ?? [])]) expect(text).toContain(part);
  },
);

test.each(blocks.filter(({ language }) => language === "ts"))(
  "the docs on $code have a class that gives it, mended: $mended",
  ({ code, text, mended }) =>
    inFolder(async (folder) => {
      const parts = text.split(/^\/\/ (?:mended: )?(\S+\.ts)\n/m);
      plant(folder, { "specs/door.yaml": door });
      for (const [at, path] of parts.entries())
        if (at % 2 === 1) plant(folder, { [path]: parts[at + 1] ?? "" });
      await run(folder, []);
      const { stdout } = await run(folder, ["scaffold", "specs/door.yaml", "--to", "src", "--json"]);
      const { diagnostics }: { diagnostics: readonly { readonly code: string }[] } = JSON.parse(stdout);
      expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual(mended ? [] : [code]);
    }),
);
