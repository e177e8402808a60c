import fc from "fast-check";
import { expect, test } from "vitest";
import { familiesOf } from "../../examples/newsletter/families.js";
import { html } from "../../examples/newsletter/html.js";
import { pageOf } from "../../examples/newsletter/page.js";
import { editionOf } from "../../examples/newsletter/rank.js";
import type { Article, Edition, Story } from "../../generated/newsletter.js";

const article = (name: string, more: Partial<Article> = {}): Article => ({
  path: `${name}/README.md`,
  name,
  version: "1.0.0",
  link: "",
  language: "",
  digest: "",
  title: name,
  summary: `About ${name}.`,
  topic: "Text",
  words: 500,
  minutes: 2,
  code: 0.2,
  examples: 3,
  sections: 5,
  images: 0,
  links: 0,
  ease: 60,
  signature: [],
  ...more,
});

const story = (name: string, score: number, more?: Partial<Article>): Story => ({
  article: article(name, more),
  score,
  reasons: ["is good"],
});

const edition = (stories: readonly Story[], limit = 100, twins: readonly string[][] = []): Edition =>
  editionOf({ stories: [...stories], twins: twins.map((paths) => ({ key: "", paths })), missed: [] }, limit);

const names = (picks: Edition["leads"]) => picks.map((pick) => pick.story.article.name);

test("the best lead, each of a topic of its own; the rest is in sections, the largest first, odds and ends last", () => {
  const { leads, sections } = edition([
    story("a", 90, { topic: "Text" }),
    story("b", 89, { topic: "Text" }),
    story("c", 88, { topic: "Networks" }),
    story("d", 70, { topic: "Files and paths" }),
    story("e", 60, { topic: "Networks" }),
    story("f", 61, { topic: "Networks" }),
    story("g", 50, { topic: "Text" }),
    story("h", 51, { topic: "Text" }),
    story("i", 40, { topic: "The terminal" }),
  ]);
  expect(names(leads)).toEqual(["a", "c", "d"]);
  expect(sections.map(({ title, picks }) => [title, ...names(picks)])).toEqual([
    ["Text", "b", "h", "g"],
    ["Networks", "f", "e"],
    ["Odds and ends", "i"],
  ]);
});

test("the same stories make the same edition in whatever order they come", () => {
  const stories = Array.from({ length: 30 }, (_, at) =>
    story(`s${at}`, 30 + (at % 4), { topic: `Topic ${at % 3}` }),
  );
  expect(edition([...stories].reverse(), 20)).toEqual(edition(stories, 20));
});

test("what is left out is told, with why", () => {
  const same = { signature: [1, 2, 3] };
  const alike = Array.from({ length: 64 }, (_, at) => at);
  const { documents, leads, leftOut } = editionOf(
    {
      stories: [
        story("best", 90, { signature: alike }),
        story("copy", 80, { signature: alike }),
        story("other", 70, same),
        story("brief", 60, { words: 49 }),
        story("foreign", 50, { language: "fr" }),
        { ...story("old", 40, { name: "best", title: "best", version: "0.1.0" }), score: 40 },
        story("worst", 30),
        story("poor", 24),
      ],
      twins: [{ key: "", paths: ["copy/README.md", "best/README.md", "other/README.md", "gone/README.md"] }],
      missed: [
        { path: "z", why: "empty" },
        { path: "b", why: "empty" },
        { path: "c", why: "burnt" },
      ],
    },
    2,
  );
  expect(documents).toBe(11);
  expect(names(leads)).toEqual(["best", "other"]);
  expect(leads[0]?.also).toEqual(["copy"]);
  expect(leftOut).toEqual([
    { why: "much the same as one that is here", paths: ["copy/README.md"] },
    { why: "of another version than one that is here", paths: ["old/README.md"] },
    { why: "shorter than 50 words", paths: ["brief/README.md"] },
    { why: "in another language", paths: ["foreign/README.md"] },
    { why: "with a score under 25", paths: ["poor/README.md"] },
    { why: "less worth reading than those here", paths: ["worst/README.md"] },
    { why: "burnt", paths: ["c"] },
    { why: "empty", paths: ["b", "z"] },
  ]);
});

test("families meet by way of others, and a thousand copies of one take no longer than they must", () => {
  const signature = (from: number, to = 64) =>
    Array.from({ length: 64 }, (_, at) => (at < from || at >= to ? -1 - from : at));
  const stories = [
    story("a", 33, { signature: signature(0, 44) }),
    story("b", 32, { signature: signature(0) }),
    story("c", 31, { signature: signature(20) }),
  ];
  const twins = [
    ["a", "b"],
    ["b", "c"],
  ].map((pair) => ({ key: "", paths: pair.map((name) => `${name}/README.md`) }));
  expect(familiesOf(stories, twins).map((family) => family.map(({ article: { name } }) => name))).toEqual([
    ["a", "b", "c"],
  ]);

  const copies = Array.from({ length: 1000 }, (_, at) => story(`copy${at}`, 1, { signature: signature(0) }));
  const all = { key: "", paths: copies.map((one) => one.article.path) };
  expect(
    familiesOf(
      copies,
      Array.from({ length: 16 }, () => all),
    ),
  ).toHaveLength(1);
});

test("families do not depend on the order in which likely ones were found", () => {
  const stories = Array.from({ length: 12 }, (_, at) => {
    // Each is alike to the three before and after it.
    const isShared = (row: number) => row >= 4 * at && row < 4 * at + 44;
    const signature = Array.from({ length: 64 }, (_x, row) => (isShared(row) ? row : -1 - at));
    return story(`s${at}`, 90 - at, { signature });
  });
  const paths = stories.map(({ article: { path } }) => path);
  const families = (twins: readonly string[][]) =>
    familiesOf(
      stories,
      twins.map((found) => ({ key: "", paths: found })),
    );
  fc.assert(
    fc.property(fc.array(fc.shuffledSubarray(paths), { maxLength: 4 }), (twins) => {
      const sorted = twins.map((found) => [...found].sort((a, b) => paths.indexOf(a) - paths.indexOf(b)));
      expect(families(twins.toReversed())).toEqual(families(sorted));
    }),
  );
});

test.each([
  [`<script>"&'`, "&lt;script&gt;&quot;&amp;&#39;"],
  ["a\u0000b\u202ec\ud800d\u0085e\tf\ng😀", "abcde\tf\ng😀"],
  [12, "12"],
])("%j is escaped", (text, escaped) => {
  expect(html`${text}`.text).toBe(escaped);
  expect(html`<p>${html`<b>${text}</b>`}${[text, html`!`]}</p>`.text).toBe(
    `<p><b>${escaped}</b>${escaped}!</p>`,
  );
});

test("an edition without a story says so, and one that was stopped, too", () => {
  const page = pageOf({ edition: edition([]), date: "2026-05-04", complete: false });
  expect(page).toContain("Nothing worth reading was found.");
  expect(page).toContain("<strong>Incomplete.</strong> This edition was stopped after 0 documents");
  expect(page).toContain('<time datetime="2026-05-04">Monday, 4 May 2026</time>');
  expect(pageOf({ edition: edition([]), date: "2026-05-04", complete: true })).not.toContain("Incomplete");
});
