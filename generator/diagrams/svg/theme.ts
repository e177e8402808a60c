import { type Colour, colourOf, PALETTE, type Theme } from "../palette.js";
import type { Attributes } from "./xml.js";

/** Gives an element its colours. */
export type Paint = (colours: { readonly fill?: Colour; readonly stroke?: Colour }) => Attributes;

/**
 * Colours are plain attributes that any renderer knows. Where the theme follows the reader, a class per colour lets
 * the style sheet replace them; a renderer without style sheets or media queries shows the light theme, whole.
 */
export function paintFor(theme: Theme): Paint {
  return ({ fill, stroke }) => {
    const classes = [fill && className("fill", fill), stroke && className("stroke", stroke)].filter(Boolean);
    return {
      ...(theme === "auto" && { class: classes.join(" ") }),
      fill: fill ? colourOf(fill, theme) : "none",
      ...(stroke && { stroke: colourOf(stroke, theme) }),
    };
  };
}

/** The style sheet of the theme that follows the reader's, for the colours that a picture has. */
export function darkStyle(painted: readonly string[]): string {
  const used = new Set(painted.flatMap((part) => part.match(/crb-[fs]-[a-z-]+/g) ?? []));
  const rules = Object.entries(PALETTE).flatMap(([name, [, dark]]) =>
    (["fill", "stroke"] as const).flatMap((property) => {
      const its = className(property, name);
      return used.has(its) ? [`.${its}{${property}:${dark}}`] : [];
    }),
  );
  return `@media (prefers-color-scheme:dark){${rules.join("")}}`;
}

// Short, yet unlikely to meet a class of the page that the picture is pasted into.
function className(property: "fill" | "stroke", colour: string): string {
  return `crb-${property === "fill" ? "f" : "s"}-${colour}`;
}
