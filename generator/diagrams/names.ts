import type { Theme } from "./palette.js";

// Apart from what they name, so that the help of the command line loads nothing that draws.

/** What can be drawn of a spec, in the order in which `--all` draws it: `kinds.ts` has more of each. */
export const kindNames = ["agents", "tree", "system"] as const;

export type Kind = (typeof kindNames)[number];

/** Those that show what a recorded run did. */
export const tracedKinds: readonly Kind[] = ["agents"];

/** The formats that are texts: what `draw` gives. */
export const textFormatNames = ["svg", "mermaid", "dot", "text"] as const;

export type TextFormat = (typeof textFormatNames)[number];

/** All formats: `formats.ts` has more of each. A PNG is made from an SVG. */
export const formatNames = ["svg", "png", "mermaid", "dot", "text"] as const;

export type Format = (typeof formatNames)[number];

export const themeNames = ["auto", "light", "dark"] as const satisfies readonly Theme[];

/** What is drawn, and how it looks, where nothing else is asked for. */
export const usual = { kind: "agents", theme: "auto" } as const satisfies { kind: Kind; theme: Theme };
