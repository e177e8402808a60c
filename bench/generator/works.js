/** What is timed: our commands, and parts of the same work bare. Each is prepared first, which is not timed. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {(words: readonly string[]) => Promise<() => unknown>} Prepare
 * @type {Readonly<Record<string, Prepare>>}
 */
export const works = { command, watch, read, copy, parseYaml, writeCode, parseCode, redraw, layOutAgain };

/** A command line of the built crb-gen, with the modules of its command loaded. @type {Prepare} */
async function command(words) {
  const dist = new URL("../../dist/generator/", import.meta.url);
  await import(new URL("cli.js", dist).href);
  /** @type {typeof import("../../generator/commands/table.js")} */
  const { commands } = await import(new URL("commands/table.js", dist).href);
  await commands.find(({ name }) => name === words[0])?.load();
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...words);
  return () => import(new URL("main.js", dist).href);
}

/**
 * From the moment when a file has become like another one to the one when `watch` has written what it makes, and says so:
 * with the pause in which it waits for more. @type {Prepare}
 */
async function watch([file = "", other = ""]) {
  const dist = new URL("../../dist/generator/", import.meta.url);
  /** @type {typeof import("../../generator/cli.js")} */
  const { cli } = await import(new URL("cli.js", dist).href);
  const text = textOf(other);
  const interruption = new AbortController();
  let said = "";
  let tell = () => {};
  const ready = () => new Promise((resolve) => (tell = () => resolve(said)));
  const stdout = {
    isTTY: false,
    /** @param {string} part */
    write: (part) => {
      said += part;
      if (said.endsWith("; watching\n")) tell();
    },
  };
  const around = { cwd: process.cwd(), env: {}, stdout, stderr: stdout, now: () => performance.now() };
  const started = ready();
  void cli(["watch"], { ...around, interruption: () => interruption.signal });
  await started;
  return async () => {
    said = "";
    const done = ready();
    writeFileSync(file, text);
    process.stdout.write(String(await done));
    interruption.abort();
  };
}

/** Reads the files of some folders. @type {Prepare} */
async function read(folders) {
  return () => folders.flatMap(textsIn);
}

/** Reads one folder, and writes files as large as those of a second one into a third. @type {Prepare} */
async function copy([from = "", like = "", to = ""]) {
  const sizes = filesIn(like).map((path) => statSync(path).size);
  return () => {
    textsIn(from);
    mkdirSync(to, { recursive: true });
    for (const [index, size] of sizes.entries()) writeFileSync(join(to, `${index}`), " ".repeat(size));
  };
}

/** Parses the YAML files of a folder, as we ask it of the parser. @type {Prepare} */
async function parseYaml([folder = ""]) {
  const { parseDocument } = await import("yaml");
  const texts = textsIn(folder);
  return () => {
    for (const text of texts) parseDocument(text, { uniqueKeys: false, prettyErrors: false });
  };
}

/** Writes the modules of a folder once more, line by line. @type {Prepare} */
async function writeCode([folder = ""]) {
  const { default: CodeBlockWriter } = await import("code-block-writer");
  const modules = filesIn(folder)
    .filter((path) => path.endsWith(".ts"))
    .map(textOf);
  return () => {
    for (const text of modules) {
      const writer = new CodeBlockWriter();
      for (const line of text.split("\n")) writer.writeLine(line);
      writer.toString();
    }
  };
}

/** Parses the TypeScript files of a folder. @type {Prepare} */
async function parseCode([folder = ""]) {
  const { ts } = await import("ts-morph");
  const texts = textsIn(folder);
  return () => {
    for (const text of texts) ts.createSourceFile("user.ts", text, ts.ScriptTarget.Latest, true);
  };
}

// As often as makes the engine compile what is run.
const WARM = 10;

/** Draws a spec as SVG once more. @type {Prepare} */
async function redraw([file = ""]) {
  const dist = new URL("../../dist/generator/", import.meta.url);
  /** @type {typeof import("../../generator/load/load.js")} */
  const { load } = await import(new URL("load/load.js", dist).href);
  /** @type {typeof import("../../generator/diagrams/draw.js")} */
  const { draw } = await import(new URL("diagrams/draw.js", dist).href);
  const [[spec]] = load([{ file, text: textOf(file) }]);
  if (spec === undefined) throw new Error(`no spec: ${file}`);
  return warmed(() => draw(spec, { format: "svg" }));
}

/** Has Graphviz lay out a graph in its own language once more. @type {Prepare} */
async function layOutAgain([file = ""]) {
  const { instance } = await import("@viz-js/viz");
  const [viz, text] = [await instance(), textOf(file)];
  return warmed(() => viz.renderString(text, { format: "json0" }));
}

/** @param {() => unknown} work */
async function warmed(work) {
  for (let round = 0; round < WARM; round++) await work();
  return work;
}

/** @param {string} folder */
function textsIn(folder) {
  return filesIn(folder).map(textOf);
}

/** @param {string} path */
function textOf(path) {
  return readFileSync(path, "utf8");
}

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(folder).map((name) => join(folder, name));
}
