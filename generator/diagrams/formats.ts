import { type Format, type TextFormat, textFormatNames } from "./names.js";
import { afterLastLine, type Holder, inFirstLine, inMetadata } from "./recipe.js";

/** A format of pictures, as data. */
interface FormatDef {
  /** The endings of files that say it; the first is the one we write. */
  readonly endings: readonly [string, ...string[]];
  /** Whether its lines are for people, so that a patch tells them what changed. */
  readonly isRead: boolean;
}

export const formats: Readonly<Record<Format, FormatDef>> = {
  svg: { endings: ["svg"], isRead: false },
  png: { endings: ["png"], isRead: false },
  mermaid: { endings: ["mmd", "mermaid"], isRead: true },
  dot: { endings: ["dot", "gv"], isRead: true },
  text: { endings: ["txt"], isRead: true },
};

/** Where a text has its recipe. A PNG has its own place for it: `png/origin.ts`. */
const holders: Readonly<Record<TextFormat, Holder>> = {
  svg: inMetadata,
  mermaid: inFirstLine("%%"),
  dot: inFirstLine("//"),
  text: afterLastLine,
};

/** A picture as it is written to a file: it says how it was drawn. `recipe` is one line. */
export function withRecipe(picture: string, format: TextFormat, recipe: string): string {
  return holders[format].put(picture, recipe);
}

/** What all recipes begin with: other things are drawn by somebody, too. */
const COMMAND = "crb-gen diagram ";

/** The recipe in the text of a file. Absent when it has none: then we did not write it. */
export function recipeIn(text: string): { readonly format: TextFormat; readonly recipe: string } | undefined {
  for (const format of textFormatNames) {
    const recipe = holders[format].find(text);
    if (recipe?.startsWith(COMMAND)) return { format, recipe };
  }
  return undefined;
}
