import {
  type Config,
  type SetName,
  type SetVolume,
  SettingsBase as Base,
  type SpeakerBase,
} from "../../../../generated/settings.js";

export class Settings extends Base {
  protected override configSnapshot() {
    return { name: "crab" };
  }

  protected override onSetName({ name }: SetName, ctx: Base.Ctx<"onSetName">) {
    ctx.publish("Config", { nmae: name });
    ctx.publish("Confg", { name });
    ctx.subscribe("Config", ctx.self);
  }

  protected override onSetVolume(_event: SetVolume, ctx: Base.Ctx<"onSetVolume">) {
    ctx.publish("Config", { volume: "deafening" });
  }
}

export function follow(ctx: SpeakerBase.Ctx<"onFollow">, settings: Config.Publisher) {
  ctx.subscribe("Config", settings).stop();
  ctx.subscribe("Config", ctx.self);
  settings.config((change) => change.update);
}
