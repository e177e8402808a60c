import type { AgentError } from "crb-gen";
import { ReaderBase as Base, type Line } from "../../generated/lines.js";
import { linesOf } from "./linesOf.js";

export class Reader extends Base {
  protected override opening(_state: Base.State<"Opening">, ctx: Base.Ctx<"opening">) {
    ctx.consume("Line", this.lines(ctx.signal), { end: "Eof" });
    return ctx.next("Reading");
  }

  /** The next line is read while this one is dealt with, and no further: one that waits holds up the file. */
  protected override async onLine(event: Line) {
    this.data.read += 1;
    if (!event.text.includes(this.data.word)) return;
    this.data.found += 1;
    await this.data.printer.line(event);
  }

  protected override onEof(_event: unknown, ctx: Base.Ctx<"onEof">) {
    const { read, found } = this.data;
    return ctx.next("done", { read, found });
  }

  /** A file that cannot be read is the end of it. */
  protected override failed(error: AgentError) {
    if (error.code === "stream-failed") throw error;
  }

  protected lines(signal: AbortSignal): AsyncIterable<Line> {
    return linesOf(this.data.path, signal);
  }
}
