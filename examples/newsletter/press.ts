import { PressBase as Base, type Gathered } from "../../generated/newsletter.js";
import extract from "./extract.sync.js";
import { placesIn } from "./places.js";
import rank from "./rank.sync.js";
import { documentAt } from "./reading.js";
import score from "./score.sync.js";
import { bandsOf } from "./signature.js";
import { Store } from "./store.js";

/** Makes an edition of the documents below a folder. What it has to do with each is in the routes of its spec. */
export class Press extends Base {
  protected override readonly extract = extract;
  protected override readonly score = score;
  protected override readonly rank = rank;
  #store: Promise<Store> | undefined;

  protected override find({ folder }: Base.From<"Find">, ctx: Base.Ctx<"find">) {
    return placesIn(folder, ctx.config);
  }

  protected override read(place: Base.From<"Read">) {
    return documentAt(place);
  }

  protected override async recall({ digest }: Base.From<"Recall">) {
    return (await this.#opened()).storyOf(digest);
  }

  protected override async renew(document: Base.From<"Renew">) {
    const known = (await this.#opened()).storyOf(document.digest);
    return known === null ? document : null;
  }

  protected override async keep(stories: Base.From<"Keep">) {
    await (await this.#opened()).keep(stories);
  }

  protected override cut({ article }: Base.From<"Cut">) {
    return bandsOf(article.signature).map((key) => ({ key, path: article.path }));
  }

  protected override compare(
    twins: Base.Stages["Compare"]["to"] | undefined,
    { key, path }: Base.From<"Compare">,
  ) {
    return { key, paths: [...(twins?.paths ?? []), path] };
  }

  protected override miss({ input, error }: Base.From<"Miss">) {
    return { path: pathOf(input), why: reasonOf(error) };
  }

  protected override gather(gathered: Gathered | undefined, found: Base.From<"Gather">) {
    const all = gathered ?? { stories: [], twins: [], missed: [] };
    if ("article" in found) all.stories.push(found);
    else if ("why" in found) all.missed.push(found);
    // Most stories share their bands with none.
    else if (found.paths.length > 1) all.twins.push(found);
    return all;
  }

  protected override deliver(edition: Base.From<"Deliver">) {
    this.data.editor.printed(edition);
  }

  #opened(): Promise<Store> {
    this.#store ??= Store.open(this.data.store);
    return this.#store;
  }
}

/** The document on which a stage failed: what it was given is a place, a document or an article, and all have a path. */
function pathOf(input: unknown): string {
  const path = typeof input === "object" && input !== null && "path" in input ? input.path : undefined;
  return typeof path === "string" ? path : "?";
}

/** What went wrong, for readers of the digest. What the stages say themselves is for them already. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/took longer/, "too slow to read"],
  [/thread/, "deadly to the thread that read them"],
];

function reasonOf(error: string): string {
  return REASONS.find(([words]) => words.test(error))?.[1] ?? error;
}
