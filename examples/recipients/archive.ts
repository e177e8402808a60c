import { ArchiveBase as Base, type Headline } from "../../generated/newsroom.js";

/** Keeps headlines until it is full. */
export class Archive extends Base {
  protected override onHeadline({ text }: Headline, ctx: Base.Ctx<"onHeadline">) {
    const { headlines, capacity } = this.data;
    headlines.push(text);
    if (headlines.length === capacity) return ctx.next("done", headlines);
  }
}
