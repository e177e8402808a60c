import type { Span } from "../../diagnostics/diagnostic.js";
import type { Json, Type } from "../../model/spec.js";
import { type ScalarNode, toJson } from "../tree.js";
import { foreignAt } from "../yaml/foreign.js";
import { parseInline } from "../yaml/parse.js";
import { typeAt } from "../yaml/unquoted.js";
import { translate } from "./habits.js";
import { PRIMITIVES } from "./primitives.js";
import { type Reading, type ReadType, type TypeAndDefault, UNKNOWN } from "./reading.js";
import { type Piece, splitType } from "./text.js";

/** Reads a type that is written as a text: `Page`, `Row | null`, `integer = 0`, `[Bid] = []`. */
export function readText(
  node: ScalarNode,
  text: string,
  reading: Reading,
  readType: ReadType,
): TypeAndDefault {
  const split = splitType(text);
  const inside = contentOf(node, text);
  if (split.cut) {
    reportCut(node, text, reading);
    return { type: UNKNOWN, span: node.span };
  }
  const [first, ...more] = split.alternatives.map((piece) => readPiece(piece, inside, reading, readType));
  const type: Type =
    first === undefined ? UNKNOWN : more.length === 0 ? first : { kind: "union", of: [first, ...more] };
  if (split.default === undefined) return { type, span: node.span };
  const span = within(inside, split.default);
  const value = readDefault(split.default, span, reading);
  return { type, ...(value === undefined ? {} : { value }), span };
}

/** A plain text in braces ends at a comma, whatever YAML makes of what follows. */
function reportCut({ span, written }: ScalarNode, text: string, { report }: Reading): void {
  const { source, end } = span;
  const isEndedByComma = written === text && /^\s*,/.test(source.text.slice(end, end + 10));
  const foreign = isEndedByComma ? foreignAt(source.text, span.start) : undefined;
  if (foreign !== undefined) {
    const whole = { source, start: foreign.start, end: foreign.end };
    return report("bad-type", whole, { found: `the text "${foreign.written}"` }, foreign.notes);
  }
  const whole = typeAt(source.text, span.start);
  if (!isEndedByComma)
    report("bad-type", span, { found: "a bracket or quote that is never closed" }, ["Close it."]);
  else report("cut-type", span, {}, whole === undefined ? [] : [`Quote the whole of it: ${whole.quoted}`]);
}

function readDefault(piece: Piece, span: Span, reading: Reading): Json | undefined {
  if (SIMPLE.test(piece.text)) return JSON.parse(piece.text);
  const node = piece.text === "" ? undefined : parseInline(piece.text, span, reading.report);
  if (piece.text === "")
    reading.report("bad-type", span, { found: 'nothing after "="' }, [
      'Write the default after the "=", or drop it.',
    ]);
  return node === undefined ? undefined : toJson(node);
}

/** What most defaults are: the same in JSON and in YAML, so that no parser of YAML is needed. */
const SIMPLE = /^(?:0|[1-9][0-9]{0,14}|true|false|\[\])$/;

const NAME = /^[A-Za-z_]\w*$/;

function readPiece(piece: Piece, inside: Span, reading: Reading, readType: ReadType): Type {
  const span = within(inside, piece);
  const primitive = PRIMITIVES.find((name) => name === piece.text);
  if (primitive !== undefined) return { kind: "primitive", name: primitive };
  if (NAME.test(piece.text)) return { kind: "reference", name: piece.text, span };
  const node = /^[[{]/.test(piece.text) ? parseInline(piece.text, span, reading.report) : undefined;
  if (node !== undefined) return readType(node);
  if (!/^[[{]/.test(piece.text)) {
    const found = piece.text === "" ? "nothing" : `the text "${piece.text}"`;
    reading.report("bad-type", span, { found }, hintFor(piece.text));
  }
  return UNKNOWN;
}

function hintFor(text: string): readonly string[] {
  const translated = translate(text);
  if (translated !== undefined) return [translated.note];
  const quoted = /^(["'])([\w-]+)\1$/.exec(text);
  if (quoted !== null) return [`A fixed text is written { $enum: [${quoted[2]}] }.`];
  const optional = /^(\w+)\?$/.exec(text);
  if (optional !== null) {
    const type = optional[1] === "null" ? "string" : optional[1];
    return [
      `A value that may be missing has the "?" at its key: \`name?: ${type}\`.`,
      `One that may be null is written "${type} | null".`,
    ];
  }
  return [
    "Types are: string, number, integer, boolean, null, unknown, a name under `types`, [T], { key: T }, A | B.",
  ];
}

/** The place of the text without its quotes; of the whole where escapes make the two differ. */
function contentOf(node: ScalarNode, text: string): Span {
  const { source, start, end } = node.span;
  const quoted = /^["']/.test(node.written) ? 1 : 0;
  if (end - start !== text.length + 2 * quoted) return node.span;
  return { source, start: start + quoted, end: end - quoted };
}

function within(inside: Span, piece: Piece): Span {
  const start = inside.start + piece.start;
  const end = start + piece.text.length;
  const exact = end <= inside.end && !/^["']/.test(inside.source.text.charAt(inside.start));
  return exact ? { source: inside.source, start, end } : inside;
}
