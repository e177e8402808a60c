import { create } from "../../diagnostics/create.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { recipeIn } from "../../diagrams/formats.js";
import type { Format } from "../../diagrams/names.js";
import { originIn } from "../../diagrams/png/origin.js";
import type { Content } from "../../disk/write.js";
import type { Disk } from "../../disk.js";
import { type Recipe, readRecipe } from "./recipe.js";

/** Where pictures are looked for, and written with `--all`, unless another folder is named. */
export const DEFAULT_FOLDER = "docs/diagrams";

/** A picture on the disk that says how it was drawn. */
export interface Found {
  readonly path: string;
  readonly content: Content;
  readonly format: Format;
  readonly recipe: Recipe;
}

/**
 * The pictures right in a folder, whatever they are called. A file without a recipe is somebody's own. Whether those at `renewed`,
 * paths in small letters, can be read does not matter: they are drawn anyway.
 */
export function picturesIn(
  folder: string,
  disk: Disk,
  renewed: ReadonlySet<string> = new Set(),
): readonly [readonly Found[], readonly Diagnostic[]] {
  if (disk.kind(folder) !== "folder") return [[], []];
  const [paths, unlisted] = disk.listFlat(folder);
  const diagnostics = [...unlisted];
  const found = paths.flatMap((path): readonly Found[] => {
    const held = heldBy(path, disk);
    if (held === undefined) return [];
    const recipe = readRecipe(held.recipe);
    if ("spec" in recipe) return [{ path, content: held.content, format: held.format, recipe }];
    if (!renewed.has(path.toLowerCase())) diagnostics.push(unreadable(path, held.recipe, recipe.message));
    return [];
  });
  return [found, diagnostics];
}

/** The recipe of a file, if it has one. */
function heldBy(
  path: string,
  disk: Disk,
): (Pick<Found, "content" | "format"> & { recipe: string }) | undefined {
  const [source] = disk.read(path);
  if (source !== undefined) {
    const held = recipeIn(source.text);
    return held && { ...held, content: source.text };
  }
  const [content] = disk.readBytes(path);
  const origin = content && originIn(content);
  return content && origin && { content, format: "png", recipe: origin.recipe };
}

function unreadable(path: string, recipe: string, why: string): Diagnostic {
  return create("bad-recipe", undefined, { path, why }, [`Its recipe: ${recipe}`]);
}
