/** What makes a document worth reading. Each merit says its part of the score, and in words why. */
import type { Article, Story } from "../../generated/newsletter.js";

interface Merit {
  /** Points of 100. */
  readonly most: number;
  /** How much of it an article has, from 0 to 1. */
  share(article: Article): number;
  says(article: Article): string;
}

const MERITS: readonly Merit[] = [
  {
    most: 28,
    share: ({ words }) => plateau(words, [30, 450, 1600, 9000]),
    says: ({ words }) => (words < 900 ? "is just long enough" : "goes into depth"),
  },
  {
    most: 20,
    share: ({ examples, code }) => plateau(examples, [0, 6, 30, 120]) * plateau(code, [0, 0.12, 0.45, 0.9]),
    says: ({ examples }) => `shows what it means in ${examples} examples`,
  },
  {
    most: 14,
    share: ({ sections, words }) =>
      plateau(sections, [1, 6, 30, 90]) * plateau(words / sections, [10, 35, 110, 400]),
    says: ({ sections }) => `is well divided into ${sections} sections`,
  },
  {
    most: 16,
    share: ({ ease }) => plateau(ease, [10, 62, 100, 200]),
    says: ({ ease }) => (ease >= 70 ? "reads like plain talk" : "reads easily"),
  },
  {
    most: 12,
    share: ({ summary }) => plateau(summary.length, [20, 110, 1000, 2000]),
    says: () => "says at once what it is about",
  },
  {
    most: 5,
    share: ({ links, words }) => plateau(links / (words / 100), [0, 1.5, 5, 15]),
    says: ({ links }) => `leads on by ${links} links`,
  },
  {
    most: 5,
    share: ({ images, words }) => plateau(images / (words / 100), [0, 0.4, 2, 6]),
    says: ({ images }) => `has ${images === 1 ? "a picture" : `${images} pictures`}`,
  },
];

/** How many reasons are given. */
const REASONS = 3;

/** Judges an article by its merits. */
export function storyOf(article: Article): Story {
  const merits = MERITS.map(({ most, share, says }) => ({
    points: most * share(article),
    full: share(article),
    says,
  }));
  const score = Math.round(merits.reduce((sum, { points }) => sum + points, 0));
  const reasons = merits
    .filter(({ full }) => full >= 0.8)
    .sort((a, b) => b.full - a.full)
    .slice(0, REASONS)
    .map(({ says }) => says(article));
  return { article, score, reasons };
}

/** 0 for what is no number (an article without words), 0 up to `from`, rising to 1 at `full`, falling from `until` to 0 at `to`. */
function plateau(value: number, [from, full, until, to]: readonly [number, number, number, number]): number {
  const rise = (value - from) / (full - from);
  const fall = (to - value) / (to - until);
  return Number.isFinite(value) ? Math.max(0, Math.min(1, rise, fall)) : 0;
}
