import { type Fetch, CrawlerBase as Base } from "../generated/crawler.js";

export class Crawler extends Base {
  protected override onFetch(event: Fetch, ctx: Base.Ctx<"onFetch">): Base.Result<"onFetch"> {
    // Return ctx.next("done") or nothing to stay.
    throw new Error("Crawler.onFetch is not written yet");
  }
}
