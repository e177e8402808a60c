import fc from "fast-check";
import { expect, test } from "vitest";
import { articleOf, shortened } from "../../examples/newsletter/article.js";
import { outlineOf } from "../../examples/newsletter/markdown.js";
import { storyOf } from "../../examples/newsletter/score.js";
import { ALIKE, alikeness, bandsOf, signatureOf } from "../../examples/newsletter/signature.js";
import { OTHER, topicOf } from "../../examples/newsletter/topics.js";
import type { Document } from "../../generated/newsletter.js";
import { good } from "./newsletterFolder.js";

const document = (text: string, more: Partial<Document> = {}): Document => ({
  path: "p/README.md",
  name: "p",
  version: "1.0.0",
  about: "What the package says.",
  keywords: [],
  link: "",
  language: "",
  digest: "",
  text,
  ...more,
});

const article = (text: string, more?: Partial<Document>) => articleOf(document(text, more));

test("an outline has the words that are read aloud, and counts what is looked at", () => {
  const outline = outlineOf(`
<div align="center"><h1>The <i>title</i> &amp; more</h1><br><img src="a.png"><p>A tagline</p></div>

[![badge](https://b)](https://c)

First **bold** \`code\` &lt;tag&gt; [link](https://d) <b>html</b>
on two lines.

> A quote.

## Use

- one
  - two

| a | b |
|---|---|
| c | ![picture](d.png) |

\`\`\`js
x < y;
\`\`\`
`);
  expect(outline).toEqual({
    title: "The title & more",
    headings: ["The title & more", "Use"],
    prose: [
      "A tagline",
      "First bold code <tag> link html on two lines.",
      "A quote.",
      "one",
      "two",
      "a",
      "b",
      "c",
    ],
    opening: ["First bold code <tag> link html on two lines.", "A quote."],
    code: ["x < y;"],
    images: 3,
    links: 2,
  });
});

test.each([
  ["the first heading", "# It\n\nx", "It"],
  ["a heading that says nothing", "# README\n\nx", "p"],
  ["no heading of the first rank", "## Install\n\nx", "p"],
  ["a heading beyond all measure", `# ${"long ".repeat(50)}`, "p"],
])("the title of a document with %s", (_what, text, title) => {
  expect(article(text).title).toBe(title);
});

test.each([
  [
    "its first sentence",
    "# T\n\nShort.\n\nThis is what the thing does for you.",
    "This is what the thing does for you.",
  ],
  [
    "what the package says, before later ones",
    "# T\n\n## A\n\nThis is how you install it on disks.",
    "What the package says.",
  ],
  ["no menu", "# T\n\nInstall it now | Use it now | Read it now", "What the package says."],
  ["no begging", "# T\n\nPlease become a sponsor of this fine project today.", "What the package says."],
  [
    "no half sentence",
    "# T\n\nIt does one thing very well indeed. These are supported:\n\n- a",
    "It does one thing very well indeed.",
  ],
])("a summary is %s", (_what, text, summary) => {
  expect(article(text).summary).toBe(summary);
});

test("a long text is shortened after a sentence, else after a word, else anywhere", () => {
  const sentence = `${"word ".repeat(30)}end.`;
  expect(shortened(`${sentence} ${sentence} ${sentence}`)).toBe(`${sentence} ${sentence}`);
  expect(shortened("word ".repeat(100))).toMatch(/^(?:word )+word…$/);
  expect(shortened("x".repeat(1000))).toHaveLength(320);
});

test("a document is measured", () => {
  const found = article(good("thing", "part"));
  expect(found).toMatchObject({ title: "thing", examples: 8, sections: 9, images: 0, links: 0, minutes: 1 });
  expect(found.words).toBeGreaterThan(300);
  expect(found.code).toBeGreaterThan(0);
  expect(found.signature).toHaveLength(64);
});

test.each([
  ["keywords", { keywords: ["lexer"], title: "", summary: "", headings: [] }, "Languages and compilers"],
  [
    "a title and a summary",
    { keywords: [], title: "Glob", summary: "Finds files.", headings: [] },
    "Files and paths",
  ],
  ["hardly anything", { keywords: [], title: "", summary: "", headings: ["Terminal"] }, OTHER],
  ["nothing", { keywords: [], title: "", summary: "", headings: [] }, OTHER],
])("a topic is told by %s", (_what, clues, topic) => {
  expect(topicOf(clues)).toBe(topic);
});

test("a good document scores high and says why; one that says nothing scores nothing", () => {
  const { score, reasons } = storyOf(article(good("thing", "part")));
  expect(score).toBeGreaterThan(50);
  expect(reasons).toContain("shows what it means in 8 examples");
  expect(storyOf(article("![x](y)", { about: "" }))).toMatchObject({ score: 0, reasons: [] });
});

test("the score of any document is between 0 and 100", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 2000 }), (text) => {
      const { score, article: found } = storyOf(article(text, { about: "" }));
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      expect(found.code).toBeLessThanOrEqual(1);
    }),
  );
});

const words = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `w${from + at}`);

test.each([
  ["the same", words(0, 200), 1, 1],
  ["nine tenths", [...words(0, 190), ...words(900, 910)], 0.75, 0.98],
  ["a third", [...words(0, 100), ...words(900, 1000)], 0.15, 0.5],
  ["nothing", words(900, 1100), 0, 0.1],
])("texts that share %s are as much alike by their signatures", (_what, other, least, most) => {
  const alike = alikeness(signatureOf(words(0, 200)), signatureOf(other));
  expect(alike).toBeGreaterThanOrEqual(least);
  expect(alike).toBeLessThanOrEqual(most);
});

test("texts that are alike share a band, others share none", () => {
  const bands = (text: readonly string[]) => bandsOf(signatureOf(text));
  const shared = (other: readonly string[]) =>
    bands(words(0, 200)).filter((band) => bands(other).includes(band));
  expect(bands(words(0, 200))).toHaveLength(16);
  expect(shared([...words(0, 180), ...words(900, 920)]).length).toBeGreaterThan(0);
  expect(shared(words(900, 1100))).toEqual([]);
});

test("a text too short for a signature is like no other, not even itself", () => {
  expect(signatureOf(["one", "two"])).toEqual([]);
  expect(alikeness([], [])).toBe(0);
  expect(bandsOf([])).toEqual([]);
});

test("packages of one family are alike but for their names", () => {
  const member = (name: string) => article(good(name, "binary"), { name }).signature;
  expect(alikeness(member("native-linux"), member("native-macos"))).toBeGreaterThan(ALIKE);
});
