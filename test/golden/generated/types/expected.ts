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

/** Event `Take` (specs/types.yaml:35). */
export interface Take {
  some: (Deep | Level | Same)[];
  nothing?: Nothing;
  anything: Anything;
  json: Json;
  text: Text | Id;
  empty: Empty;
}
export declare namespace Take {
  /** Whatever takes `Take`. */
  interface Recipient {
    take(event: Take): void;
  }
}

/** Agent `Idle` (specs/types.yaml:38). */
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
  interface Address extends crb.Address<Output>, Take.Recipient {}

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
    events: { Take: Take };
    timers: { tick: [] };
  }

  /** The context of each handler. */
  interface Contexts {
    onTake: crb.OnlyStays<Is, "Waiting">;
    onTick: crb.OnlyStays<Is, "Waiting">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onTake: void;
    onTick: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class IdleBase extends crb.Agent<IdleBase.Is> {
  constructor(data: IdleBase.Init) {
    super(graph, data);
  }

  /** Event `Take` in `Waiting` (specs/types.yaml:42). Stays. */
  protected abstract onTake(
    event: Take,
    ctx: IdleBase.Ctx<"onTake">,
  ): crb.Awaitable<IdleBase.Result<"onTake">>;

  /** Timer `tick` in `Waiting`, every 1s (specs/types.yaml:42). Stays. */
  protected abstract onTick(ctx: IdleBase.Ctx<"onTick">): crb.Awaitable<IdleBase.Result<"onTick">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Empty: { type: "object", additionalProperties: false },
  Text: { type: "string" },
  Id: { type: "integer" },
  Anything: {},
  Nothing: { type: "null" },
  Point: {
    type: "object",
    properties: { x: { type: "number" }, y: { type: "number" } },
    required: ["x", "y"],
    additionalProperties: false,
  },
  Line: { type: "array", items: { $ref: "#/definitions/Point" } },
  Grid: { type: "array", items: { type: "array", items: { $ref: "#/definitions/Point" } } },
  Level: { enum: ["low", "middle", "high", 1, 2.5, true, null] },
  Either: {
    anyOf: [
      { $ref: "#/definitions/Point" },
      { $ref: "#/definitions/Line" },
      { type: "string" },
      { type: "null" },
    ],
  },
  Same: { type: ["integer", "number"] },
  Several: { type: "array", items: { type: ["string", "integer"] } },
  Counters: { type: "object", additionalProperties: { type: "integer" } },
  Nested: {
    type: "object",
    additionalProperties: {
      type: "object",
      additionalProperties: { type: "array", items: { $ref: "#/definitions/Level" } },
    },
  },
  Tree: {
    type: "object",
    properties: {
      value: { type: "string" },
      children: { type: "array", items: { $ref: "#/definitions/Tree" } },
    },
    required: ["value", "children"],
    additionalProperties: false,
  },
  Even: {
    type: "object",
    properties: { next: { anyOf: [{ $ref: "#/definitions/Odd" }, { type: "null" }] } },
    required: ["next"],
    additionalProperties: false,
  },
  Odd: {
    type: "object",
    properties: { next: { anyOf: [{ $ref: "#/definitions/Even" }, { type: "null" }] } },
    required: ["next"],
    additionalProperties: false,
  },
  Json: {
    anyOf: [
      { type: "string" },
      { type: "number" },
      { type: "boolean" },
      { type: "null" },
      { type: "array", items: { $ref: "#/definitions/Json" } },
      { $ref: "#/definitions/JsonObject" },
    ],
  },
  JsonObject: { type: "object", additionalProperties: { $ref: "#/definitions/Json" } },
  Optional: {
    type: "object",
    properties: {
      always: { type: "string" },
      sometimes: { type: "integer" },
      inside: {
        type: "object",
        properties: { deep: { $ref: "#/definitions/Point" } },
        additionalProperties: false,
      },
    },
    required: ["always"],
    additionalProperties: false,
  },
  Deep: {
    type: "object",
    properties: {
      outer: {
        type: "object",
        properties: {
          firstName: { type: "string" },
          lastName: { type: "string" },
          dateOfBirth: { type: "string" },
          placeOfBirth: { type: "string" },
          nationality: { type: "string" },
          passport: { type: "string" },
        },
        required: ["firstName", "lastName", "dateOfBirth", "placeOfBirth", "nationality", "passport"],
        additionalProperties: false,
      },
      list: {
        type: "array",
        items: {
          type: "object",
          properties: {
            firstName: { type: "string" },
            lastName: { type: "string" },
            dateOfBirth: { type: "string" },
            placeOfBirth: { type: "string" },
            nationality: { type: "string" },
          },
          required: ["firstName", "lastName", "dateOfBirth", "placeOfBirth", "nationality"],
          additionalProperties: false,
        },
      },
      choice: {
        anyOf: [
          { $ref: "#/definitions/Counters" },
          { $ref: "#/definitions/Nested" },
          { $ref: "#/definitions/Optional" },
          { $ref: "#/definitions/Everything" },
          { $ref: "#/definitions/Either" },
          { $ref: "#/definitions/Several" },
          { $ref: "#/definitions/Point" },
          { $ref: "#/definitions/Line" },
          { $ref: "#/definitions/Grid" },
          { $ref: "#/definitions/Tree" },
          { $ref: "#/definitions/Even" },
          { $ref: "#/definitions/Odd" },
        ],
      },
    },
    required: ["outer", "list", "choice"],
    additionalProperties: false,
  },
  Everything: {
    type: "object",
    properties: { home: { $ts: "URL", from: "node:url" }, hash: { $ts: "Hash", from: "node:crypto" } },
    required: ["home", "hash"],
    additionalProperties: false,
  },
  Take: {
    type: "object",
    properties: {
      some: {
        type: "array",
        items: {
          anyOf: [
            { $ref: "#/definitions/Deep" },
            { $ref: "#/definitions/Level" },
            { $ref: "#/definitions/Same" },
          ],
        },
      },
      nothing: { $ref: "#/definitions/Nothing" },
      anything: { $ref: "#/definitions/Anything" },
      json: { $ref: "#/definitions/Json" },
      text: { anyOf: [{ $ref: "#/definitions/Text" }, { $ref: "#/definitions/Id" }] },
      empty: { $ref: "#/definitions/Empty" },
    },
    required: ["some", "anything", "json", "text", "empty"],
    additionalProperties: false,
  },
};

const graph: crb.Graph = {
  agent: "Idle",
  at: "specs/types.yaml:38",
  initial: "Waiting",
  messages: {
    Take: { kind: "event", at: "specs/types.yaml:35", method: "take" },
  },
  states: {
    Waiting: {
      mode: "events",
      at: "specs/types.yaml:42",
      handle: {
        Take: { at: "specs/types.yaml:42", call: "onTake", next: ["stay"] },
      },
      otherwise: "error",
      timers: {
        tick: {
          at: "specs/types.yaml:42",
          every: 1000,
          tick: { at: "specs/types.yaml:42", call: "onTick", next: ["stay"] },
        },
      },
    },
  },
  schemas,
};
