import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type AddFile, IndexerBase as Base, type Find, type Hit } from "../../generated/indexer.js";
import counting from "./counting.sync.js";

/** An index of words. It is made of the files, so it is kept in a field and not in the data. */
export class Indexer extends Base {
  protected override readonly counting = counting;
  #hits = new Map<string, Hit[]>();

  protected override setup(_state: Base.State<"Setup">, ctx: Base.Ctx<"setup">) {
    this.#hits = new Map();
    return ctx.next("Listening");
  }

  protected override onAddFile({ path }: AddFile, ctx: Base.Ctx<"onAddFile">) {
    return ctx.next("Reading", { path });
  }

  protected override onFind({ word }: Find) {
    const hits = this.#hits.get(word.toLowerCase()) ?? [];
    return hits.toSorted((a, b) => b.count - a.count);
  }

  protected override async reading({ path }: Base.State<"Reading">, ctx: Base.Ctx<"reading">) {
    const text = await readFile(join(this.data.root, path), { encoding: "utf8", signal: ctx.signal });
    return ctx.next("Counting", { path, text });
  }

  protected override readingFallback(error: Error, ctx: Base.Ctx<"readingFallback">) {
    console.error(`${ctx.data.path} is left out: ${error.message}`);
    return ctx.next("Listening");
  }

  protected override merging({ path, counts }: Base.State<"Merging">, ctx: Base.Ctx<"merging">) {
    for (const [word, count] of Object.entries(counts)) {
      const hits = this.#hits.get(word);
      if (hits === undefined) this.#hits.set(word, [{ file: path, count }]);
      else hits.push({ file: path, count });
    }
    return ctx.next("Listening");
  }
}
