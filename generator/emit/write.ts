import { lineWidth } from "../text/lineWidth.js";
import { docLines } from "./docs.js";
import { fieldLines, typeAfter, typeText } from "./layout.js";
import { oneLine } from "./oneLine.js";
import type { Shape, ShapeField } from "./shape.js";
import type { Writer } from "./writer.js";

/** A doc comment, see `docLines`. */
export function writeDoc(writer: Writer, head: string, description?: string): void {
  for (const line of docLines(head, description, writer.indentation)) writer.writeLine(line);
}

/** Several lines at once, such as the fields of an interface. */
export function writeLines(writer: Writer, lines: readonly string[]): void {
  for (const line of lines) writer.writeLine(line);
}

/** Declares a named type: an interface where that says it, for its messages are the clearer ones. */
export function writeType(writer: Writer, name: string, shape: Shape, prefix = ""): void {
  if (shape.kind === "object" && !shape.others) {
    writer.block(`${prefix}interface ${name}`, () => {
      writeLines(writer, fieldLines(shape.fields, writer.indentation));
    });
    return;
  }
  const start = `${prefix}type ${name} =`;
  writer.writeLine(`${start}${typeAfter(shape, { indent: writer.indentation, used: start.length + 2 })};`);
}

/** Declares an interface. */
export function writeInterface(writer: Writer, name: string, fields: readonly ShapeField[]): void {
  writeType(writer, name, { kind: "object", fields });
}

/** The signature of a method; where it does not fit, each parameter has a line. */
export function writeMethod(
  writer: Writer,
  start: string,
  parameters: readonly string[],
  result: Shape,
): void {
  const indent = writer.indentation;
  const type = oneLine(result);
  const line = type === undefined ? undefined : `${start}(${parameters.join(", ")}): ${type};`;
  if (line !== undefined && indent + line.length <= lineWidth) {
    writer.writeLine(line);
    return;
  }
  writer.writeLine(`${start}(`);
  writer.indent(() => {
    for (const parameter of parameters) writer.writeLine(`${parameter},`);
  });
  writer.writeLine(`): ${typeText(result, { indent, used: "): ;".length })};`);
}
