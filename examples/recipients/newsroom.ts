import { NewsroomBase as Base, type Headline, type Subscribe } from "../../generated/newsroom.js";

/** Passes headlines on. */
export class Newsroom extends Base {
  protected override onHeadline(headline: Headline) {
    if (headline.text.trim() === "") throw new Error("a headline says something");
    for (const reader of this.data.readers) reader.headline(headline);
  }

  protected override onHeadlineFallback(error: Error) {
    console.log(`not printed: ${error.message}`);
  }

  protected override onSubscribe({ reader }: Subscribe) {
    this.data.readers.push(reader);
  }
}
