export type Theme = "auto" | "light" | "dark";

/** The colours by what they are for: [light, dark]. Text keeps a contrast of 4.5 to what it stands on, outlines 3. */
export const PALETTE = {
  ink: ["#1b2030", "#e8ebf4"],
  dim: ["#5a6275", "#a0a8bb"],
  frame: ["#f8f9fc", "#161a22"],
  card: ["#ffffff", "#1b202a"],
  "frame-line": ["#c3c9d7", "#4a5266"],
  arrow: ["#868ea3", "#7d869b"],
  taken: ["#4c5672", "#aeb7cc"],
  faint: ["#b4bbca", "#4b5364"],
  chip: ["#dfe4f0", "#303848"],
  timer: ["#7440d1", "#b794ff"],
  error: ["#cc2f37", "#ff7b76"],
  child: ["#8a5216", "#e0a760"],
  "group-line": ["#b98348", "#8a6b46"],
  "group-fill": ["#fdf8f1", "#211b14"],
  "group-badge": ["#f5e3cc", "#40301c"],
  "group-ink": ["#7a4712", "#e8b678"],
  "async-line": ["#5f8aeb", "#5b86e8"],
  "async-fill": ["#edf3ff", "#17223c"],
  "async-badge": ["#d8e4ff", "#243660"],
  "async-ink": ["#2750b0", "#9dbcff"],
  "sync-line": ["#c08019", "#d99a3a"],
  "sync-fill": ["#fff6e5", "#2b2115"],
  "sync-badge": ["#fce3b6", "#4b3818"],
  "sync-ink": ["#824c00", "#f4bd66"],
  "duty-line": ["#1c9aa8", "#2ea3b1"],
  "duty-fill": ["#e6f7f9", "#10272c"],
  "duty-badge": ["#c3eaef", "#174049"],
  "duty-ink": ["#0a5a66", "#79d8e4"],
  "custom-line": ["#cc6a9c", "#c8628f"],
  "custom-fill": ["#fdf0f6", "#2a1620"],
  "custom-badge": ["#f8d7e6", "#4a2438"],
  "custom-ink": ["#98285f", "#f2a3c6"],
  "events-line": ["#24a36a", "#31b87c"],
  "events-ring": ["#9fd6bb", "#22694a"],
  "events-fill": ["#eaf9f0", "#11261d"],
  "events-badge": ["#c8efd8", "#1a4632"],
  "events-ink": ["#0c6239", "#6fdca6"],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string]>>;

export type Colour = keyof typeof PALETTE;

/** Of the theme that follows the reader, the light one: its style sheet holds the dark one. */
export function colourOf(colour: Colour, theme: Theme): string {
  return PALETTE[colour][theme === "dark" ? 1 : 0];
}

/** What a node or an arrow is painted in, by its parts. */
export interface Look {
  readonly fill?: Colour;
  readonly line?: Colour;
  readonly ink?: Colour;
}
