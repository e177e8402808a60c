// Made by crb-gen from specs/settings.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Volume` (specs/settings.yaml:4). */
export type Volume = "quiet" | "loud";

/** Event `SetVolume` (specs/settings.yaml:7). */
export interface SetVolume {
  volume: Volume;
}
export declare namespace SetVolume {
  /** Whatever takes `SetVolume`. */
  interface Recipient {
    setVolume(event: SetVolume): void;
  }
}

/** Event `SetName` (specs/settings.yaml:8). */
export interface SetName {
  name: string;
}
export declare namespace SetName {
  /** Whatever takes `SetName`. */
  interface Recipient {
    setName(event: SetName): void;
  }
}

/** Event `Follow` (specs/settings.yaml:9). */
export interface Follow {
  settings: Config.Publisher;
}
export declare namespace Follow {
  /** Whatever takes `Follow`. */
  interface Recipient {
    follow(event: Follow): void;
  }
}

/** Event `Unfollow` (specs/settings.yaml:10). */
export type Unfollow = crb.Empty;
export declare namespace Unfollow {
  /** Whatever takes `Unfollow`. */
  interface Recipient {
    unfollow(event?: Unfollow): void;
  }
}

/** Event `Say` (specs/settings.yaml:11). */
export interface Say {
  text: string;
}
export declare namespace Say {
  /** Whatever takes `Say`. */
  interface Recipient {
    say(event: Say): void;
  }
}

/** Publication `Config` (specs/settings.yaml:14). The settings, and the one that has changed. */
export declare namespace Config {
  /** What a new subscriber is given first. */
  interface Snapshot {
    name: string;
    volume: Volume;
  }
  /** What subscribers are told from then on. */
  type Update = { name: string } | { volume: Volume };
  type Change = crb.Change<Snapshot, Update>;
  /** Whatever publishes `Config`. */
  interface Publisher {
    config(listener: (change: Change) => void): crb.Subscription;
  }
}

/**
 * Agent `Settings` (specs/settings.yaml:20).
 *
 * Keeps the settings, and tells all who have subscribed what changes.
 */
export declare namespace SettingsBase {
  /** What the agent is made of. */
  interface Data {
    name: string;
    volume: Volume;
  }
  /** What its creator gives. */
  interface Init {
    name: string;
    volume: Volume;
  }
  type Output = void;
  interface Address extends crb.Address<Output>, SetVolume.Recipient, SetName.Recipient, Config.Publisher {}

  /** The data of each state. */
  interface States {
    Open: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Open: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Settings";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { SetVolume: SetVolume; SetName: SetName };
    timers: crb.Empty;
    publications: { Config: Config.Update };
  }

  /** The context of each handler. */
  interface Contexts {
    onSetVolume: crb.OnlyStays<Is, "Open">;
    onSetName: crb.OnlyStays<Is, "Open">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onSetVolume: void;
    onSetName: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class SettingsBase extends crb.Agent<SettingsBase.Is> {
  constructor(data: SettingsBase.Init) {
    super(settingsGraph, data);
  }

  /** Snapshot of `Config` for a new subscriber (specs/settings.yaml:23). */
  protected abstract configSnapshot(): Config.Snapshot;

  /** Event `SetVolume` in `Open` (specs/settings.yaml:26). Stays. */
  protected abstract onSetVolume(
    event: SetVolume,
    ctx: SettingsBase.Ctx<"onSetVolume">,
  ): crb.Awaitable<SettingsBase.Result<"onSetVolume">>;

  /** Event `SetName` in `Open` (specs/settings.yaml:26). Stays. */
  protected abstract onSetName(
    event: SetName,
    ctx: SettingsBase.Ctx<"onSetName">,
  ): crb.Awaitable<SettingsBase.Result<"onSetName">>;
}

/**
 * Agent `Speaker` (specs/settings.yaml:28).
 *
 * Says things as loud as the settings are, and nothing before it knows them.
 */
export declare namespace SpeakerBase {
  /** What the agent is made of. */
  interface Data {
    said: string[];
  }
  /** What its creator gives. */
  interface Init {
    said?: string[];
  }
  type Output = string[];
  interface Address extends crb.Address<Output>, Say.Recipient, Follow.Recipient, Unfollow.Recipient {}

  /** The data of each state. */
  interface States {
    Waiting: crb.Empty;
    Speaking: { volume: Volume };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Waiting: [];
    Speaking: [data: { volume: Volume }];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Speaker";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Say: Say; Follow: Follow; Unfollow: Unfollow };
    timers: crb.Empty;
    subscriptions: { Config: Config.Publisher };
  }

