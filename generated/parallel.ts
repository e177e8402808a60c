// Made by crb-gen from specs/parallel.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Range` (specs/parallel.yaml:3). */
export interface Range {
  from: number;
  to: number;
}

/** Type `Found` (specs/parallel.yaml:4). */
export interface Found {
  count: number;
  largest: number;
}

/**
 * Agent `PrimeSearch` (specs/parallel.yaml:7).
 *
 * Counts primes on all threads at once, twice, each time asking from another place.
 */
export declare namespace PrimeSearchBase {
  /** What the agent is made of. */
  interface Data {
    ranges: Range[];
  }
  /** What its creator gives. */
  interface Init {
    ranges: Range[];
  }
  type Output = Found;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Counting: crb.Empty;
    Recounting: { found: Found };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Counting: [];
    Recounting: [data: { found: Found }];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "PrimeSearch";
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
    counting: crb.Thread<Is, "PrimeSearch.counting", "Counting", "Recounting">;
    recounting: crb.Task<Is, "PrimeSearch.recounting", "Recounting", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    recounting: crb.Step<"PrimeSearch.recounting", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    counting: crb.Threaded<
      State<"Counting">,
      Ctx<"counting">,
      crb.Step<"PrimeSearch.counting", "Recounting">
    >;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class PrimeSearchBase extends crb.Agent<PrimeSearchBase.Is> {
  constructor(data: PrimeSearchBase.Init) {
    super(graph, data);
  }

  /** State `Counting` (sync: on a thread, specs/parallel.yaml:13). Next: `Recounting`. */
  protected abstract readonly counting: PrimeSearchBase.Body<"counting">;

  /** State `Recounting` (async, specs/parallel.yaml:17). Next: `done`. */
  protected abstract recounting(
    state: PrimeSearchBase.State<"Recounting">,
    ctx: PrimeSearchBase.Ctx<"recounting">,
  ): crb.Awaitable<PrimeSearchBase.Result<"recounting">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Range: {
    type: "object",
    properties: { from: { type: "integer" }, to: { type: "integer" } },
    required: ["from", "to"],
    additionalProperties: false,
  },
  Found: {
    type: "object",
    properties: { count: { type: "integer" }, largest: { type: "integer" } },
    required: ["count", "largest"],
    additionalProperties: false,
  },
  "PrimeSearch.data": {
    type: "object",
    properties: { ranges: { type: "array", items: { $ref: "#/definitions/Range" } } },
    required: ["ranges"],
    additionalProperties: false,
  },
  "PrimeSearch.Counting": { type: "object", additionalProperties: false },
  "PrimeSearch.Recounting": {
    type: "object",
    properties: { found: { $ref: "#/definitions/Found" } },
    required: ["found"],
    additionalProperties: false,
  },
};

const graph: crb.Graph = {
  agent: "PrimeSearch",
  at: "specs/parallel.yaml:7",
  initial: "Counting",
  messages: {},
  states: {
    Counting: {
      mode: "sync",
      at: "specs/parallel.yaml:13",
      call: "counting",
      next: ["Recounting"],
      timeout: 300000,
    },
    Recounting: {
      mode: "async",
      at: "specs/parallel.yaml:17",
      call: "recounting",
      next: ["done"],
      timeout: 300000,
    },
  },
  schemas,
};
