import { expect, test } from "vitest";
import type { Diagnostic, Source } from "../../generator/diagnostics/diagnostic.js";
import { formatDiagnostic, toJson } from "../../generator/diagnostics/format.js";

function at(text: string, marked: string, file = "specs/monitor.yaml"): Diagnostic {
  const source: Source = { file, text };
  const start = text.indexOf(marked);
  const span = { source, start, end: start + marked.length };
  return {
    code: "some-code",
    severity: "error",
    message: "something is wrong",
    span,
    label: "here",
    notes: [],
  };
}

function show(diagnostic: Diagnostic): string[] {
  return formatDiagnostic(diagnostic, { color: false }).split("\n");
}

test("it looks as the design has it", () => {
  const text = `${"\n".repeat(26)}        next: [Digestng]\n`;
  const diagnostic: Diagnostic = {
    ...at(text, "Digestng"),
    code: "unknown-target",
    message: 'state "Polling" moves to "Digestng", which is not declared',
    label: "not a state of Monitor",
    notes: ["Declared: Listening, Polling, Digesting, done", 'Did you mean "Digesting"?'],
  };
  expect(show(diagnostic)).toEqual([
    'error[unknown-target]: state "Polling" moves to "Digestng", which is not declared',
    " --> specs/monitor.yaml:27:16",
    "   |",
    "27 |         next: [Digestng]",
    "   |                ^^^^^^^^ not a state of Monitor",
    "   |",
    "   = Declared: Listening, Polling, Digesting, done",
    '   = Did you mean "Digesting"?',
  ]);
});

test("without a place there is no frame", () => {
  const { span: _, label: __, ...rest } = at("", "");
  expect(show({ ...rest, notes: ["Try again."] })).toEqual([
    "error[some-code]: something is wrong",
    " = Try again.",
  ]);
});

test.each<[name: string, text: string, line: string, mark: string]>([
  ["tabs", "\ta:\tX", "1 |     a:  X", "  |         ^ here"],
  ["wide characters", "日本: X", "1 | 日本: X", "  |       ^ here"],
  ["an emoji", "🚪: X", "1 | 🚪: X", "  |     ^ here"],
  ["a combining mark", "e\u0301: X", "1 | e\u0301: X", "  |    ^ here"],
  ["a carriage return at the end", "a: X\r\n", "1 | a: X", "  |    ^ here"],
  ["a byte order mark", "\ufeffa: X", "1 | a: X", "  |    ^ here"],
  ["control characters", "a\u001b[31m: X", "1 | a\\u{1b}[31m: X", "  |              ^ here"],
  ["marks that reorder", "a\u202e: X", "1 | a\\u{202e}: X", "  |            ^ here"],
])("%s keep the mark in its place", (_name, text, line, mark) => {
  expect(show(at(text, "X")).slice(3)).toEqual([line, mark]);
});

test("a place over several lines is marked to the end of its first", () => {
  expect(show(at("a: |\n  b\nc: d", "|\n  b\nc")).slice(2)).toEqual(["  |", "1 | a: |", "  |    ^ here"]);
});

test("a place at the end of the text has its mark", () => {
  const source = { file: "a.yaml", text: "a:\n" };
  const lines = show({ ...at("", ""), span: { source, start: 3, end: 3 } });
  expect(lines.slice(1)).toEqual(["--> a.yaml:2:1", "  |", "2 |", "  | ^ here"]);
});

test.each([0, 1, 50, 99, 100, 101, 5_000])(
  "a long line is cut around a mark that %i characters precede",
  (before) => {
    const text = `${"a".repeat(before)}XY${"b".repeat(5_000)}`;
    const [, , , line = "", mark = ""] = show(at(text, "XY"));
    expect(line.length).toBeLessThan(112);
    expect(line.slice(mark.indexOf("^"), mark.lastIndexOf("^") + 1)).toBe("XY");
    expect(line.endsWith("…")).toBe(true);
  },
);

test("a mark longer than the line that is shown is cut with it", () => {
  const [, , , line = "", mark = ""] = show(at(`a: ${"X".repeat(900)}`, "X".repeat(900)));
  expect(line.endsWith("…")).toBe(true);
  expect(mark).toMatch(/^ {2}\| {4}\^{50} here$/);
});

test("nothing of the user's reaches the terminal raw", () => {
  const steering = "\u001b[2J\u0007\u009b\u202e";
  const diagnostic = at(`${steering}X`, "X", `${steering}.yaml`);
  const text = formatDiagnostic(
    { ...diagnostic, message: steering, label: steering, notes: [steering, "two\nlines"] },
    { color: false },
  );
  expect(text.replaceAll("\n", "")).toMatch(/^[\x20-\x7e]*$/);
  expect(text.split("\n")).toHaveLength(8);
});

test("colour changes nothing but the colour", () => {
  const diagnostic = { ...at("a: X", "X"), notes: ["Note."] };
  const coloured = formatDiagnostic(diagnostic, { color: true });
  expect(coloured).toContain("\u001b[31m");
  expect(coloured.replaceAll(/\u001b\[\d+m/g, "")).toBe(formatDiagnostic(diagnostic, { color: false }));
  expect(formatDiagnostic({ ...diagnostic, severity: "warning" }, { color: true })).toContain("\u001b[33m");
});

test("tools get the same values", () => {
  expect(toJson(at("a:\n  b: X", "X"))).toEqual({
    code: "some-code",
    severity: "error",
    message: "something is wrong",
    label: "here",
    file: "specs/monitor.yaml",
    start: { line: 2, column: 6, offset: 8 },
    end: { line: 2, column: 7, offset: 9 },
    notes: [],
  });
});
