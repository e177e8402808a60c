import { FolderDigestBase as Base } from "../generated/digest.js";
import digesting from "./digesting.sync.js";
import { type Files, filesOnDisk } from "./files.js";

/** Reads the files of a folder one after the other. What may follow what is in specs/digest.yaml. */
export class FolderDigest extends Base {
  protected override readonly digesting = digesting;
  readonly #files: Files;

  /** Tests bring files of their own. */
  constructor(data: Base.Init, files: Files = filesOnDisk) {
    super(data);
    this.#files = files;
  }

  protected override async listing(_state: Base.State<"Listing">, ctx: Base.Ctx<"listing">) {
    this.data.waiting = await this.#files.list(this.data.folder);
    return ctx.next("Reading");
  }

  protected override async reading(_state: Base.State<"Reading">, ctx: Base.Ctx<"reading">) {
    const { waiting, digests, skipped } = this.data;
    const [file] = waiting;
    if (file === undefined) return ctx.next("done", { digests, skipped });
    // When this throws, it is tried again: the file is still the first that waits.
    const text = await this.#files.read(file, ctx.signal);
    waiting.shift();
    return ctx.next("Digesting", { file, text });
  }

  protected override readingFallback(error: Error, ctx: Base.Ctx<"readingFallback">) {
    const file = this.data.waiting.shift();
    this.data.skipped.push(`${file}: ${error.message}`);
    return ctx.next("Reading");
  }
}
