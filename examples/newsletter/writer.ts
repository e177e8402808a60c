import { rm } from "node:fs/promises";
import { WriterBase as Base } from "../../generated/newsletter.js";
import { writeWhole } from "../writeWhole.js";
import { pageOf } from "./page.js";

/** Writes an edition. What was kept for a next run goes when there is nothing left for it to do. */
export class Writer extends Base {
  protected override async writing(_state: Base.State<"Writing">, ctx: Base.Ctx<"writing">) {
    const { file, store, complete } = this.data;
    const page = pageOf(this.data);
    await writeWhole(file, page, ctx.signal);
    if (complete) await rm(store, { force: true });
    return ctx.next("done", { bytes: Buffer.byteLength(page) });
  }

  protected override failed() {
    // Its group starts it anew; what is in vain to the end is the error of the editor.
  }
}
