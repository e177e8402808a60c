import { posix } from "node:path";
import { ts } from "ts-morph";

/** The text of a file, or undefined where there is none. */
export type Read = (path: string) => string | undefined;

/** How many folders up, and how many configurations on, are looked at: no real project comes near. */
const FAR = 20;

/** What the compiler options of a project mean for code that is added to it. */
export interface Project {
  /** How imports of TypeScript files end. */
  readonly ending: ".ts" | ".js";
  /** Whether parameters that are not used are errors: unless their name begins with `_`. */
  readonly noUnusedParameters: boolean;
}

/** Reads the nearest tsconfig.json of a folder, and those that it extends. */
export function projectOf(folder: string, read: Read): Project {
  const config = upwards(folder)
    .map((at) => posix.join(at, "tsconfig.json"))
    .find((path) => read(path) !== undefined);
  const options = config === undefined ? {} : optionsOf(config, read, FAR);
  const isSet = (option: string): boolean => options[option] === true;
  return {
    ending: isSet("allowImportingTsExtensions") || isSet("rewriteRelativeImportExtensions") ? ".ts" : ".js",
    noUnusedParameters: isSet("noUnusedParameters"),
  };
}

function upwards(folder: string): readonly string[] {
  return Array.from({ length: FAR }, (_, level) => posix.join(folder, "../".repeat(level)));
}

type Options = Readonly<Record<string, unknown>>;

/** The compiler options of a configuration over those that it extends. What cannot be read counts as empty. */
function optionsOf(path: string, read: Read, depth: number): Options {
  const config: unknown = ts.parseConfigFileTextToJson(path, read(path) ?? "").config;
  if (!isObject(config) || depth === 0) return {};
  const parents = [config.extends].flat().filter((name) => typeof name === "string");
  const inherited = parents.map((name) => {
    const parent = extended(name, posix.dirname(path), read);
    return parent === undefined ? {} : optionsOf(parent, read, depth - 1);
  });
  return Object.assign({}, ...inherited, isObject(config.compilerOptions) ? config.compilerOptions : {});
}

function isObject(value: unknown): value is Options {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The file that `extends` names: a path, or a package in some `node_modules` above. */
function extended(name: string, folder: string, read: Read): string | undefined {
  const places = /^\.\.?\//.test(name)
    ? [posix.join(folder, name)]
    : upwards(folder).map((at) => posix.join(at, "node_modules", name));
  return places
    .flatMap((place) => [place, `${place}.json`, `${place}/tsconfig.json`])
    .find((path) => read(path) !== undefined);
}
