import { posix } from "node:path";
import type { Shipped } from "../disk/shipped.js";
import { load } from "../load/load.js";
import type { Output } from "./compare.js";
import { Memory } from "./memory.js";
import { allOrders } from "./pictures/all.js";
import type { Destination } from "./pictures/destination.js";
import { usualDrawing } from "./pictures/drawing.js";
import { DEFAULT_FOLDER } from "./pictures/found.js";
import { drawWithRecipe } from "./pictures/order.js";
import { outputsOf } from "./plan.js";

/** What stands in the templates in double braces. */
export interface Blanks {
  readonly name: string;
  /** What package.json says for crb-gen. */
  readonly "crb-gen": string;
}

/** A file of a new project, its path relative to it. */
export type InitFile = Pick<Output, "path" | "text">;

/** npm leaves .gitignore out of packages, so that templates have it under another name. */
const RENAMED = new Map([["gitignore", ".gitignore"]]);

/** All files of a new project: those of its template, and what the specs among them make. */
export async function initFiles(
  template: string,
  blanks: Blanks,
  shipped: Shipped,
): Promise<readonly InitFile[]> {
  const written = ["shared", template].flatMap((name) => templateFiles(name, blanks, shipped));
  const specs = written.filter(({ path }) => path.startsWith("specs/"));
  const made = await outputsFor(specs);
  return [...written, ...made].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function templateFiles(template: string, blanks: Blanks, shipped: Shipped): readonly InitFile[] {
  const folder = `generator/templates/${template}`;
  return shipped.list(folder).map((path) => ({
    path: RENAMED.get(path) ?? path,
    text: filled(shipped.read(posix.join(folder, path)), path, blanks),
  }));
}

function filled(text: string, path: string, blanks: Blanks): string {
  return Object.entries(blanks).reduce((result, [blank, value]) => {
    const written = path.endsWith(".json") ? JSON.stringify(value).slice(1, -1) : value;
    return result.replaceAll(`{{${blank}}}`, () => written);
  }, text);
}

const PICTURES: Destination = { to: "folder", path: DEFAULT_FOLDER, format: "svg" };

/** Modules, graphs and pictures, where `generate` and `diagram` would write them from the project's own folder. */
async function outputsFor(files: readonly InitFile[]): Promise<readonly InitFile[]> {
  const memory = new Memory();
  const [specs, diagnostics] = load(files.map(({ path, text }) => ({ file: path, text })));
  if (diagnostics.length > 0) throw new Error("invariant: the specs of templates have no flaws");
  const pictures = allOrders(specs, usualDrawing, PICTURES).map(async (order) => ({
    path: order.path,
    text: await drawWithRecipe(order, "svg"),
  }));
  return [...specs.flatMap((spec) => outputsOf(spec, "generated", memory)), ...(await Promise.all(pictures))];
}
