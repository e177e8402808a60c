/** Makes an article of a document: what it says, and how. */
import type { Article, Document } from "../../generated/newsletter.js";
import { type Outline, outlineOf } from "./markdown.js";
import { signatureOf } from "./signature.js";
import { topicOf } from "./topics.js";

/** Words that an adult reads in a minute (Brysbaert 2019: 238). */
const PACE = 238;
/** Characters of a summary at most. */
const SUMMARY = 320;
/** Paragraphs that are not about the matter: notes, thanks, menus. */
const ASIDE =
  /^\[?!?(?:important|note|warning|caution|tip)\b|\b(?:sponsor|patreon|open[- ]collective|your support)|(?:[|•·].*){2}/i;

/** All that there is to know of a document. It takes its time: a task for a thread. */
export function articleOf({ about, keywords, text, ...facts }: Document): Article {
  const outline = outlineOf(text);
  const prose = outline.prose.join(" ");
  const words = wordsOf(prose);
  const title = titleOf(outline, facts.name);
  const summary = summaryOf(outline, about);
  return {
    ...facts,
    title,
    summary,
    topic: topicOf({ keywords: [...keywords, facts.name], title, summary, headings: outline.headings }),
    words: words.length,
    minutes: Math.max(1, Math.round(words.length / PACE)),
    code: shareOf(outline.code.join("").length, prose.length),
    examples: outline.code.length,
    sections: outline.headings.length,
    images: outline.images,
    links: outline.links,
    ease: easeOf(prose, words),
    signature: signatureOf(withoutName(words, facts.name)),
  };
}

function titleOf({ title }: Outline, name: string): string {
  return title === "" || title.length > 100 || /^read ?me$/i.test(title) ? name : title;
}

/** The first paragraph that is a sentence; where the document begins otherwise, what its package says of itself. */
function summaryOf({ opening, prose }: Outline, about: string): string {
  const isSentence = (text: string) => wordsOf(text).length >= 6 && !ASIDE.test(text);
  const found = opening.find(isSentence) ?? (about || prose.find(isSentence) || "");
  return shortened(found.replace(/(?<=[.!?]) [^.!?]*:$/, ""));
}

/** Ends with a sentence where one ends in time, with a word where none does. */
export function shortened(text: string): string {
  if (text.length <= SUMMARY) return text;
  const head = text.slice(0, SUMMARY);
  const sentence = Math.max(...[". ", "! ", "? "].map((end) => head.lastIndexOf(end)));
  if (sentence > SUMMARY / 3) return head.slice(0, sentence + 1);
  const word = head.lastIndexOf(" ");
  return `${head.slice(0, word > SUMMARY / 3 ? word : SUMMARY - 1)}…`;
}

/** Words in small letters; those of scripts without spaces count as what stands between signs. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’_-]*/gu) ?? [];
}

/** Packages of one family say the same, each with its own name. */
function withoutName(words: readonly string[], name: string): string[] {
  const own = new Set(wordsOf(name.replaceAll(/[-_.]/g, " ")));
  return words.flatMap((word) => word.split(/[-_]/)).map((word) => (own.has(word) ? "_" : word));
}

function shareOf(part: number, rest: number): number {
  return part === 0 ? 0 : Math.round((100 * part) / (part + rest)) / 100;
}

/** The reading ease of Flesch (1948), kept between 0 and 100. Syllables are groups of vowels, near enough. */
function easeOf(prose: string, words: readonly string[]): number {
  const sentences = prose.match(/[.!?:]+(?=\s|$)/g)?.length ?? 0;
  const syllables = words.reduce((sum, word) => sum + Math.max(1, word.match(/[aeiouy]+/g)?.length ?? 0), 0);
  if (words.length === 0) return 0;
  const ease = 206.835 - 1.015 * (words.length / Math.max(1, sentences)) - 84.6 * (syllables / words.length);
  return Math.round(Math.min(100, Math.max(0, ease)));
}
