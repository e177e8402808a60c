// Made by crb-gen from specs/images.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Row` (specs/images.yaml:3). */
export interface Row {
  y: number;
  pixels: Uint8ClampedArray;
}

/**
 * Agent `Retouch` (specs/images.yaml:6).
 *
 * Paints a picture, blurs it on a thread, and measures it there; its bytes are moved, never copied.
 */
export declare namespace RetouchBase {
  /** What the agent is made of. */
  interface Data {
    width: number;
    height: number;
  }
  /** What its creator gives. */
  interface Init {
    width?: number;
    height?: number;
  }
  interface Output {
    mean: number;
  }
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Painting: crb.Empty;
    Blurring: { pixels: Uint8ClampedArray; passes: number };
    Measuring: { pixels: Uint8ClampedArray };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Painting: [];
    Blurring: [data: { pixels: Uint8ClampedArray; passes?: number }];
    Measuring: [data: { pixels: Uint8ClampedArray }];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Retouch";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: crb.Empty;
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    painting: crb.Task<Is, "Retouch.painting", "Painting", "Blurring">;
    blurring: crb.Thread<Is, "Retouch.blurring", "Blurring", "Measuring">;
    measuring: crb.Task<Is, "Retouch.measuring", "Measuring", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    painting: crb.Step<"Retouch.painting", "Blurring">;
    measuring: crb.Step<"Retouch.measuring", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    blurring: crb.Threaded<State<"Blurring">, Ctx<"blurring">, crb.Step<"Retouch.blurring", "Measuring">>;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class RetouchBase extends crb.Agent<RetouchBase.Is> {
  constructor(data: RetouchBase.Init = {}) {
    super(retouchGraph, data);
  }

  /** State `Painting` (duty, specs/images.yaml:12). Next: `Blurring`. */
  protected abstract painting(
    state: RetouchBase.State<"Painting">,
    ctx: RetouchBase.Ctx<"painting">,
  ): crb.Awaitable<RetouchBase.Result<"painting">>;

  /** State `Blurring` (sync: on a thread, specs/images.yaml:15). Next: `Measuring`. */
  protected abstract readonly blurring: RetouchBase.Body<"blurring">;

  /** State `Measuring` (async, specs/images.yaml:22). Next: `done`. */
  protected abstract measuring(
    state: RetouchBase.State<"Measuring">,
    ctx: RetouchBase.Ctx<"measuring">,
  ): crb.Awaitable<RetouchBase.Result<"measuring">>;
}

/**
 * Agent `Mirror` (specs/images.yaml:28).
 *
 * Mirrors a picture in shared memory, row by row, on all threads at once.
 */
export declare namespace MirrorBase {
  /** What the agent is made of. */
  interface Data {
    rows: Row[];
  }
  /** What its creator gives. */
  interface Init {
    rows: Row[];
  }
  interface Output {
    rows: number;
  }
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Mirroring: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Mirroring: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Mirror";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: crb.Empty;
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    mirroring: crb.Thread<Is, "Mirror.mirroring", "Mirroring", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    mirroring: crb.Threaded<State<"Mirroring">, Ctx<"mirroring">, crb.Step<"Mirror.mirroring", "done">>;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class MirrorBase extends crb.Agent<MirrorBase.Is> {
  constructor(data: MirrorBase.Init) {
    super(mirrorGraph, data);
  }

  /** State `Mirroring` (sync: on a thread, specs/images.yaml:34). Next: `done`. */
  protected abstract readonly mirroring: MirrorBase.Body<"mirroring">;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Row: {
    type: "object",
    properties: { y: { type: "integer" }, pixels: { $binary: "Uint8ClampedArray" } },
    required: ["y", "pixels"],
    additionalProperties: false,
  },
  "Retouch.data": {
    type: "object",
    properties: { width: { type: "integer" }, height: { type: "integer" } },
    required: ["width", "height"],
    additionalProperties: false,
  },
  "Retouch.Blurring": {
    type: "object",
    properties: { pixels: { $binary: "Uint8ClampedArray" }, passes: { type: "integer" } },
    required: ["pixels", "passes"],
    additionalProperties: false,
  },
  "Retouch.Measuring": {
    type: "object",
    properties: { pixels: { $binary: "Uint8ClampedArray" } },
    required: ["pixels"],
    additionalProperties: false,
  },
  "Mirror.data": {
    type: "object",
    properties: { rows: { type: "array", items: { $ref: "#/definitions/Row" } } },
    required: ["rows"],
    additionalProperties: false,
  },
  "Mirror.output": {
    type: "object",
    properties: { rows: { type: "integer" } },
    required: ["rows"],
    additionalProperties: false,
  },
  "Mirror.Mirroring": { type: "object", additionalProperties: false },
};

const retouchGraph: crb.Graph = {
  agent: "Retouch",
  at: "specs/images.yaml:6",
  initial: "Painting",
  defaults: { width: 512, height: 512 },
  messages: {},
  states: {
    Painting: { mode: "duty", at: "specs/images.yaml:12", call: "painting", next: ["Blurring"] },
    Blurring: {
      mode: "sync",
      at: "specs/images.yaml:15",
      call: "blurring",
      next: ["Measuring"],
      defaults: { passes: 3 },
      transfers: ["pixels"],
      retry: { max: 1, backoff: [100, 10000] },
    },
    Measuring: {
      mode: "async",
      at: "specs/images.yaml:22",
      call: "measuring",
      next: ["done"],
      transfers: ["pixels"],
    },
  },
  schemas,
};

const mirrorGraph: crb.Graph = {
  agent: "Mirror",
  at: "specs/images.yaml:28",
  initial: "Mirroring",
  messages: {},
  states: {
    Mirroring: { mode: "sync", at: "specs/images.yaml:34", call: "mirroring", next: ["done"] },
  },
  schemas,
};
