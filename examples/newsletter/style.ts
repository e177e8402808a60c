import { Markup } from "./html.js";

/** How the digest looks: a newspaper in the light and in the dark, on a phone and on paper. Written by us, so not escaped. */
export const STYLE = new Markup(`
:root {
  --paper: #fbf9f4; --ink: #1d1b18; --soft: #645e54; --line: #d9d2c5; --accent: #8c2f1b; --wash: #f3ede1;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", Georgia, "Liberation Serif", serif;
  --sans: system-ui, "Segoe UI", "Helvetica Neue", "Liberation Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #171614; --ink: #e9e4da; --soft: #a59d8f; --line: #37332d; --accent: #eb9c7f; --wash: #211f1b; }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2.5rem clamp(1rem, 4vw, 3rem) 4rem; max-width: 74rem;
  background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 var(--serif);
  font-kerning: normal; text-rendering: optimizeLegibility; overflow-wrap: anywhere;
}
h1, h2, h3, p { margin: 0; }
a { color: inherit; text-decoration-color: var(--line); text-decoration-thickness: 0.06em; text-underline-offset: 0.14em; }
a:hover { color: var(--accent); text-decoration-color: currentColor; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; padding: 0.4rem 0.8rem; background: var(--paper); }
header { text-align: center; border-bottom: 3px double var(--ink); }
h1 { font-size: clamp(2.4rem, 8vw, 5rem); font-weight: 500; line-height: 1.05; letter-spacing: -0.022em; padding-bottom: 1.1rem; }
.dateline {
  display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.1rem 2rem;
  border-top: 1px solid var(--line); padding: 0.5rem 0; font: 0.8125rem/1.5 var(--sans); color: var(--soft);
}
.notice { margin-top: 1.5rem; padding: 0.7rem 1rem; border-left: 3px solid var(--accent); background: var(--wash); }
.nothing { padding: 4rem 0; text-align: center; font-style: italic; color: var(--soft); }
article { break-inside: avoid; }
h3 { font-size: 1.25rem; font-weight: 600; line-height: 1.22; text-wrap: balance; }
.byline { display: flex; flex-wrap: wrap; gap: 0 0.9rem; margin-top: 0.3rem; font: 0.8125rem/1.5 var(--sans); color: var(--soft); }
.score { font-variant-numeric: tabular-nums; color: var(--accent); }
.score::before { content: "★ "; }
.summary { margin-top: 0.5rem; hyphens: auto; }
.why, .also { margin-top: 0.5rem; font-size: 0.9375rem; font-style: italic; color: var(--soft); }
.why b { font-weight: 600; }
.path { margin-top: 0.4rem; font-size: 0.75rem; line-height: 1.4; color: var(--soft); }
code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: 0.92em; font-style: normal; }
.leads { display: grid; grid-template-columns: 1.6fr 1fr 1fr; padding: 2rem 0 2.4rem; }
.leads article + article { margin-left: 1.8rem; padding-left: 1.8rem; border-left: 1px solid var(--line); }
.leads h3 { font-size: 1.5rem; font-weight: 500; letter-spacing: -0.01em; }
.leads article:first-child h3 { font-size: clamp(2rem, 4.4vw, 3.1rem); line-height: 1.08; letter-spacing: -0.02em; }
.leads article:first-child .summary { font-size: 1.3rem; line-height: 1.5; margin-top: 0.9rem; }
.topic { border-top: 1px solid var(--ink); padding: 0.7rem 0 2.2rem; }
h2 { font: 600 0.875rem/1.4 var(--sans); letter-spacing: 0.01em; color: var(--accent); margin-bottom: 1.1rem; }
.stories { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 2rem 2.6rem; }
footer { border-top: 3px double var(--ink); padding-top: 1.2rem; font: 0.875rem/1.6 var(--sans); color: var(--soft); }
footer h2 { margin-bottom: 0.5rem; }
summary { cursor: pointer; }
summary b { color: var(--ink); font-variant-numeric: tabular-nums; }
details p { padding: 0.3rem 0 0.8rem 1.1rem; font-size: 0.8125rem; }
.imprint { margin-top: 1.2rem; }
@media (max-width: 54rem) {
  .leads { grid-template-columns: 1fr; }
  .leads article + article { margin: 1.4rem 0 0; padding: 1.4rem 0 0; border-left: 0; border-top: 1px solid var(--line); }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --accent: #000; --wash: #fff; }
  @page { margin: 16mm; }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; font-size: 1rem; }
  .stories { display: block; columns: 2; column-gap: 9mm; }
  .stories article { margin-bottom: 6mm; }
  h2 { break-after: avoid; }
  .skip { display: none; }
  a { text-decoration: none; }
}
@media (prefers-contrast: more) { :root { --soft: var(--ink); --line: var(--ink); } }
`);
