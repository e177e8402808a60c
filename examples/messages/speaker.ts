import type { Subscription } from "crb-gen";
import { SpeakerBase as Base, type Config, type Follow, type Say } from "../../generated/settings.js";

export class Speaker extends Base {
  #settings: Subscription | null = null;

  protected override onFollow({ settings }: Follow, ctx: Base.Ctx<"onFollow">) {
    this.#settings?.stop();
    this.#settings = ctx.subscribe("Config", settings);
  }

  protected override onUnfollow() {
    this.#settings?.stop();
  }

  protected override onConfigInWaiting(change: Config.Change, ctx: Base.Ctx<"onConfigInWaiting">) {
    return change.kind === "snapshot"
      ? ctx.next("Speaking", { volume: change.snapshot.volume })
      : ctx.next("done", this.data.said);
  }

  protected override onConfigInSpeaking(change: Config.Change, ctx: Base.Ctx<"onConfigInSpeaking">) {
    if (change.kind === "end") return ctx.next("done", this.data.said);
    const now = change.kind === "snapshot" ? change.snapshot : change.update;
    if ("volume" in now) ctx.data.volume = now.volume;
    return;
  }

  protected override onSay({ text }: Say, ctx: Base.Ctx<"onSay">) {
    this.data.said.push(ctx.data.volume === "loud" ? text.toUpperCase() : text);
  }
}
