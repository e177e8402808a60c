import { type AddUrl, BookmarksBase as Base, type DeleteUrl } from "../../generated/from-crb.js";

/** CRB: "Actor Model". */
export class Bookmarks extends Base {
  protected override onAddUrl({ url }: AddUrl) {
    this.data.urls.push(url);
  }

  protected override onDeleteUrl({ url }: DeleteUrl) {
    this.data.urls = this.data.urls.filter((other) => other !== url);
  }

  protected override finalize() {
    console.log(`  kept: ${this.data.urls.join(", ")}`);
  }
}
