import { ts } from "ts-morph";
import type { Parsed } from "./source.js";

/** Where what belongs to a member begins: its decorators, and the comments right above it. */
export function startOf(member: ts.ClassElement, { source: { text }, tree }: Parsed): number {
  let start = member.getStart(tree);
  for (const { pos, end } of (ts.getLeadingCommentRanges(text, member.pos) ?? []).toReversed()) {
    const isApart = /\n[ \t]*\r?\n/.test(text.slice(end, start));
    if (isApart && !text.startsWith("/**", pos)) break;
    if (/^\/\/\s*#(end)?region\b/.test(text.slice(pos, end))) break;
    start = pos;
  }
  return start;
}

/** White space and comments up to the end of a line. */
const REST_OF_LINE = /^(?:[ \t]|\/\*(?:(?!\*\/)[^\r\n])*\*\/)*(?:\/\/[^\r\n]*)?(?=\r?\n)/;

/** Where a member ends with its semicolons and, when nothing else follows in its line, with its comment there. */
export function endOf(
  member: ts.ClassElement,
  { source: { text } }: Parsed,
): readonly [end: number, endsLine: boolean] {
  const members = ts.isClassLike(member.parent) ? [...member.parent.members] : [];
  let { end } = member;
  for (const next of members.slice(members.indexOf(member) + 1)) {
    if (!ts.isSemicolonClassElement(next) || /\S|\n/.test(text.slice(end, next.end - 1))) break;
    end = next.end;
  }
  const rest = REST_OF_LINE.exec(text.slice(end));
  return [end + (rest?.[0].length ?? 0), rest !== null];
}
