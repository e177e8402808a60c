/** Colours by what they are for, in light and in dark. */
const COLOURS = {
  ink: ["#1b2030", "#e8ebf4"],
  dim: ["#5a6275", "#a0a8bb"],
  frame: ["#f8f9fc", "#161a22"],
  grid: ["#d7dbe6", "#2c3240"],
  first: ["#2750b0", "#9dbcff"],
  second: ["#824c00", "#f4bd66"],
  third: ["#0c6239", "#6fdca6"],
} as const;

export type Colour = keyof typeof COLOURS;

export function text(x: number, y: number, words: string, colour: Colour, more: string): string {
  return `<text x="${x}" y="${y}" ${paint(colour)} ${more}>${escaped(words)}</text>`;
}

/** Colours are attributes, so that any renderer shows the light ones; classes let the style sheet replace them. */
export function paint(filled: Colour | "none", stroked?: Colour): string {
  const classes = [
    filled === "none" ? [] : `f-${filled}`,
    stroked === undefined ? [] : `s-${stroked}`,
  ].flat();
  const fill = filled === "none" ? filled : COLOURS[filled][0];
  const stroke = stroked === undefined ? "" : ` stroke="${COLOURS[stroked][0]}"`;
  return `class="${classes.join(" ")}" fill="${fill}"${stroke}`;
}

/** What replaces the light colours for readers who have it dark. */
export function darkRules(): string {
  return Object.entries(COLOURS)
    .map(([name, [, dark]]) => `.f-${name}{fill:${dark}}.s-${name}{stroke:${dark}}`)
    .join("");
}

export function escaped(words: string): string {
  return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