  /** The context of each handler. */
  interface Contexts {
    onFollow: crb.OnlyStays<Is, "Waiting"> | crb.OnlyStays<Is, "Speaking">;
    onUnfollow: crb.OnlyStays<Is, "Waiting"> | crb.OnlyStays<Is, "Speaking">;
    onConfigInWaiting: crb.Here<Is, "Speaker.onConfigInWaiting", "Waiting", "Speaking" | "done"> &
      crb.Subscribed;
    onSay: crb.OnlyStays<Is, "Speaking">;
    onConfigInSpeaking: crb.Here<Is, "Speaker.onConfigInSpeaking", "Speaking", "done"> & crb.Subscribed;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onFollow: void;
    onUnfollow: void;
    onConfigInWaiting: crb.Step<"Speaker.onConfigInWaiting", "Speaking" | "done">;
    onSay: void;
    onConfigInSpeaking: crb.Step<"Speaker.onConfigInSpeaking", "done"> | void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class SpeakerBase extends crb.Agent<SpeakerBase.Is> {
  constructor(data: SpeakerBase.Init = {}) {
    super(speakerGraph, data);
  }

  /** Event `Follow` in `Waiting`, `Speaking` (specs/settings.yaml:33). Stays. */
  protected abstract onFollow(
    event: Follow,
    ctx: SpeakerBase.Ctx<"onFollow">,
  ): crb.Awaitable<SpeakerBase.Result<"onFollow">>;

  /** Event `Unfollow` in `Waiting`, `Speaking` (specs/settings.yaml:33). Stays. */
  protected abstract onUnfollow(
    event: Unfollow,
    ctx: SpeakerBase.Ctx<"onUnfollow">,
  ): crb.Awaitable<SpeakerBase.Result<"onUnfollow">>;

  /** Change of `Config` in `Waiting` (specs/settings.yaml:38). Next: `Speaking`, `done`. */
  protected abstract onConfigInWaiting(
    change: Config.Change,
    ctx: SpeakerBase.Ctx<"onConfigInWaiting">,
  ): crb.Awaitable<SpeakerBase.Result<"onConfigInWaiting">>;

  /** Event `Say` in `Speaking` (specs/settings.yaml:42). Stays. */
  protected abstract onSay(
    event: Say,
    ctx: SpeakerBase.Ctx<"onSay">,
  ): crb.Awaitable<SpeakerBase.Result<"onSay">>;

  /** Change of `Config` in `Speaking` (specs/settings.yaml:43). Next: `done`; returning nothing stays. */
  protected abstract onConfigInSpeaking(
    change: Config.Change,
    ctx: SpeakerBase.Ctx<"onConfigInSpeaking">,
  ): crb.Awaitable<SpeakerBase.Result<"onConfigInSpeaking">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Volume: { enum: ["quiet", "loud"] },
  SetVolume: {
    type: "object",
    properties: { volume: { $ref: "#/definitions/Volume" } },
    required: ["volume"],
    additionalProperties: false,
  },
  SetName: {
    type: "object",
    properties: { name: { type: "string" } },
    required: ["name"],
    additionalProperties: false,
  },
  Say: {
    type: "object",
    properties: { text: { type: "string" } },
    required: ["text"],
    additionalProperties: false,
  },
  Follow: {
    type: "object",
    properties: { settings: { $accepts: ["Config"] } },
    required: ["settings"],
    additionalProperties: false,
  },
  Unfollow: { type: "object", additionalProperties: false },
};

const settingsGraph: crb.Graph = {
  agent: "Settings",
  at: "specs/settings.yaml:20",
  initial: "Open",
  messages: {
    SetVolume: { kind: "event", at: "specs/settings.yaml:7", method: "setVolume" },
    SetName: { kind: "event", at: "specs/settings.yaml:8", method: "setName" },
  },
  states: {
    Open: {
      mode: "events",
      at: "specs/settings.yaml:26",
      handle: {
        SetVolume: { at: "specs/settings.yaml:26", call: "onSetVolume", next: ["stay"] },
        SetName: { at: "specs/settings.yaml:26", call: "onSetName", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  publications: {
    Config: { at: "specs/settings.yaml:23", method: "config", call: "configSnapshot" },
  },
  schemas,
};

const speakerGraph: crb.Graph = {
  agent: "Speaker",
  at: "specs/settings.yaml:28",
  initial: "Waiting",
  defaults: { said: [] },
  messages: {
    Say: { kind: "event", at: "specs/settings.yaml:11", method: "say" },
    Follow: { kind: "event", at: "specs/settings.yaml:9", method: "follow" },
    Unfollow: { kind: "event", at: "specs/settings.yaml:10", method: "unfollow" },
  },
  states: {
    Waiting: {
      mode: "events",
      at: "specs/settings.yaml:35",
      handle: {
        Say: "defer",
        Follow: { at: "specs/settings.yaml:33", call: "onFollow", next: ["stay"] },
        Unfollow: { at: "specs/settings.yaml:33", call: "onUnfollow", next: ["stay"] },
      },
      otherwise: "error",
      subscribes: {
        Config: { at: "specs/settings.yaml:38", call: "onConfigInWaiting", next: ["Speaking", "done"] },
      },
    },
    Speaking: {
      mode: "events",
      at: "specs/settings.yaml:39",
      handle: {
        Say: { at: "specs/settings.yaml:42", call: "onSay", next: ["stay"] },
        Follow: { at: "specs/settings.yaml:33", call: "onFollow", next: ["stay"] },
        Unfollow: { at: "specs/settings.yaml:33", call: "onUnfollow", next: ["stay"] },
      },
      otherwise: "error",
      subscribes: {
        Config: { at: "specs/settings.yaml:43", call: "onConfigInSpeaking", next: ["stay", "done"] },
      },
    },
  },
  subscriptions: {
    Config: { at: "specs/settings.yaml:38", method: "config" },
  },
  schemas,
};
