import { SettingsBase as Base, type Config, type SetName, type SetVolume } from "../../generated/settings.js";

export class Settings extends Base {
  /** What a new subscriber has to know: everything published so far is in it, and nothing else. */
  protected override configSnapshot(): Config.Snapshot {
    return { ...this.data };
  }

  protected override onSetName({ name }: SetName, ctx: Base.Ctx<"onSetName">) {
    this.data.name = name;
    ctx.publish("Config", { name });
  }

  protected override onSetVolume({ volume }: SetVolume, ctx: Base.Ctx<"onSetVolume">) {
    this.data.volume = volume;
    ctx.publish("Config", { volume });
  }
}
