import { createRequire } from "node:module";

export type Canvas = typeof import("@napi-rs/canvas");

/** A file of the font holds one script in one weight. */
const SCRIPTS = ["latin", "latin-ext", "greek", "greek-ext", "cyrillic", "cyrillic-ext", "vietnamese"];
const WEIGHTS = [400, 600];

let opened: Promise<Canvas> | undefined;

/**
 * What PNGs are drawn with: the canvas, and Inter, the first of the fonts that our SVG asks for, from its package and
 * for this process alone. What Inter lacks, the system's fonts draw.
 * @throws when one of the two packages is not there, or does not run here: they are not for everybody
 */
export function openCanvas(): Promise<Canvas> {
  opened ??= withInter();
  return opened;
}

async function withInter(): Promise<Canvas> {
  // Not by a static import: where that one throws, Node 20 ends the process even though somebody catches it.
  const canvas = await import("@napi-rs/canvas");
  const { resolve } = createRequire(import.meta.url);
  const names = SCRIPTS.flatMap((script) =>
    WEIGHTS.map((weight) => `inter-${script}-${weight}-normal.woff2`),
  );
  for (const name of names) {
    const file = resolve(`@fontsource/inter/files/${name}`);
    if (canvas.GlobalFonts.registerFromPath(file, "Inter") === null)
      throw new Error(`the font ${file} cannot be read`);
  }
  return canvas;
}
