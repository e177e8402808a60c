import { WatcherBase as Base, type Change, type Lost, type Touched } from "../../generated/watcher.js";
import { type Folder, watchFolder } from "./folder.js";
import measuring from "./measuring.sync.js";

/** Watches one folder. */
export class Watcher extends Base {
  protected override readonly measuring = measuring;
  #folder: Folder | null = null;

  /** Where it hears of the folder; a test plays the disk here. */
  protected watch(address: Base.Address): Folder {
    return watchFolder(this.data.folder, address);
  }

  protected override async opening(_state: Base.State<"Opening">, ctx: Base.Ctx<"opening">) {
    this.#folder = this.watch(ctx.self);
    return ctx.next("Measuring", { paths: await this.#folder.ready });
  }

  protected override onTouchedInWatching({ path }: Touched, ctx: Base.Ctx<"onTouchedInWatching">) {
    return ctx.next("Settling", { paths: [path] });
  }

  protected override onTouchedInSettling({ path }: Touched, ctx: Base.Ctx<"onTouchedInSettling">) {
    ctx.data.paths.push(path);
    ctx.timer("quiet").start();
  }

  protected override onQuiet(ctx: Base.Ctx<"onQuiet">) {
    return ctx.next("Measuring", ctx.data);
  }

  protected override onPatience(ctx: Base.Ctx<"onPatience">) {
    return ctx.next("Measuring", ctx.data);
  }

  /** What could not be measured is told all the same, and measured when it is touched again. */
  protected override measuringFallback(error: Error, ctx: Base.Ctx<"measuringFallback">) {
    const { paths } = ctx.data;
    const change = { kind: "changed", lines: 0, grown: 0, problem: error.message } as const;
    const changes: Change[] = [...new Set(paths)].map((path) => ({ path, ...change }));
    const known = Object.values(this.data.known);
    const lines = known.reduce((sum, contents) => sum + contents.lines, 0);
    return ctx.next("Reporting", { changes, events: paths.length, files: known.length, lines });
  }

  protected override reporting(batch: Base.State<"Reporting">, ctx: Base.Ctx<"reporting">) {
    const { data } = this;
    data.batches += 1;
    data.reader.settled(batch);
    if (data.batches === data.limit) return ctx.next("done", { batches: data.batches, problem: "" });
    return ctx.next("Watching");
  }

  protected override onLost({ reason }: Lost, ctx: Base.Ctx<"onLost">) {
    return ctx.next("done", { batches: this.data.batches, problem: reason });
  }

  protected override async finalize() {
    await this.#folder?.close();
  }
}
