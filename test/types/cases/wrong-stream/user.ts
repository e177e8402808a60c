import type { Line, ReaderBase as Base } from "../../../../generated/lines.js";

export function opening(ctx: Base.Ctx<"opening">, texts: string[], lines: AsyncIterable<Line>) {
  ctx.consume("Line", lines, { end: "Eof" });
  ctx.consume("Line", texts);
  ctx.consume("Lines", lines);
  ctx.consume("Line", lines, { end: "Line" });
}
