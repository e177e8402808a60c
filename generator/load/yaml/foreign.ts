import { translate } from "../types/habits.js";
import { lengthOf, quote, restOfLine } from "./unquoted.js";

/** A type of another language, such as `Job[]`, at a place where YAML cannot read it or cuts it off. */
export interface ForeignType {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  /** What to write in its place. */
  readonly notes: readonly string[];
}

/** `Job[]`, `Array<Job>[]`, `Map<string, Array<Job>>`. */
const TYPE = /^[A-Za-z_]\w*(?:(?:\[\])+|<[^<>]*(?:<[^<>]*>[^<>]*)*>(?:\[\])*)/;

const FIELD = /(?:^|[\s{,])[A-Za-z_]\w*\??:[ \t]+\[?/g;

/** The foreign types of the fields in the line that begins at `line`. */
export function foreignTypes(text: string, line: number): readonly ForeignType[] {
  const fields = restOfLine(text, line).matchAll(FIELD);
  return [...fields].flatMap((match) => foreignAt(text, line + match.index + match[0].length) ?? []);
}

/** The foreign type that begins at an offset, with its default. */
export function foreignAt(text: string, start: number): ForeignType | undefined {
  const content = restOfLine(text, start);
  const [written = ""] = TYPE.exec(content) ?? [];
  const translated = translate(written);
  if (translated === undefined) return undefined;
  const rest = content.slice(written.length);
  const after = /^\s*=/.test(rest) ? rest.slice(0, lengthOf(rest)).trim() : "";
  const whole =
    after === "" ? [] : [`With its default, and quoted: ${quote(`${translated.written} ${after}`)}`];
  return { start, end: start + written.length, written, notes: [translated.note, ...whole] };
}
