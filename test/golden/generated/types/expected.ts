// Made by crb-gen from specs/types.yaml. Do not edit: change the spec.
import type { Hash } from "node:crypto";
import type { URL } from "node:url";
import * as crb from "crb-gen/codegen";

/** Type `Empty` (specs/types.yaml:3). */
export type Empty = crb.Empty;

/** Type `Text` (specs/types.yaml:4). */
export type Text = string;

/** Type `Id` (specs/types.yaml:5). */
export type Id = number;

/** Type `Anything` (specs/types.yaml:6). */
export type Anything = unknown;

/** Type `Nothing` (specs/types.yaml:7). */
export type Nothing = null;

/** Type `Point` (specs/types.yaml:8). */
export interface Point {
  x: number;
  y: number;
}

/** Type `Line` (specs/types.yaml:9). */
export type Line = Point[];

/** Type `Grid` (specs/types.yaml:10). */
export type Grid = Point[][];

/** Type `Level` (specs/types.yaml:11). */
export type Level = "low" | "middle" | "high" | 1 | 2.5 | true | null;

/** Type `Either` (specs/types.yaml:12). */
export type Either = Point | Line | string | null;

/** Type `Same` (specs/types.yaml:13). */
export type Same = number;

/** Type `Several` (specs/types.yaml:14). */
export type Several = (string | number)[];

/** Type `Counters` (specs/types.yaml:15). */
export type Counters = { [key: string]: number };

/** Type `Nested` (specs/types.yaml:16). */
export type Nested = { [key: string]: { [key: string]: Level[] } };

/** Type `Tree` (specs/types.yaml:17). */
export interface Tree {
  value: string;
  children: Tree[];
}

/** Type `Even` (specs/types.yaml:18). */
export interface Even {
  next: Odd | null;
}

/** Type `Odd` (specs/types.yaml:19). */
export interface Odd {
  next: Even | null;
}

/** Type `Json` (specs/types.yaml:20). */
export type Json = string | number | boolean | null | Json[] | JsonObject;

/** Type `JsonObject` (specs/types.yaml:21). */
export type JsonObject = { [key: string]: Json };

/** Type `Optional` (specs/types.yaml:22). */
export interface Optional {
  always: string;
  sometimes?: number;
  inside?: { deep?: Point };
}

/** Type `Wide` (specs/types.yaml:27). */
export interface Wide {
  firstName: string;
  lastName: string;
  dateOfBirth: string;
  placeOfBirth: string;
  nationality: string;
  passport: string;
}

/** Type `Deep` (specs/types.yaml:28). */
export interface Deep {
  outer: {
    firstName: string;
    lastName: string;
    dateOfBirth: string;
    placeOfBirth: string;
    nationality: string;
    passport: string;
  };
  list: {
    firstName: string;
    lastName: string;
    dateOfBirth: string;
    placeOfBirth: string;
    nationality: string;
  }[];
  choice:
    | Counters
    | Nested
    | Optional
    | Everything
    | Either
    | Several
    | Point
    | Line
    | Grid
    | Tree
    | Even
    | Odd;
}

/** Type `Everything` (specs/types.yaml:32). */
export interface Everything {
  home: URL;
  hash: Hash;
}

/** Agent `Idle` (specs/types.yaml:35). */
export declare namespace IdleBase {
  /** What the agent is made of. */
  interface Data {
    all: Everything;
    json: Json;
  }
  /** What its creator gives. */
  interface Init {
    all: Everything;
    json: Json;
  }
  type Output = void;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Waiting: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Waiting: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Idle";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    timers: "tick";
  }

  /** The context of each handler. */
  interface Contexts {
    onTick: crb.OnlyStays<Is, "Waiting">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onTick: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class IdleBase extends crb.Agent<IdleBase.Is> {
  constructor(data: IdleBase.Init) {
    super(graph, data);
  }

  /** Timer `tick` in `Waiting`, every 1s (specs/types.yaml:39). Stays. */
  protected abstract onTick(ctx: IdleBase.Ctx<"onTick">): crb.Awaitable<IdleBase.Result<"onTick">>;
}

const graph: crb.Graph = {
  agent: "Idle",
  at: "specs/types.yaml:35",
  initial: "Waiting",
  messages: {},
  states: {
    Waiting: {
      mode: "events",
      at: "specs/types.yaml:39",
      handle: {},
      otherwise: "error",
      timers: {
        tick: {
          at: "specs/types.yaml:39",
          every: 1000,
          tick: { at: "specs/types.yaml:39", call: "onTick", next: ["stay"] },
        },
      },
    },
  },
};
