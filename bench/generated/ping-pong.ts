// Made by crb-gen from bench/specs/ping-pong.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Event `Ping` (bench/specs/ping-pong.yaml:4). */
export interface Ping {
  from: Pong.Recipient;
}
export declare namespace Ping {
  /** Whatever takes `Ping`. */
  interface Recipient {
    ping(event: Ping): void;
  }
}

/** Event `Pong` (bench/specs/ping-pong.yaml:5). */
export type Pong = crb.Empty;
export declare namespace Pong {
  /** Whatever takes `Pong`. */
  interface Recipient {
    pong(event?: Pong): void;
  }
}

/** Event `Stop` (bench/specs/ping-pong.yaml:6). */
export type Stop = crb.Empty;
export declare namespace Stop {
  /** Whatever takes `Stop`. */
  interface Recipient {
    stop(event?: Stop): void;
  }
}

/**
 * Agent `Pinger` (bench/specs/ping-pong.yaml:9).
 *
 * Sends a ping, and another one for each pong, until so many have come back.
 */
export declare namespace PingerBase {
  /** What the agent is made of. */
  interface Data {
    pings: number;
    pongs: number;
  }
  /** What its creator gives. */
  interface Init {
    pings: number;
    pongs?: number;
  }
  interface Output {
    pings: number;
    pongs: number;
  }
  interface Address extends crb.Address<Output>, Pong.Recipient {}

  /** The data of each state. */
  interface States {
    Serving: crb.Empty;
    Playing: { ponger: PongerBase.Address };
    Leaving: { ponger: PongerBase.Address };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Serving: [];
    Playing: [data: { ponger: PongerBase.Address }];
    Leaving: [data: { ponger: PongerBase.Address }];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Pinger";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Pong: Pong };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    serving: crb.Task<Is, "Pinger.serving", "Serving", "Playing">;
    onPong: crb.Here<Is, "Pinger.onPong", "Playing", "Leaving">;
    leaving: crb.Task<Is, "Pinger.leaving", "Leaving", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    serving: crb.Step<"Pinger.serving", "Playing">;
    onPong: crb.Step<"Pinger.onPong", "Leaving"> | void;
    leaving: crb.Step<"Pinger.leaving", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class PingerBase extends crb.Agent<PingerBase.Is> {
  constructor(data: PingerBase.Init) {
    super(pingerGraph, data);
  }

  /** State `Serving` (duty, bench/specs/ping-pong.yaml:15). Next: `Playing`. */
  protected abstract serving(
    state: PingerBase.State<"Serving">,
    ctx: PingerBase.Ctx<"serving">,
  ): crb.Awaitable<PingerBase.Result<"serving">>;

  /** Event `Pong` in `Playing` (bench/specs/ping-pong.yaml:19). Next: `Leaving`; returning nothing stays. */
  protected abstract onPong(
    event: Pong,
    ctx: PingerBase.Ctx<"onPong">,
  ): crb.Awaitable<PingerBase.Result<"onPong">>;

  /** State `Leaving` (async, bench/specs/ping-pong.yaml:20). Next: `done`. */
  protected abstract leaving(
    state: PingerBase.State<"Leaving">,
    ctx: PingerBase.Ctx<"leaving">,
  ): crb.Awaitable<PingerBase.Result<"leaving">>;
}

/** Agent `Ponger` (bench/specs/ping-pong.yaml:25). Answers each ping. */
export declare namespace PongerBase {
  /** What the agent is made of. */
  interface Data {
    pings: number;
  }
  /** What its creator gives. */
  interface Init {
    pings?: number;
  }
  interface Output {
    pings: number;
  }
  interface Address extends crb.Address<Output>, Ping.Recipient, Stop.Recipient {}

  /** The data of each state. */
  interface States {
    Playing: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Playing: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Ponger";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Ping: Ping; Stop: Stop };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onPing: crb.OnlyStays<Is, "Playing">;
    onStop: crb.Here<Is, "Ponger.onStop", "Playing", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onPing: void;
    onStop: crb.Step<"Ponger.onStop", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class PongerBase extends crb.Agent<PongerBase.Is> {
  constructor(data: PongerBase.Init = {}) {
    super(pongerGraph, data);
  }

  /** Event `Ping` in `Playing` (bench/specs/ping-pong.yaml:32). Stays. */
  protected abstract onPing(
    event: Ping,
    ctx: PongerBase.Ctx<"onPing">,
  ): crb.Awaitable<PongerBase.Result<"onPing">>;

  /** Event `Stop` in `Playing` (bench/specs/ping-pong.yaml:32). Next: `done`. */
  protected abstract onStop(
    event: Stop,
    ctx: PongerBase.Ctx<"onStop">,
  ): crb.Awaitable<PongerBase.Result<"onStop">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Pong: { type: "object", additionalProperties: false },
  Ping: {
    type: "object",
    properties: { from: { $accepts: ["Pong"] } },
    required: ["from"],
    additionalProperties: false,
  },
  Stop: { type: "object", additionalProperties: false },
};

const pingerGraph: crb.Graph = {
  agent: "Pinger",
  at: "bench/specs/ping-pong.yaml:9",
  initial: "Serving",
  defaults: { pongs: 0 },
  messages: {
    Pong: { kind: "event", at: "bench/specs/ping-pong.yaml:5", method: "pong" },
  },
  states: {
    Serving: { mode: "duty", at: "bench/specs/ping-pong.yaml:15", call: "serving", next: ["Playing"] },
    Playing: {
      mode: "events",
      at: "bench/specs/ping-pong.yaml:16",
      handle: {
        Pong: { at: "bench/specs/ping-pong.yaml:19", call: "onPong", next: ["stay", "Leaving"] },
      },
      otherwise: "error",
    },
    Leaving: { mode: "async", at: "bench/specs/ping-pong.yaml:20", call: "leaving", next: ["done"] },
  },
  schemas,
};

const pongerGraph: crb.Graph = {
  agent: "Ponger",
  at: "bench/specs/ping-pong.yaml:25",
  initial: "Playing",
  defaults: { pings: 0 },
  messages: {
    Ping: { kind: "event", at: "bench/specs/ping-pong.yaml:4", method: "ping" },
    Stop: { kind: "event", at: "bench/specs/ping-pong.yaml:6", method: "stop" },
  },
  states: {
    Playing: {
      mode: "events",
      at: "bench/specs/ping-pong.yaml:30",
      handle: {
        Ping: { at: "bench/specs/ping-pong.yaml:32", call: "onPing", next: ["stay"] },
        Stop: { at: "bench/specs/ping-pong.yaml:32", call: "onStop", next: ["done"] },
      },
      otherwise: "error",
    },
  },
  schemas,
};
