// Made by crb-gen from specs/binary.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Image` (specs/binary.yaml:3). */
export interface Image {
  width: number;
  pixels: Uint8ClampedArray;
}

/** Type `Bytes` (specs/binary.yaml:4). */
export type Bytes = ArrayBuffer;

/** Event `Show` (specs/binary.yaml:7). */
export interface Show {
  image: Image;
}
export declare namespace Show {
  /** Whatever takes `Show`. */
  interface Recipient {
    show(event: Show): void;
  }
}

/** Agent `Painter` (specs/binary.yaml:10). */
export declare namespace PainterBase {
  /** What the agent is made of. */
  interface Data {
    table: Float64Array;
    shared?: SharedArrayBuffer;
  }
  /** What its creator gives. */
  interface Init {
    table: Float64Array;
    shared?: SharedArrayBuffer;
  }
  interface Output {
    image: Image | null;
    bytes: Bytes;
  }
  interface Address extends crb.Address<Output>, Show.Recipient {}

  /** The data of each state. */
  interface States {
    Waiting: crb.Empty;
    Blurring: { pixels: Uint8ClampedArray; width: number };
    Saving: { pixels: Uint8ClampedArray; view?: DataView; kept?: Bytes };
    Looking: { pixels: Uint8ClampedArray };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Waiting: [];
    Blurring: [data: { pixels: Uint8ClampedArray; width?: number }];
    Saving: [data: { pixels: Uint8ClampedArray; view?: DataView; kept?: Bytes }];
    Looking: [data: { pixels: Uint8ClampedArray }];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Painter";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Show: Show };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onShowInWaiting: crb.Here<Is, "Painter.onShowInWaiting", "Waiting", "Blurring">;
    blurring: crb.Thread<Is, "Painter.blurring", "Blurring", "Saving" | "Looking">;
    saving: crb.Task<Is, "Painter.saving", "Saving", "done">;
    onShowInLooking: crb.Here<Is, "Painter.onShowInLooking", "Looking", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onShowInWaiting: crb.Step<"Painter.onShowInWaiting", "Blurring">;
    saving: crb.Step<"Painter.saving", "done">;
    onShowInLooking: crb.Step<"Painter.onShowInLooking", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    blurring: crb.Threaded<
      State<"Blurring">,
      Ctx<"blurring">,
      crb.Step<"Painter.blurring", "Saving" | "Looking">
    >;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class PainterBase extends crb.Agent<PainterBase.Is> {
  constructor(data: PainterBase.Init) {
    super(graph, data);
  }

  /** Event `Show` in `Waiting` (specs/binary.yaml:15). Next: `Blurring`. */
  protected abstract onShowInWaiting(
    event: Show,
    ctx: PainterBase.Ctx<"onShowInWaiting">,
  ): crb.Awaitable<PainterBase.Result<"onShowInWaiting">>;

  /** State `Blurring` (sync: on a thread, specs/binary.yaml:16). Next: `Saving`, `Looking`. */
  protected abstract readonly blurring: PainterBase.Body<"blurring">;

  /** State `Saving` (async, specs/binary.yaml:20). Next: `done`. */
  protected abstract saving(
    state: PainterBase.State<"Saving">,
    ctx: PainterBase.Ctx<"saving">,
  ): crb.Awaitable<PainterBase.Result<"saving">>;

  /** Event `Show` in `Looking` (specs/binary.yaml:27). Next: `done`. */
  protected abstract onShowInLooking(
    event: Show,
    ctx: PainterBase.Ctx<"onShowInLooking">,
  ): crb.Awaitable<PainterBase.Result<"onShowInLooking">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Image: {
    type: "object",
    properties: { width: { type: "integer" }, pixels: { $binary: "Uint8ClampedArray" } },
    required: ["width", "pixels"],
    additionalProperties: false,
  },
  Bytes: { $binary: "ArrayBuffer" },
  Show: {
    type: "object",
    properties: { image: { $ref: "#/definitions/Image" } },
    required: ["image"],
    additionalProperties: false,
  },
  "Painter.data": {
    type: "object",
    properties: { table: { $binary: "Float64Array" }, shared: { $binary: "SharedArrayBuffer" } },
    required: ["table"],
    additionalProperties: false,
  },
  "Painter.Blurring": {
    type: "object",
    properties: { pixels: { $binary: "Uint8ClampedArray" }, width: { type: "integer" } },
    required: ["pixels", "width"],
    additionalProperties: false,
  },
  "Painter.Saving": {
    type: "object",
    properties: {
      pixels: { $binary: "Uint8ClampedArray" },
      view: { $binary: "DataView" },
      kept: { $ref: "#/definitions/Bytes" },
    },
    required: ["pixels"],
    additionalProperties: false,
  },
  "Painter.Looking": {
    type: "object",
    properties: { pixels: { $binary: "Uint8ClampedArray" } },
    required: ["pixels"],
    additionalProperties: false,
  },
};

const graph: crb.Graph = {
  agent: "Painter",
  at: "specs/binary.yaml:10",
  initial: "Waiting",
  messages: {
    Show: { kind: "event", at: "specs/binary.yaml:7", method: "show" },
  },
  states: {
    Waiting: {
      mode: "events",
      at: "specs/binary.yaml:15",
      handle: {
        Show: { at: "specs/binary.yaml:15", call: "onShowInWaiting", next: ["Blurring"] },
      },
      otherwise: "error",
    },
    Blurring: {
      mode: "sync",
      at: "specs/binary.yaml:16",
      call: "blurring",
      next: ["Saving", "Looking"],
      defaults: { width: 1 },
      transfers: ["pixels"],
    },
    Saving: {
      mode: "async",
      at: "specs/binary.yaml:20",
      call: "saving",
      next: ["done"],
      transfers: ["pixels", "view"],
    },
    Looking: {
      mode: "events",
      at: "specs/binary.yaml:24",
      transfers: ["pixels"],
      handle: {
        Show: { at: "specs/binary.yaml:27", call: "onShowInLooking", next: ["done"] },
      },
      otherwise: "error",
    },
  },
  schemas,
};
