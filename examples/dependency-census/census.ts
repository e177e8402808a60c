import { join } from "node:path";
import { CensusBase as Base, type Inspected, type Stop } from "../../generated/census.js";
import { writeWhole } from "../writeWhole.js";
import { packagesIn, placeIn, projectAt } from "./disk.js";
import { Inspector } from "./inspector.js";
import { csvOf } from "./report.js";

/** Takes the census of one project: knows every package, and which inspectors have time. */
export class Census extends Base {
  /** The packages seen so far: however many ways lead to one, it is inspected once. */
  readonly #known = new Set<string>();

  protected override async searching(_state: Base.State<"Searching">, ctx: Base.Ctx<"searching">) {
    this.data.folder = await projectAt(this.data.folder);
    const packages = await packagesIn(join(this.data.folder, "node_modules"));
    if (packages.length === 0) throw new Error(`there are no packages in ${this.data.folder}`);
    this.#discover(packages);
    while (this.data.idle.length < this.data.inspectors) {
      // The signal fires when the census ends, however it ends: no inspector outlives it.
      this.data.idle.push(ctx.spawn(new Inspector({ census: ctx.self }), { signal: ctx.signal }));
    }
    this.#handOut();
    return ctx.next("Counting");
  }

  protected override onInspected(event: Inspected, ctx: Base.Ctx<"onInspected">) {
    const { data } = this;
    data.packages.push(event.package);
    data.idle.push(event.by);
    this.#discover(event.inner);
    this.#handOut();
    data.watcher.counted({ package: event.package, counted: data.packages.length, found: this.#known.size });
    if (data.idle.length === data.inspectors) return ctx.next("Writing", { complete: true });
  }

  protected override onStop(_request: Stop, ctx: Base.Ctx<"onStop">) {
    const answer = { counted: this.data.packages.length, found: this.#known.size };
    return ctx.answer(answer).next("Writing", { complete: false });
  }

  protected override async writing({ complete }: Base.State<"Writing">, ctx: Base.Ctx<"writing">) {
    const { folder, csv } = this.data;
    const packages = this.data.packages
      .map((found) => ({ ...found, path: placeIn(folder, found.path) }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    await writeWhole(csv, csvOf(packages), ctx.signal);
    return ctx.next("done", { packages, complete });
  }

  /** Remembers the packages that are new. */
  #discover(paths: readonly string[]): void {
    for (const path of paths) {
      if (this.#known.has(path)) continue;
      this.#known.add(path);
      this.data.waiting.push(path);
    }
  }

  /** Gives a package to every inspector that has time, as long as there are any. */
  #handOut(): void {
    const { waiting, idle } = this.data;
    for (const path of waiting.splice(0, idle.length)) idle.pop()?.inspect({ path });
  }
}
