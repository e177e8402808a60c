import {
  EditorBase as Base,
  type Edition,
  type PressBase,
  type Progressed,
} from "../../generated/newsletter.js";
import { folderAt } from "./places.js";
import { Press } from "./press.js";
import { Writer } from "./writer.js";

/** Supervises the press and the writer: starts them, starts them anew, stops them in order. */
export class Editor extends Base {
  protected override async opening(_state: Base.State<"Opening">, ctx: Base.Ctx<"opening">) {
    const folder = await folderAt(this.data.folder);
    this.data.tries -= 1;
    const press = ctx.group("Presses").spawn(() => this.press(folder, ctx.self));
    await press.push({ folder });
    press.close();
    return ctx.next("Printing");
  }

  protected override onPrinted(edition: Edition) {
    this.data.edition = edition;
  }

  protected override onStop(_event: object, ctx: Base.Ctx<"onStop">) {
    this.data.stopped = true;
    // Not awaited: the edition that it still prints is a message to this agent.
    void ctx.group("Presses").stop();
  }

  protected override onLook(ctx: Base.Ctx<"onLook">) {
    for (const press of ctx.group("Presses").children) this.#tell(press);
  }

  protected override onPressesFinished(end: Base.Finished<"Presses">, ctx: Base.Ctx<"onPressesFinished">) {
    const { tries, stopped } = this.data;
    this.#tell(end.child);
    if (end.reason === "failed" && tries > 0 && !stopped) return ctx.next("Opening");
    const problem = end.reason === "failed" ? end.error.message : "";
    return ctx.next("Setting", { complete: end.reason === "done", problem });
  }

  protected override setting({ complete, problem }: Base.State<"Setting">, ctx: Base.Ctx<"setting">) {
    if (problem !== "") throw new Error(problem);
    const { file, date, edition } = this.data;
    if (edition === null && complete) throw new Error(`there are no READMEs in ${this.data.folder}`);
    if (edition === null) return ctx.next("done", { edition, complete });
    ctx.group("Writers").spawn(() => new Writer({ file, store: storeOf(file), date, edition, complete }));
    return ctx.next("Writing", { edition, complete });
  }

  protected override onWritersFinished(end: Base.Finished<"Writers">, ctx: Base.Ctx<"onWritersFinished">) {
    if (end.reason === "done") return ctx.next("done", ctx.data);
  }

  /** Makes a press. */
  protected press(folder: string, editor: PressBase.Init["editor"]): PressBase {
    return new Press(
      { folder, store: storeOf(this.data.file), editor },
      { Rank: { limit: this.data.limit } },
    );
  }

  #tell({ counts }: PressBase.Address): void {
    this.data.watcher.progressed(documentsIn(counts));
  }
}

/** Documents that have been found so far, and those of them that are dealt with. */
function documentsIn({ stages }: PressBase.Address["counts"]): Progressed {
  const given = (stage: string) => stages[stage]?.given ?? 0;
  const missed = given("Miss");
  return { found: given("Find"), done: given("Recall") + given("Score") + missed, missed };
}

/** Where stories are kept until the edition of all of them is written. */
export function storeOf(file: string): string {
  return `${file}.stories`;
}
