import { createColors } from "picocolors";
import { catalogue } from "../diagnostics/catalogue.js";
import type { Entry } from "../diagnostics/diagnostic.js";
import { didYouMean } from "../diagnostics/suggest.js";
import { terminalText } from "../text/terminal.js";
import { wrap } from "../text/wrap.js";
import type { Misuse, Outcome, Run } from "./command.js";

const WIDTH = 80;

/** Says what a diagnostic means and how to mend it, as docs/diagnostics.md has it; or which ones there are. */
export const explain: Run = async (input, { color, shipped }) => {
  const entries = entriesOf(shipped.read("docs/diagnostics.md"));
  const [code] = input.arguments;
  if (code === undefined) return list(entries, color);
  const entry = entries.find((one) => one.code === code);
  return entry === undefined ? unknownCode(code, entries) : told(entry, color);
};

/** What there is to say about one code. */
interface Explanation extends Entry {
  readonly code: string;
  /** The heading it stands under. */
  readonly chapter: string;
  /** Its entry in Markdown, without its own heading. */
  readonly text: string;
}

/** Takes the page apart: chapters begin with `## `, the entries in them with a code. */
function entriesOf(page: string): readonly Explanation[] {
  const known = new Map<string, Entry>(Object.entries(catalogue));
  return page.split(/^## /m).flatMap((chapter) => {
    const [head = "", ...entries] = chapter.split(/^### /m);
    return entries.flatMap((entry): readonly Explanation[] => {
      const [, code = "", text = ""] = /^`(.+)`\n([\s\S]*)$/.exec(entry) ?? [];
      const said = known.get(code);
      return said ? [{ ...said, code, chapter: head.split("\n", 1)[0] ?? "", text: text.trim() }] : [];
    });
  });
}

function told(entry: Explanation, color: boolean): Outcome {
  const { bold } = createColors(color);
  const name = severityPaint(entry, color)(`${entry.severity}[${entry.code}]`);
  const title = `${name}${bold(`: ${messageOf(entry)}`)}`;
  const text = `${title}\n\n${terminalText(entry.text, { width: WIDTH, color })}`;
  return { diagnostics: [], ok: true, text, data: { explanation: toJson(entry) } };
}

function list(entries: readonly Explanation[], color: boolean): Outcome {
  const { bold } = createColors(color);
  const chapters = new Set(entries.map(({ chapter }) => chapter));
  const parts = [...chapters].map((chapter) => {
    const rows = entries.filter((entry) => entry.chapter === chapter).map((entry) => row(entry, color));
    return [bold(chapter), ...rows, ""].join("\n");
  });
  const text = [...parts, "More on one of them: crb-gen explain <code>", ""].join("\n");
  return { diagnostics: [], ok: true, text, data: { explanations: entries.map(toJson) } };
}

/** The message stands below the code: beside it, there is no room for most. */
function row(entry: Explanation, color: boolean): string {
  const lines = wrap(messageOf(entry), WIDTH - 6).map((line) => `      ${line}`);
  return [`  ${entry.code} (${severityPaint(entry, color)(entry.severity)})`, ...lines].join("\n");
}

function severityPaint({ severity }: Explanation, color: boolean): (text: string) => string {
  const { red, yellow } = createColors(color);
  return severity === "error" ? red : yellow;
}

/** What depends on the case stands in angle brackets. */
function messageOf({ message }: Explanation): string {
  return message.replaceAll(/\{(\w+)\}/g, "<$1>");
}

function unknownCode(code: string, entries: readonly Explanation[]): Misuse {
  const codes = entries.map((entry) => entry.code);
  return {
    asks: "misuse",
    message: `there is no diagnostic "${code}"`,
    hints: [...didYouMean(code, codes), "All of them: crb-gen explain"],
  };
}

function toJson(entry: Explanation): object {
  const { code, severity, chapter, text } = entry;
  return { code, severity, message: messageOf(entry), chapter, text };
}
