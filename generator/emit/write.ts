import type CodeBlockWriter from "code-block-writer";
import { lineWidth } from "../text/lineWidth.js";
import { docLines } from "./docs.js";
import { fieldLines, typeAfter, typeText } from "./layout.js";
import { oneLine } from "./oneLine.js";
import type { Shape, ShapeField } from "./shape.js";

/** How far the line being written is indented, in columns. */
export function indentOf(writer: CodeBlockWriter): number {
  return writer.getIndentationLevel() * 2;
}

/** A doc comment, see `docLines`. */
export function writeDoc(writer: CodeBlockWriter, head: string, description?: string): void {
  for (const line of docLines(head, description, indentOf(writer))) writer.writeLine(line);
}

/** Several lines at once, such as the fields of an interface. */
export function writeLines(writer: CodeBlockWriter, lines: readonly string[]): void {
  for (const line of lines) writer.writeLine(line);
}

/** Declares a named type: an interface where that says it, for its messages are the clearer ones. */
export function writeType(writer: CodeBlockWriter, name: string, shape: Shape, prefix = ""): void {
  if (shape.kind === "object" && !shape.others) {
    writer.write(`${prefix}interface ${name} `).block(() => {
      writeLines(writer, fieldLines(shape.fields, indentOf(writer)));
    });
    return;
  }
  const start = `${prefix}type ${name} =`;
  writer.writeLine(`${start}${typeAfter(shape, { indent: indentOf(writer), used: start.length + 2 })};`);
}

/** Declares an interface. */
export function writeInterface(writer: CodeBlockWriter, name: string, fields: readonly ShapeField[]): void {
  writeType(writer, name, { kind: "object", fields });
}

/** The signature of a method; where it does not fit, each parameter has a line. */
export function writeMethod(
  writer: CodeBlockWriter,
  start: string,
  parameters: readonly string[],
  result: Shape,
): void {
  const indent = indentOf(writer);
  const type = oneLine(result);
  const line = type === undefined ? undefined : `${start}(${parameters.join(", ")}): ${type};`;
  if (line !== undefined && indent + line.length <= lineWidth) {
    writer.writeLine(line);
    return;
  }
  writer.writeLine(`${start}(`).indent(() => {
    for (const parameter of parameters) writer.writeLine(`${parameter},`);
  });
  writer.writeLine(`): ${typeText(result, { indent, used: "): ;".length })};`);
}
