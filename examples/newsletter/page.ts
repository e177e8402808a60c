/** The digest as a page that needs nothing else. */
import type { Edition, LeftOut, Pick, Section } from "../../generated/newsletter.js";
import { html, type Markup } from "./html.js";
import { STYLE } from "./style.js";

export interface Issue {
  readonly edition: Edition;
  /** As in `2026-05-04`. */
  readonly date: string;
  /** False when it was stopped before the last document. */
  readonly complete: boolean;
}

/** Names of left-out documents that are spelled out; the others are counted. */
const NAMED = 40;

export function pageOf({ edition, date, complete }: Issue): string {
  const { leads, sections, leftOut } = edition;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light dark">
<title>The Readme Review, ${longDate(date)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#stories">To the stories</a>
<header>
<h1>The Readme Review</h1>
<p class="dateline"><time datetime="${date}">${longDate(date)}</time><span>${countsOf(edition)}</span></p>
</header>
${complete ? "" : notice(edition)}<main id="stories">
${leads.length === 0 ? html`<p class="nothing">Nothing worth reading was found.</p>` : ""}${leadsOf(leads)}
${sections.map(sectionOf)}</main>
<footer>
${leftOut.length === 0 ? "" : leftOutOf(leftOut)}<p class="imprint">Chosen by a score of 100: something to say, examples, a good order, easy words, a beginning that says what it is about.</p>
</footer>
</body>
</html>
`.text;
}

function notice({ documents }: Edition): Markup {
  return html`<p class="notice" role="note"><strong>Incomplete.</strong> This edition was stopped after ${counted(documents, "document")}; run it again, and it goes on from there.</p>
`;
}

function countsOf({ documents, leads, sections }: Edition): string {
  const picks = [...leads, ...sections.flatMap((section) => section.picks)];
  const minutes = picks.reduce((sum, { story }) => sum + story.article.minutes, 0);
  return `${counted(documents, "document")} read, ${picks.length} chosen, ${duration(minutes)} of reading`;
}

function leadsOf(leads: readonly Pick[]): Markup {
  return leads.length === 0
    ? html``
    : html`<section class="leads" aria-label="Lead stories">${leads.map(storyOf)}
</section>`;
}

function sectionOf({ title, picks }: Section): Markup {
  return html`<section class="topic">
<h2>${title}</h2>
<div class="stories">${picks.map(storyOf)}
</div>
</section>
`;
}

function storyOf({ story: { article, reasons, score }, also }: Pick): Markup {
  const { name, version, link, path, title, summary, minutes } = article;
  const heading = link === "" ? html`${title}` : html`<a href="${link}">${title}</a>`;
  return html`
<article>
<h3>${heading}</h3>
<p class="byline">${(name === title ? [version] : [name, version]).filter(Boolean).map((text) => html`<span>${text}</span>`)}<span>${duration(minutes)}</span><span class="score" title="score, of 100">${score}</span></p>
${
  summary === ""
    ? ""
    : html`<p class="summary">${summary}</p>
`
}${
  reasons.length === 0
    ? ""
    : html`<p class="why"><b>Why it is here:</b> it ${listed(reasons)}.</p>
`
}${
  also.length === 0
    ? ""
    : html`<p class="also">Much the same: ${namedOf(also)}</p>
`
}<p class="path"><code>${path}</code></p>
</article>`;
}

function leftOutOf(leftOut: readonly LeftOut[]): Markup {
  const total = leftOut.reduce((sum, { paths }) => sum + paths.length, 0);
  return html`<h2>Left out: ${counted(total, "document")}</h2>
${leftOut.map(
  ({ why, paths }) => html`<details>
<summary><b>${paths.length}</b> ${why}</summary>
<p>${namedOf(paths)}</p>
</details>
`,
)}`;
}

function namedOf(names: readonly string[]): Markup {
  const named = names.slice(0, NAMED).map((name, at) => html`${at === 0 ? "" : ", "}<code>${name}</code>`);
  return html`${named}${names.length > NAMED ? ` and ${names.length - NAMED} more` : ""}`;
}

function listed(texts: readonly string[]): string {
  return new Intl.ListFormat("en-GB").format(texts);
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString("en")} ${what}${count === 1 ? "" : "s"}`;
}

function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60} min`;
}

function longDate(date: string): string {
  const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" });
  return format.format(new Date(`${date}T00:00:00Z`));
}
