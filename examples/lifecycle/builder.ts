import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { BuilderBase as Base, type Build, type Close } from "../../generated/compiler.js";
import compiling from "./compiling.sync.js";

/** Builds files, one build at a time: of an older one nothing is kept once a newer one has come. */
export class Builder extends Base {
  protected override readonly compiling = compiling;

  protected override onBuildInIdle(build: Build, ctx: Base.Ctx<"onBuildInIdle">) {
    return ctx.next("Reading", build);
  }

  protected override onClose(_: Close, ctx: Base.Ctx<"onClose">) {
    return ctx.answer(this.data.built).next("done");
  }

  /** The signal fires when a message interrupts it: what it reads is not read to the end. */
  protected override async reading({ files, rounds }: Base.State<"Reading">, ctx: Base.Ctx<"reading">) {
    const read = async (file: string) => ({
      name: basename(file),
      text: await readFile(file, { encoding: "utf8", signal: ctx.signal }),
    });
    return ctx.next("Compiling", { sources: await Promise.all(files.map(read)), rounds });
  }

  protected override readingFallback(error: Error, ctx: Base.Ctx<"readingFallback">) {
    console.error(`not built: ${error.message}`);
    return ctx.next("Idle");
  }

  protected override onBuildInReading(build: Build, ctx: Base.Ctx<"onBuildInReading">) {
    return ctx.next("Reading", build);
  }

  protected override onBuildInCompiling(build: Build, ctx: Base.Ctx<"onBuildInCompiling">) {
    return ctx.next("Reading", build);
  }
}
