// Made by crb-gen from specs/store.yaml. Do not edit: change the spec.
import type { Page } from "./pages.js";
import * as crb from "crb-gen/codegen";
export type { Page } from "./pages.js";

/** Event `Put` (specs/store.yaml:2). */
export interface Put {
  page: Page;
}
export declare namespace Put {
  /** Whatever takes `Put`. */
  interface Recipient {
    put(event: Put): void;
  }
}

/** Agent `Store` (specs/store.yaml:4). */
export declare namespace StoreBase {
  /** What the agent is made of. */
  interface Data {
    pages: Page[];
  }
  /** What its creator gives. */
  interface Init {
    pages?: Page[];
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Put.Recipient {}

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
    name: "Store";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Put: Put };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onPut: crb.OnlyStays<Is, "Open">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onPut: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class StoreBase extends crb.Agent<StoreBase.Is> {
  constructor(data: StoreBase.Init = {}) {
    super(graph, data);
  }

  /** Event `Put` in `Open` (specs/store.yaml:4). Stays. */
  protected abstract onPut(event: Put, ctx: StoreBase.Ctx<"onPut">): crb.Awaitable<StoreBase.Result<"onPut">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  "links:Link": {
    type: "object",
    properties: { href: { type: "string" }, at: { $ref: "#/definitions/links:Where" } },
    required: ["href", "at"],
    additionalProperties: false,
  },
  "links:Where": { enum: ["top", "bottom"] },
  "pages:Page": {
    type: "object",
    properties: {
      url: { type: "string" },
      links: { type: "array", items: { $ref: "#/definitions/links:Link" } },
    },
    required: ["url", "links"],
    additionalProperties: false,
  },
  Put: {
    type: "object",
    properties: { page: { $ref: "#/definitions/pages:Page" } },
    required: ["page"],
    additionalProperties: false,
  },
};

const graph: crb.Graph = {
  agent: "Store",
  at: "specs/store.yaml:4",
  initial: "Open",
  defaults: { pages: [] },
  messages: {
    Put: { kind: "event", at: "specs/store.yaml:2", method: "put" },
  },
  states: {
    Open: {
      mode: "events",
      at: "specs/store.yaml:4",
      handle: {
        Put: { at: "specs/store.yaml:4", call: "onPut", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  schemas,
};
