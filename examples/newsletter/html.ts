/** Text that is safe to be a page. */

/** Made by `html` alone: what is in it has been escaped. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Markup | readonly Part[];

/** Escapes all that is put in, but for what it has made itself. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(texts.map((text, at) => text + written(parts[at] ?? "")).join(""));
}

function written(part: Part): string {
  if (part instanceof Markup) return part.text;
  return typeof part === "object" ? part.map(written).join("") : escaped(String(part));
}

const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Signs that turn the direction of reading, or are none at all, are left out: names could pretend to be others. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\P{Cc}\t\n]|[\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
    .replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}
