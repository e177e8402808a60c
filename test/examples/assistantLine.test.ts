import { expect, test } from "vitest";
import { EMPTY, edited, type Key, type Line } from "../../examples/assistant/chat/terminal/line.js";
import { Writing } from "../../examples/assistant/chat/terminal/writing.js";

/** `|` is where the cursor is. */
const lineOf = (drawn: string): Line => ({ text: drawn.replace("|", ""), at: [...drawn].indexOf("|") });
const draw = ({ text, at }: Line) => `${[...text].slice(0, at).join("")}|${[...text].slice(at).join("")}`;

test.each<[string, string, Key, string]>([
  ["a|c", "b", {}, "ab|c"],
  ["|", "größer 🦀", {}, "größer 🦀|"],
  ["a🦀|c", "", { leftArrow: true }, "a|🦀c"],
  ["|a", "", { leftArrow: true }, "|a"],
  ["a|", "", { rightArrow: true }, "a|"],
  ["a|b", "", { rightArrow: true }, "ab|"],
  ["ab|c", "", { home: true }, "|abc"],
  ["ab|c", "a", { ctrl: true }, "|abc"],
  ["a|bc", "", { end: true }, "abc|"],
  ["a🦀|c", "", { backspace: true }, "a|c"],
  ["a|c", "", { delete: true }, "|c"],
  ["|c", "", { backspace: true }, "|c"],
  ["ab|c", "u", { ctrl: true }, "|c"],
  ["ab|c", "k", { ctrl: true }, "ab|"],
  ["one two |c", "w", { ctrl: true }, "one |c"],
  ["🦀 two|", "w", { ctrl: true }, "🦀 |"],
  ["a|", "x", { ctrl: true }, "a|"],
  ["a|", "x", { meta: true }, "a|"],
  ["a|", "\x07", {}, "a|"],
])("%s and %j %j is %s", (before, input, key, after) => {
  expect(draw(edited(lineOf(before), input, key))).toBe(after);
});

test("lines are sent, also many at once, and brought back", () => {
  const sent: string[] = [];
  const writing = new Writing((text) => sent.push(text));
  writing.press("hullo\x7f\x7f\x7f\x7fello\rnext", {});
  writing.press("", { return: true });
  writing.press(" \r", {});
  expect(sent).toEqual(["hello", "next"]);
  expect(writing.line).toEqual(EMPTY);
  const shown = [1, 2, 3].map(() => {
    writing.press("", { upArrow: true });
    return draw(writing.line);
  });
  expect(shown).toEqual(["next|", "hello|", "hello|"]);
  writing.press("", { downArrow: true });
  writing.press("!\r", {});
  expect(sent).toEqual(["hello", "next", "next!"]);
});
