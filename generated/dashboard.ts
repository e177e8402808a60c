// Made by crb-gen from specs/dashboard.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Size` (specs/dashboard.yaml:3). */
export interface Size {
  columns: number;
  rows: number;
}

/** Type `State` (specs/dashboard.yaml:4). */
export interface State {
  name: string;
  count: number;
  rate: number;
}

/** Type `Kind` (specs/dashboard.yaml:8). */
export interface Kind {
  name: string;
  alive: number;
  ended: { done: number; failed: number; interrupted: number };
  states: State[];
}

/** Type `Tone` (specs/dashboard.yaml:13). */
export type Tone = "plain" | "good" | "warn" | "bad";

/** Type `Line` (specs/dashboard.yaml:14). */
export interface Line {
  time: string;
  agent: string;
  text: string;
  tone: Tone;
}

/** Type `Load` (specs/dashboard.yaml:19). */
export interface Load {
  cpu: number;
  heap: number;
  lag: number;
}

/** Type `View` (specs/dashboard.yaml:23). */
export interface View {
  title: string;
  seconds: number;
  paused: boolean;
  follows: string | null;
  rate: number;
  kinds: Kind[];
  moves: number[];
  load: Load;
  lines: Line[];
}

/** Event `Pressed` (specs/dashboard.yaml:35). */
export interface Pressed {
  key: string;
}
export declare namespace Pressed {
  /** Whatever takes `Pressed`. */
  interface Recipient {
    pressed(event: Pressed): void;
  }
}

/** Event `Resized` (specs/dashboard.yaml:36). */
export type Resized = Size;
export declare namespace Resized {
  /** Whatever takes `Resized`. */
  interface Recipient {
    resized(event: Resized): void;
  }
}

/** Agent `Dashboard` (specs/dashboard.yaml:39). Shows a living system on a terminal, drawn on a thread. */
export declare namespace DashboardBase {
  /** What the agent is made of. */
  interface Data {
    size: Size;
    frames: number;
    paused: boolean;
    follows: string | null;
  }
  /** What its creator gives. */
  interface Init {
    size: Size;
    frames?: number;
    paused?: boolean;
    follows?: string | null;
  }
  interface Output {
    frames: number;
  }
  interface Address extends crb.Address<Output>, Pressed.Recipient, Resized.Recipient {}

  /** The data of each state. */
  interface States {
    Opening: crb.Empty;
    Watching: crb.Empty;
    Drawing: { view: View; size: Size };
    Showing: { lines: string[] };
    Suspended: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Opening: [];
    Watching: [];
    Drawing: [data: { view: View; size: Size }];
    Showing: [data: { lines: string[] }];
    Suspended: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Dashboard";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Pressed: Pressed; Resized: Resized };
    timers: { refresh: []; soon: []; back: [] };
  }

