/** What is on disk: where packages are, what is in them, what they say of themselves. Reads names, not contents. */
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import type { Manifest } from "../../generated/census.js";

/** Folders in which pnpm, yarn and bun keep the packages that they link to. */
const STORES = new Set([".pnpm", ".store", ".bun"]);

/** A package right inside a store: its folder's neighbours are its dependencies. */
const IN_STORE = /[\\/]node_modules[\\/]\.(?:pnpm|store|bun)[\\/][^\\/]+[\\/]node_modules[\\/]/;

/** The real path of a project, which may be named by its node_modules. Throws when it has none. */
export async function projectAt(folder: string): Promise<string> {
  if (!(await isFolder(folder))) throw new Error(`there is no folder ${folder}`);
  const path = await realpath(folder);
  const project = basename(path) === "node_modules" ? dirname(path) : path;
  if (await isFolder(join(project, "node_modules"))) return project;
  throw new Error(`${folder} has no node_modules: install its packages first`);
}

/** The real paths of the packages right in a node_modules, and of those in its stores. */
export async function packagesIn(modules: string): Promise<string[]> {
  const entries = await readdir(modules, { withFileTypes: true });
  const found = entries.map((entry) => {
    const path = join(modules, entry.name);
    if (STORES.has(entry.name)) return packagesInStore(path);
    if (entry.name.startsWith(".") || entry.isFile()) return [];
    return entry.name.startsWith("@") ? packagesIn(path) : [real(path)];
  });
  return (await Promise.all(found.map(async (paths) => Promise.all(await paths)))).flat();
}

async function packagesInStore(store: string): Promise<string[]> {
  const entries = await readdir(store, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory());
  const modules = folders.map(({ name }) => (name === "node_modules" ? name : join(name, "node_modules")));
  const paths = modules.map((path) => join(store, path));
  const existing = await Promise.all(paths.map(async (path) => ((await isFolder(path)) ? [path] : [])));
  return (await Promise.all(existing.flat().map(packagesIn))).flat();
}

export interface Contents {
  /** Paths of the files, relative to the package, with `/`, in code-unit order. */
  readonly files: string[];
  /** Real paths of the packages that come with it. */
  readonly inner: string[];
}

/** What a package holds. Links are not followed, so no loop of them can trap the walk. */
export async function contentsOf(path: string, signal: AbortSignal): Promise<Contents> {
  const files: string[] = [];
  const modules = IN_STORE.test(path) ? [path.replace(/(.*[\\/]node_modules)[\\/].*/, "$1")] : [];
  await walk("");
  const inner = (await Promise.all(modules.map(packagesIn))).flat();
  return { files: files.sort(), inner };

  async function walk(folder: string): Promise<void> {
    signal.throwIfAborted();
    for (const entry of await readdir(join(path, folder), { withFileTypes: true })) {
      const inside = folder + entry.name;
      if (entry.name === "node_modules") modules.push(join(path, inside));
      else if (entry.isFile()) files.push(inside);
      else if (entry.isDirectory() && entry.name !== ".git") await walk(`${inside}/`);
    }
  }
}

/** What a package.json says. One that is missing or broken says nothing but its problem. */
export async function manifestOf(path: string): Promise<Manifest> {
  try {
    const json: unknown = JSON.parse(await readFile(join(path, "package.json"), "utf8"));
    const name = text(json, "name");
    const problem = name === "" ? "package.json names no package" : "";
    return { name: name || nameOf(path), version: text(json, "version"), licence: licenceOf(json), problem };
  } catch (error) {
    const problem = error instanceof SyntaxError ? "package.json is not JSON" : "no package.json";
    return { name: nameOf(path), version: "", licence: "", problem };
  }
}

/** What a package is called by where it lies. */
export function nameOf(path: string): string {
  const [name = path, scope = ""] = path.split(/[\\/]/).reverse();
  return scope.startsWith("@") ? `${scope}/${name}` : name;
}

/** `license: "MIT"`, or as long ago `license: { type: "MIT" }` and `licenses: [{ type: "MIT" }, …]`. */
function licenceOf(json: unknown): string {
  const old = field(json, "licenses");
  const several = Array.isArray(old) ? old.map((one) => text(one, "type")).filter((type) => type !== "") : [];
  return text(json, "license") || text(field(json, "license"), "type") || several.join(" OR ");
}

/** A path as seen from a project, with `/`; the project itself is `.`. */
export function placeIn(project: string, path: string): string {
  return relative(project, path).split(sep).join("/") || ".";
}

/** What the usual errors of disks mean here. */
const PROBLEMS: ReadonlyMap<unknown, string> = new Map([
  ["ENOENT", "not there, or a link that leads nowhere"],
  ["ENOTDIR", "not a folder"],
  ["ELOOP", "links that lead in a circle"],
  ["EACCES", "may not be read"],
]);

/** In a few words, what an error says is wrong with a package. */
export function problemOf(error: Error): string {
  return PROBLEMS.get("code" in error && error.code) ?? error.message;
}

function text(value: unknown, key: string): string {
  const found = field(value, key);
  return typeof found === "string" ? found : "";
}

function field(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

/** Where a link leads; a broken one leads to itself, so that somebody hears of it. */
function real(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
