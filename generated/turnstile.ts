// Made by crb-gen from specs/turnstile.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Event `Coin` (specs/turnstile.yaml:3). */
export interface Coin {
  cents: number;
}
export declare namespace Coin {
  /** Whatever takes `Coin`. */
  interface Recipient {
    coin(event: Coin): void;
  }
}

/** Event `Push` (specs/turnstile.yaml:4). */
export type Push = crb.Empty;
export declare namespace Push {
  /** Whatever takes `Push`. */
  interface Recipient {
    push(event?: Push): void;
  }
}

/** Agent `Turnstile` (specs/turnstile.yaml:7). Lets one person through for each coin. */
export declare namespace TurnstileBase {
  /** What the agent is made of. */
  interface Data {
    fare: number;
    takings: number;
    passed: number;
  }
  /** What its creator gives. */
  interface Init {
    fare?: number;
    takings?: number;
    passed?: number;
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Coin.Recipient, Push.Recipient {}

  /** The data of each state. */
  interface States {
    Locked: crb.Empty;
    Unlocked: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Locked: [];
    Unlocked: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Turnstile";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Coin: Coin; Push: Push };
    timers: { relock: [] };
  }

  /** The context of each handler. */
  interface Contexts {
    onCoinInLocked: crb.Here<Is, "Turnstile.onCoinInLocked", "Locked", "Unlocked">;
    onCoinInUnlocked: crb.OnlyStays<Is, "Unlocked">;
    onPush: crb.Here<Is, "Turnstile.onPush", "Unlocked", "Locked">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onCoinInLocked: crb.Step<"Turnstile.onCoinInLocked", "Unlocked"> | void;
    onCoinInUnlocked: void;
    onPush: crb.Step<"Turnstile.onPush", "Locked">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class TurnstileBase extends crb.Agent<TurnstileBase.Is> {
  constructor(data: TurnstileBase.Init = {}) {
    super(graph, data);
  }

  /** Event `Coin` in `Locked` (specs/turnstile.yaml:16). Next: `Unlocked`; returning nothing stays. */
  protected abstract onCoinInLocked(
    event: Coin,
    ctx: TurnstileBase.Ctx<"onCoinInLocked">,
  ): crb.Awaitable<TurnstileBase.Result<"onCoinInLocked">>;

  /** Event `Coin` in `Unlocked` (specs/turnstile.yaml:21). Stays. */
  protected abstract onCoinInUnlocked(
    event: Coin,
    ctx: TurnstileBase.Ctx<"onCoinInUnlocked">,
  ): crb.Awaitable<TurnstileBase.Result<"onCoinInUnlocked">>;

  /** Event `Push` in `Unlocked` (specs/turnstile.yaml:22). Next: `Locked`. */
  protected abstract onPush(
    event: Push,
    ctx: TurnstileBase.Ctx<"onPush">,
  ): crb.Awaitable<TurnstileBase.Result<"onPush">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Coin: {
    type: "object",
    properties: { cents: { type: "integer" } },
    required: ["cents"],
    additionalProperties: false,
  },
  Push: { type: "object", additionalProperties: false },
};

const graph: crb.Graph = {
  agent: "Turnstile",
  at: "specs/turnstile.yaml:7",
  initial: "Locked",
  defaults: { fare: 50, takings: 0, passed: 0 },
  messages: {
    Coin: { kind: "event", at: "specs/turnstile.yaml:3", method: "coin" },
    Push: { kind: "event", at: "specs/turnstile.yaml:4", method: "push" },
  },
  states: {
    Locked: {
      mode: "events",
      at: "specs/turnstile.yaml:13",
      handle: {
        Coin: { at: "specs/turnstile.yaml:16", call: "onCoinInLocked", next: ["stay", "Unlocked"] },
        Push: "ignore",
      },
      otherwise: "error",
    },
    Unlocked: {
      mode: "events",
      at: "specs/turnstile.yaml:18",
      handle: {
        Coin: { at: "specs/turnstile.yaml:21", call: "onCoinInUnlocked", next: ["stay"] },
        Push: { at: "specs/turnstile.yaml:22", call: "onPush", next: ["Locked"] },
      },
      otherwise: "error",
      timers: {
        relock: {
          at: "specs/turnstile.yaml:24",
          after: 30000,
          tick: { at: "specs/turnstile.yaml:24", go: "Locked" },
        },
      },
    },
  },
  schemas,
};
