import { NewsletterBase as Base } from "../../generated/from-crb.js";
import { PrintPage } from "./printPage.js";

/** CRB: "Pipelines". */
export class Newsletter extends Base {
  protected override startRead(page: Base.From<"Read">) {
    return new PrintPage(page);
  }

  protected override shorten(text: string, ctx: Base.Ctx<"shorten">) {
    const words = text.split(/\s+/).slice(0, ctx.config.words);
    this.data.words += words.length;
    return `page ${ctx.input}, stage ${ctx.layer}: ${words.join(" ")}`;
  }

  /** In all issues. */
  get words(): number {
    return this.data.words;
  }
}
