import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, posix, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/** The dependency rules of docs/architecture.md, read off the imports of every source file. */

interface Import {
  readonly from: string;
  /** A file of ours, or the specifier of a package. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const files = ["runtime", "generator", "generated"].flatMap(sources);
const imports = files.flatMap(importsOf);

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => posix.join(folder, path.split(sep).join("/")))
    .filter((path) => /\.(ts|js)$/.test(path) && !path.startsWith("generator/templates/"))
    .sort();
}

function importsOf(from: string): Import[] {
  const text = codeOf(from);
  const statement =
    /^\s*(?:import|export)\s+(type\s+)?(?:([^"';]*?)\s+from\s+)?"([^"]+)"|\bimport\(\s*(?:new URL\()?"([^"]+)"/gm;
  return [...text.matchAll(statement)].map(([, type, names, fixed, dynamic]) => {
    const specifier = fixed ?? dynamic ?? "";
    const inline = names !== undefined && /^\{[^}]*\}$/.test(names) && namesOf(names).every(isTypeName);
    return { from, to: resolve(from, specifier), typeOnly: type !== undefined || inline };
  });
}

/** A file without its comments. */
function codeOf(file: string): string {
  return readFileSync(join(root, file), "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
}

function namesOf(braces: string): string[] {
  return braces
    .slice(1, -1)
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function isTypeName(name: string): boolean {
  return name.startsWith("type ");
}

function resolve(from: string, specifier: string): string {
  if (!specifier.startsWith(".")) return specifier;
  const path = posix.join(posix.dirname(from), specifier);
  return files.includes(path) ? path : path.replace(/\.js$/, ".ts");
}

function isOurs(to: string): boolean {
  return files.includes(to);
}

function isPlatform(to: string): boolean {
  return to.startsWith("node:") || builtinModules.includes(to);
}

function within(...folders: string[]): (path: string) => boolean {
  return (path) => folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
}

/** The imports of some files that break a rule, as lines for the reader. */
function breaches(of: (from: string) => boolean, allowed: (to: string, edge: Import) => boolean): string[] {
  return imports
    .filter((edge) => of(edge.from) && !allowed(edge.to, edge))
    .map(({ from, to }) => `${from} imports ${to}`);
}

const inCore = within("runtime/core");
const outside = within("generator/main.ts", "generator/cli.ts", "generator/disk.ts", "generator/disk");

test("the test sees the imports", () => {
  expect(imports.length).toBeGreaterThan(100);
  const unresolved = imports.filter(
    ({ to }) => within("runtime", "generator", "generated")(to) && !isOurs(to),
  );
  expect(unresolved.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

test("runtime/ imports nothing of ours outside itself", () => {
  expect(breaches(within("runtime"), (to) => !isOurs(to) || within("runtime")(to))).toEqual([]);
});

test("the runtime's core imports no package, no platform and no host", () => {
  expect(breaches(inCore, inCore)).toEqual([]);
});

test("the runtime's core reads no clock, timer or random source of the platform", () => {
  const platform =
    /\b(Date|performance|setTimeout|setInterval|setImmediate|queueMicrotask|process(?!\()|console)\b|Math\.random/;
  const readers = files.filter(inCore).filter((file) => platform.test(codeOf(file)));
  expect(readers).toEqual([]);
});

test("generated/ imports only the door for generated code", () => {
  // Types that a spec takes from TypeScript modules ($ts) are imported as types.
  expect(breaches(within("generated"), (to, { typeOnly }) => to === "crb-gen/codegen" || typeOnly)).toEqual(
    [],
  );
});

test("generator/ takes only types from runtime/", () => {
  const fine = (to: string, { typeOnly }: Import) => !within("runtime")(to) || typeOnly;
  expect(breaches(within("generator"), fine)).toEqual([]);
});

test("in generator/ only the command line and the disk touch the outside world", () => {
  const pure = (path: string) => within("generator")(path) && !outside(path);
  const harmless = new Set(["node:path", "node:util", "node:module", "node:crypto", "node:zlib"]);
  expect(breaches(pure, (to, { typeOnly }) => !isPlatform(to) || harmless.has(to) || typeOnly)).toEqual([]);
});

test("only scaffold/ imports ts-morph, only load/ imports yaml, and only diagrams/png/ the canvas", () => {
  const owners = {
    "ts-morph": "scaffold",
    yaml: "load",
    "@napi-rs/canvas": "diagrams/png",
  };
  for (const [name, folder] of Object.entries(owners)) {
    const others = (path: string) => !within(`generator/${folder}`)(path);
    expect(breaches(others, (to) => to !== name)).toEqual([]);
  }
});

test("of generator/ only what the build makes code of imports ajv: no command loads it before it is needed", () => {
  const others = (path: string) => within("generator")(path) && path !== "generator/load/compileSchema.ts";
  expect(breaches(others, (to, { typeOnly }) => to !== "ajv" || typeOnly)).toEqual([]);
});

test("rules, emitters, scaffold, diagrams and traces do not know each other, but diagrams what a tally is", () => {
  const rooms = ["load", "emit", "scaffold", "diagrams", "trace"].map((room) => `generator/${room}`);
  for (const room of rooms) {
    const others = rooms.filter((other) => other !== room);
    const isTally = (to: string, { from, typeOnly }: Import) =>
      within("generator/diagrams")(from) && to === "generator/trace/tally.ts" && typeOnly;
    expect(breaches(within(room), (to, edge) => !within(...others)(to) || isTally(to, edge))).toEqual([]);
  }
});

test("nothing imports the user's TypeScript", () => {
  expect(
    breaches(
      () => true,
      (to) => to !== "typescript",
    ),
  ).toEqual([]);
});

test("no file imports itself by way of others", () => {
  const edges = new Map<string, string[]>(files.map((file) => [file, []]));
  for (const { from, to, typeOnly } of imports) if (!typeOnly && isOurs(to)) edges.get(from)?.push(to);
  expect(cycles(edges)).toEqual([]);
});

/** Every cycle once, by depth-first search. */
function cycles(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (path.includes(file) || done.has(file)) return;
    path.push(file);
    for (const to of edges.get(file) ?? []) visit(to);
    path.pop();
    done.add(file);
  };
  for (const file of edges.keys()) visit(file);
  return found;
}
