import { createColors } from "picocolors";
import { wrap } from "./wrap.js";

interface Look {
  /** The longest line of prose; code keeps its own. */
  readonly width: number;
  readonly color: boolean;
}

/**
 * Markdown as a terminal shows it: paragraphs are filled, code stands indented and without its fences. It knows the
 * Markdown that our docs are written in: paragraphs, lists, links, bold, code.
 */
export function terminalText(markdown: string, look: Look): string {
  // Every second part is what stood between two fences.
  const parts = markdown.trim().split(/^```.*\n([\s\S]*?)^```$/m);
  const blocks = parts.flatMap((part, at) => (at % 2 === 0 ? prose(part, look) : [indented(part, "    ")]));
  return `${blocks.join("\n\n")}\n`;
}

function prose(text: string, look: Look): readonly string[] {
  const paragraphs = text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "");
  return paragraphs.map((paragraph) => {
    const items = paragraph.trim().split(/\n(?=- )/);
    return items.map((item) => paint(filled(item.replaceAll(/\s*\n\s*/g, " "), look.width), look)).join("\n");
  });
}

/** The lines of a list's item stand below its text, not below its dash. */
function filled(text: string, width: number): string {
  const item = text.startsWith("- ");
  const lines = wrap(withoutLinks(item ? text.slice(2) : text), item ? width - 2 : width);
  return item ? `- ${lines.join("\n  ")}` : lines.join("\n");
}

/** A link within our docs leads nowhere from a terminal: its text says the place. */
function withoutLinks(text: string): string {
  return text.replaceAll(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, label: string, to: string) =>
    /^https?:/.test(to) ? `${label} (${to})` : label,
  );
}

/** Where there is no colour, backticks keep telling code from words. */
function paint(text: string, { color }: Look): string {
  const { bold, cyan } = createColors(color);
  const code = (whole: string, inner: string) => (color ? cyan(inner) : whole);
  return text.replaceAll(/`([^`]+)`/g, code).replaceAll(/\*\*([^*]+)\*\*/g, (_, inner) => bold(inner));
}

function indented(text: string, by: string): string {
  return text.trimEnd().replaceAll(/^(?=.)/gm, by);
}
