import { createColors } from "picocolors";
import type { Diagnostic, Severity, Span } from "./diagnostic.js";
import { type Frame, frameOf } from "./frame.js";
import { positionOf } from "./position.js";
import { visible } from "./visible.js";

type Colors = ReturnType<typeof createColors>;

/**
 * A diagnostic as people read it, without a newline at the end:
 *
 *     error[unknown-target]: state "Polling" moves to "Digestng", which is not declared
 *      --> specs/monitor.yaml:27:17
 *        |
 *     27 |         next: [Digestng]
 *        |                ^^^^^^^^ not a state of Monitor
 *        |
 *        = Declared: Listening, Polling, Digesting, done
 *        = Did you mean "Digesting"?
 */
export function formatDiagnostic(diagnostic: Diagnostic, { color }: { readonly color: boolean }): string {
  const colors = createColors(color);
  const { span, notes } = diagnostic;
  const frame = span === undefined ? undefined : frameOf(span);
  const gutter = " ".repeat(String(frame?.line ?? "").length);
  const bar = colors.blue("|");
  return [
    titleOf(diagnostic, colors),
    ...(span === undefined || frame === undefined ? [] : frameLines(diagnostic, span, frame, gutter, colors)),
    ...(frame !== undefined && notes.length > 0 ? [`${gutter} ${bar}`] : []),
    ...notes.map((note) => `${gutter} ${colors.blue("=")} ${visible(note)}`),
  ].join("\n");
}

/**
 * A diagnostic as tools read it that go by lines, such as the problem matchers of editors; what helps people stands
 * below, indented:
 *
 *     specs/monitor.yaml:27:17: error[unknown-target]: state "Polling" moves to "Digestng", which is not declared
 *         not a state of Monitor
 *         Declared: Listening, Polling, Digesting, done
 */
export function formatLine(diagnostic: Diagnostic, { color }: { readonly color: boolean }): string {
  const { span, label, notes } = diagnostic;
  const place = span === undefined ? "" : `${placeText(span)}: `;
  const help = [...(label === undefined ? [] : [label]), ...notes].map((line) => `    ${visible(line)}`);
  return [`${place}${titleOf(diagnostic, createColors(color))}`, ...help].join("\n");
}

function titleOf({ severity, code, message }: Diagnostic, colors: Colors): string {
  return `${paint(severity, colors)(`${severity}[${code}]`)}${colors.bold(`: ${visible(message)}`)}`;
}

function frameLines(
  { severity, label }: Diagnostic,
  span: Span,
  { line, text, indent, width }: Frame,
  gutter: string,
  colors: Colors,
): readonly string[] {
  const bar = colors.blue("|");
  const mark = `${"^".repeat(width)}${label === undefined ? "" : ` ${visible(label)}`}`;
  return [
    `${gutter.slice(1)}${colors.blue("-->")} ${placeText(span)}`,
    `${gutter} ${bar}`,
    `${colors.blue(String(line))} ${bar} ${text}`.trimEnd(),
    `${gutter} ${bar} ${" ".repeat(indent)}${paint(severity, colors)(mark)}`,
  ];
}

function placeText({ source, start }: Span): string {
  const { line, column } = positionOf(source, start);
  return `${visible(source.file)}:${line}:${column}`;
}

function paint(severity: Severity, colors: Colors): (text: string) => string {
  return severity === "error"
    ? (text) => colors.red(colors.bold(text))
    : (text) => colors.yellow(colors.bold(text));
}

/** A diagnostic for tools. Lines and columns count from 1. */
interface JsonDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly label?: string;
  readonly file?: string;
  readonly start?: { readonly line: number; readonly column: number; readonly offset: number };
  readonly end?: { readonly line: number; readonly column: number; readonly offset: number };
  readonly notes: readonly string[];
}

export function toJson({ code, severity, message, label, span, notes }: Diagnostic): JsonDiagnostic {
  return {
    code,
    severity,
    message,
    ...(label === undefined ? {} : { label }),
    ...(span === undefined ? {} : placeJson(span)),
    notes,
  };
}

function placeJson({ source, start, end }: Span): Pick<JsonDiagnostic, "file" | "start" | "end"> {
  const before = source.begins?.offset ?? 0;
  return {
    file: source.file,
    start: { ...positionOf(source, start), offset: before + start },
    end: { ...positionOf(source, end), offset: before + end },
  };
}
