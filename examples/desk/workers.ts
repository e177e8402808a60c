import { ArchiveBase, CrawlerBase, ParserBase, type Read } from "../../generated/desk.js";

/** Reads a page, such as `fetch` does. */
export type Get = (url: string, signal: AbortSignal) => Promise<string>;

/** Reads one page. What fails is tried again by its supervisor, with a new object. */
export class Crawler extends CrawlerBase {
  readonly #get: Get;

  constructor(url: string, get: Get) {
    super({ url });
    this.#get = get;
  }

  protected override async fetching(_: CrawlerBase.State<"Fetching">, ctx: CrawlerBase.Ctx<"fetching">) {
    const body = await this.#get(this.data.url, ctx.signal);
    return ctx.next("done", { body: `${this.data.url}\n${body}` });
  }
}

/** Finds the links of a page. */
export class Parser extends ParserBase {
  protected override parsing(_: ParserBase.State<"Parsing">, ctx: ParserBase.Ctx<"parsing">) {
    const [url = "", ...lines] = this.data.body.split("\n");
    return ctx.next("done", { url, links: lines.filter((line) => line.startsWith("https:")) });
  }
}

/** Keeps what was read. */
export class Archive extends ArchiveBase {
  protected override onRead({ url }: Read) {
    console.log(`${url} is in the archive`);
  }
}
