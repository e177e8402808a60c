import { type Format, formatNames } from "./names.js";
import { afterLastLine, type Holder, inFirstLine, inMetadata } from "./recipe.js";

/** A format of pictures, as data. */
interface FormatDef {
  /** The endings of files that say it; the first is the one we write. */
  readonly endings: readonly [string, ...string[]];
  /** Where a file of it has its recipe. */
  readonly recipe: Holder;
  /** Whether its lines are for people, so that a patch tells them what changed. */
  readonly isRead: boolean;
}

export const formats: Readonly<Record<Format, FormatDef>> = {
  svg: { endings: ["svg"], recipe: inMetadata, isRead: false },
  mermaid: { endings: ["mmd", "mermaid"], recipe: inFirstLine("%%"), isRead: true },
  dot: { endings: ["dot", "gv"], recipe: inFirstLine("//"), isRead: true },
  text: { endings: ["txt"], recipe: afterLastLine, isRead: true },
};

/** A picture as it is written to a file: it says how it was drawn. `recipe` is one line. */
export function withRecipe(picture: string, format: Format, recipe: string): string {
  return formats[format].recipe.put(picture, recipe);
}

/** The recipe in the text of a file. Absent when it has none: then we did not write it. */
export function recipeIn(text: string): { readonly format: Format; readonly recipe: string } | undefined {
  for (const format of formatNames) {
    const recipe = formats[format].recipe.find(text);
    if (recipe !== undefined) return { format, recipe };
  }
  return undefined;
}
