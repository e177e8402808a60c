/** What a Markdown document is made of, as plain text and counts. */
import { lexer, type MarkedToken, type Token } from "marked";

export interface Outline {
  /** The first heading of the first rank; "" where there is none. */
  readonly title: string;
  readonly headings: readonly string[];
  /** Paragraphs of prose, items of lists and cells of tables, in the order of reading. */
  readonly prose: readonly string[];
  /** Those of `prose` that are paragraphs before the second heading; not those in HTML, which are advertisements. */
  readonly opening: readonly string[];
  /** Blocks of code. */
  readonly code: readonly string[];
  readonly images: number;
  readonly links: number;
}

/** Throws what the parser throws, as on quotes inside ten thousand quotes. */
export function outlineOf(markdown: string): Outline {
  const outline = { title: "", headings: [], prose: [], opening: [], code: [], images: 0, links: 0 };
  for (const token of lexer(markdown)) note(token as MarkedToken, outline, true);
  return outline;
}

type Draft = {
  -readonly [Key in keyof Outline]: Outline[Key] extends readonly string[] ? string[] : Outline[Key];
};

/** Adds one block to an outline; `top`: it is not inside another. */
function note(token: MarkedToken, outline: Draft, top: boolean): void {
  switch (token.type) {
    case "heading":
      return addHeading(textOf(token.tokens, outline), token.depth, outline);
    case "paragraph":
    case "text":
      return addProse(textOf([token], outline), outline, top);
    case "html":
      return noteHtml(token.raw, outline);
    case "code":
      return add(outline.code, token.text);
    case "blockquote":
      return noteAll(token.tokens, outline, top);
    case "list":
      return noteAll(
        token.items.flatMap(({ tokens }) => tokens),
        outline,
        false,
      );
    case "table":
      for (const cell of [token.header, ...token.rows].flat())
        addProse(textOf(cell.tokens, outline), outline, false);
  }
}

function noteAll(tokens: readonly Token[], outline: Draft, top: boolean): void {
  for (const token of tokens) note(token as MarkedToken, outline, top);
}

/** Where a line ends in HTML. */
const BREAK = /(?=<\/?(?:p|div|br|h[1-6]|hr|li|t[dhr]|table|blockquote|summary)\b)/i;

/** Many READMEs open with a heading and pictures in HTML. */
function noteHtml(raw: string, outline: Draft): void {
  outline.images += raw.match(/<img\b/gi)?.length ?? 0;
  outline.links += raw.match(/<a\s/gi)?.length ?? 0;
  for (const piece of raw.split(BREAK)) {
    const depth = /^<h([1-6])/i.exec(piece)?.[1];
    if (depth === undefined) addProse(bare(piece), outline, false);
    else addHeading(bare(piece), Number(depth), outline);
  }
}

function addProse(text: string, outline: Draft, top: boolean): void {
  add(outline.prose, text);
  if (top && outline.headings.length <= 1) add(outline.opening, text);
}

function addHeading(text: string, depth: number, outline: Draft): void {
  add(outline.headings, text);
  if (depth === 1) outline.title ||= text;
}

function add(texts: string[], text: string): void {
  if (text !== "") texts.push(text);
}

/** The words of inline tokens as they are read aloud: no addresses, no pictures, no tags. */
function textOf(tokens: readonly Token[], outline: Draft): string {
  return spaced(tokens.map((token) => spoken(token as MarkedToken, outline)).join(""));
}

function spoken(token: MarkedToken, outline: Draft): string {
  if (token.type === "image") outline.images += 1;
  if (token.type === "link") outline.links += 1;
  if (token.type === "image" || token.type === "html") return " ";
  if (token.type === "br") return " ";
  if (token.type === "codespan") return token.text;
  if ("tokens" in token && token.tokens !== undefined)
    return token.tokens.map((inner) => spoken(inner as MarkedToken, outline)).join("");
  return "text" in token ? decoded(token.text) : "";
}

/** HTML without its tags and comments. */
function bare(html: string): string {
  return spaced(decoded(html.replaceAll(/<!--[^<>]*-->|<[^<>]*>/g, " ")));
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  copy: "©",
};

function decoded(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,6})|#x([\da-f]{1,6})|(\w{2,8}));/gi,
    (whole, ten, sixteen, name: string | undefined) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = ten === undefined ? Number.parseInt(sixteen, 16) : Number(ten);
      return code <= 0x10ffff ? String.fromCodePoint(code) : " ";
    },
  );
}

function spaced(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