  /** The context of each handler. */
  interface Contexts {
    opening: crb.Task<Is, "Dashboard.opening", "Opening", "Drawing">;
    onPressed: crb.Here<Is, "Dashboard.onPressed", "Watching", "Suspended" | "done">;
    onResized: crb.OnlyStays<Is, "Watching">;
    onRefresh: crb.Here<Is, "Dashboard.onRefresh", "Watching", "Drawing">;
    onSoon: crb.Here<Is, "Dashboard.onSoon", "Watching", "Drawing">;
    drawing: crb.Thread<Is, "Dashboard.drawing", "Drawing", "Showing">;
    drawingFallback: crb.Here<Is, "Dashboard.drawingFallback", "Drawing", "Showing">;
    showing: crb.Task<Is, "Dashboard.showing", "Showing", "Watching">;
    onBack: crb.Here<Is, "Dashboard.onBack", "Suspended", "Opening">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    opening: crb.Step<"Dashboard.opening", "Drawing">;
    onPressed: crb.Step<"Dashboard.onPressed", "Suspended" | "done"> | void;
    onResized: void;
    onRefresh: crb.Step<"Dashboard.onRefresh", "Drawing">;
    onSoon: crb.Step<"Dashboard.onSoon", "Drawing">;
    drawingFallback: crb.Step<"Dashboard.drawingFallback", "Showing">;
    showing: crb.Step<"Dashboard.showing", "Watching">;
    onBack: crb.Step<"Dashboard.onBack", "Opening">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    drawing: crb.Threaded<State<"Drawing">, Ctx<"drawing">, crb.Step<"Dashboard.drawing", "Showing">>;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class DashboardBase extends crb.Agent<DashboardBase.Is> {
  constructor(data: DashboardBase.Init) {
    super(graph, data);
  }

  /** State `Opening` (duty, specs/dashboard.yaml:49). Next: `Drawing`. */
  protected abstract opening(
    state: DashboardBase.State<"Opening">,
    ctx: DashboardBase.Ctx<"opening">,
  ): crb.Awaitable<DashboardBase.Result<"opening">>;

  /**
   * Event `Pressed` in `Watching` (specs/dashboard.yaml:55). Next: `Suspended`, `done`; returning nothing
   * stays.
   */
  protected abstract onPressed(
    event: Pressed,
    ctx: DashboardBase.Ctx<"onPressed">,
  ): crb.Awaitable<DashboardBase.Result<"onPressed">>;

  /** Event `Resized` in `Watching` (specs/dashboard.yaml:56). Stays. */
  protected abstract onResized(
    event: Resized,
    ctx: DashboardBase.Ctx<"onResized">,
  ): crb.Awaitable<DashboardBase.Result<"onResized">>;

  /** Timer `refresh` in `Watching`, every 250ms (specs/dashboard.yaml:58). Next: `Drawing`. */
  protected abstract onRefresh(
    ctx: DashboardBase.Ctx<"onRefresh">,
  ): crb.Awaitable<DashboardBase.Result<"onRefresh">>;

  /** Timer `soon` in `Watching`, after 15ms once started (specs/dashboard.yaml:59). Next: `Drawing`. */
  protected abstract onSoon(ctx: DashboardBase.Ctx<"onSoon">): crb.Awaitable<DashboardBase.Result<"onSoon">>;

  /** State `Drawing` (sync: on a thread, specs/dashboard.yaml:60). Next: `Showing`. */
  protected abstract readonly drawing: DashboardBase.Body<"drawing">;

  /** Error in `Drawing` (specs/dashboard.yaml:65). Next: `Showing`. */
  protected abstract drawingFallback(
    error: Error,
    ctx: DashboardBase.Ctx<"drawingFallback">,
  ): crb.Awaitable<DashboardBase.Result<"drawingFallback">>;

  /** State `Showing` (duty, specs/dashboard.yaml:66). Next: `Watching`. */
  protected abstract showing(
    state: DashboardBase.State<"Showing">,
    ctx: DashboardBase.Ctx<"showing">,
  ): crb.Awaitable<DashboardBase.Result<"showing">>;

  /** Timer `back` in `Suspended`, after 50ms (specs/dashboard.yaml:74). Next: `Opening`. */
  protected abstract onBack(ctx: DashboardBase.Ctx<"onBack">): crb.Awaitable<DashboardBase.Result<"onBack">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Size: {
    type: "object",
    properties: { columns: { type: "integer" }, rows: { type: "integer" } },
    required: ["columns", "rows"],
    additionalProperties: false,
  },
  State: {
    type: "object",
    properties: { name: { type: "string" }, count: { type: "integer" }, rate: { type: "number" } },
    required: ["name", "count", "rate"],
    additionalProperties: false,
  },
  Kind: {
    type: "object",
    properties: {
      name: { type: "string" },
      alive: { type: "integer" },
      ended: {
        type: "object",
        properties: {
          done: { type: "integer" },
          failed: { type: "integer" },
          interrupted: { type: "integer" },
        },
        required: ["done", "failed", "interrupted"],
        additionalProperties: false,
      },
      states: { type: "array", items: { $ref: "#/definitions/State" } },
    },
    required: ["name", "alive", "ended", "states"],
    additionalProperties: false,
  },
  Tone: { enum: ["plain", "good", "warn", "bad"] },
  Line: {
    type: "object",
    properties: {
      time: { type: "string" },
      agent: { type: "string" },
      text: { type: "string" },
      tone: { $ref: "#/definitions/Tone" },
    },
    required: ["time", "agent", "text", "tone"],
    additionalProperties: false,
  },
  Load: {
    type: "object",
    properties: { cpu: { type: "number" }, heap: { type: "number" }, lag: { type: "number" } },
    required: ["cpu", "heap", "lag"],
    additionalProperties: false,
  },
  View: {
    type: "object",
    properties: {
      title: { type: "string" },
      seconds: { type: "number" },
      paused: { type: "boolean" },
      follows: { type: ["string", "null"] },
      rate: { type: "integer" },
      kinds: { type: "array", items: { $ref: "#/definitions/Kind" } },
      moves: { type: "array", items: { type: "number" } },
      load: { $ref: "#/definitions/Load" },
      lines: { type: "array", items: { $ref: "#/definitions/Line" } },
    },
    required: ["title", "seconds", "paused", "follows", "rate", "kinds", "moves", "load", "lines"],
    additionalProperties: false,
  },
  Pressed: {
    type: "object",
    properties: { key: { type: "string" } },
    required: ["key"],
    additionalProperties: false,
  },
  Resized: { $ref: "#/definitions/Size" },
  "Dashboard.data": {
    type: "object",
    properties: {
      size: { $ref: "#/definitions/Size" },
      frames: { type: "integer" },
      paused: { type: "boolean" },
      follows: { type: ["string", "null"] },
    },
    required: ["size", "frames", "paused", "follows"],
    additionalProperties: false,
  },
  "Dashboard.Drawing": {
    type: "object",
    properties: { view: { $ref: "#/definitions/View" }, size: { $ref: "#/definitions/Size" } },
    required: ["view", "size"],
    additionalProperties: false,
  },
  "Dashboard.Showing": {
    type: "object",
    properties: { lines: { type: "array", items: { type: "string" } } },
    required: ["lines"],
    additionalProperties: false,
  },
};

const graph: crb.Graph = {
  agent: "Dashboard",
  at: "specs/dashboard.yaml:39",
  initial: "Opening",
  defaults: { frames: 0, paused: false, follows: null },
  messages: {
    Pressed: { kind: "event", at: "specs/dashboard.yaml:35", method: "pressed" },
    Resized: { kind: "event", at: "specs/dashboard.yaml:36", method: "resized" },
  },
  states: {
    Opening: { mode: "duty", at: "specs/dashboard.yaml:49", call: "opening", next: ["Drawing"] },
    Watching: {
      mode: "events",
      at: "specs/dashboard.yaml:52",
      handle: {
        Pressed: { at: "specs/dashboard.yaml:55", call: "onPressed", next: ["stay", "Suspended", "done"] },
        Resized: { at: "specs/dashboard.yaml:56", call: "onResized", next: ["stay"] },
      },
      otherwise: "error",
      timers: {
        refresh: {
          at: "specs/dashboard.yaml:58",
          every: 250,
          tick: { at: "specs/dashboard.yaml:58", call: "onRefresh", next: ["Drawing"] },
        },
        soon: {
          at: "specs/dashboard.yaml:59",
          after: 15,
          start: "manual",
          tick: { at: "specs/dashboard.yaml:59", call: "onSoon", next: ["Drawing"] },
        },
      },
    },
    Drawing: {
      mode: "sync",
      at: "specs/dashboard.yaml:60",
      call: "drawing",
      next: ["Showing"],
      timeout: 30000,
      fallback: { at: "specs/dashboard.yaml:65", call: "drawingFallback", next: ["Showing"] },
    },
    Showing: { mode: "duty", at: "specs/dashboard.yaml:66", call: "showing", next: ["Watching"] },
    Suspended: {
      mode: "events",
      at: "specs/dashboard.yaml:70",
      handle: {},
      otherwise: "defer",
      timers: {
        back: {
          at: "specs/dashboard.yaml:74",
          after: 50,
          tick: { at: "specs/dashboard.yaml:74", call: "onBack", next: ["Opening"] },
        },
      },
    },
  },
  schemas,
};
