// Made by crb-gen from specs/order.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Item` (specs/order.yaml:3). */
export interface Item {
  sku: string;
  quantity: number;
  price: number;
}

/** Type `Outcome` (specs/order.yaml:4). */
export type Outcome = "shipped" | "cancelled";

/** Event `AddItem` (specs/order.yaml:7). */
export type AddItem = Item;
export declare namespace AddItem {
  /** Whatever takes `AddItem`. */
  interface Recipient {
    addItem(event: AddItem): void;
  }
}

/** Event `Cancel` (specs/order.yaml:8). */
export interface Cancel {
  reason: string;
}
export declare namespace Cancel {
  /** Whatever takes `Cancel`. */
  interface Recipient {
    cancel(event: Cancel): void;
  }
}

/** Event `Packed` (specs/order.yaml:9). */
export interface Packed {
  parcel: string;
}
export declare namespace Packed {
  /** Whatever takes `Packed`. */
  interface Recipient {
    packed(event: Packed): void;
  }
}

/** Request `GetTotal` (specs/order.yaml:12). */
export type GetTotal = crb.Empty;
export declare namespace GetTotal {
  interface Response {
    total: number;
    items: number;
  }
  /** Whatever answers `GetTotal`. */
  interface Recipient {
    getTotal(request?: GetTotal, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Request `Checkout` (specs/order.yaml:13). */
export interface Checkout {
  card: string;
}
export declare namespace Checkout {
  interface Response {
    accepted: boolean;
  }
  /** Whatever answers `Checkout`. */
  interface Recipient {
    checkout(request: Checkout, options?: crb.AskOptions): Promise<Response>;
  }
}

/**
 * Agent `Order` (specs/order.yaml:16).
 *
 * One order, from the first item in the basket to the parcel in the post.
 */
export declare namespace OrderBase {
  /** What the agent is made of. */
  interface Data {
    customer: string;
    items: Item[];
  }
  /** What its creator gives. */
  interface Init {
    customer: string;
    items?: Item[];
  }
  interface Output {
    outcome: Outcome;
    parcel: string | null;
  }
  interface Address
    extends crb.Address<Output>,
      AddItem.Recipient,
      Checkout.Recipient,
      Packed.Recipient,
      GetTotal.Recipient,
      Cancel.Recipient {}

  /** The data of each state. */
  interface States {
    Basket: crb.Empty;
    Paying: { card: string };
    Packing: { charge: string };
    Posting: { parcel: string };
    Refunding: { charge?: string };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Basket: [];
    Paying: [data: { card: string }];
    Packing: [data: { charge: string }];
    Posting: [data: { parcel: string }];
    Refunding: [data?: { charge?: string }];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Order";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { AddItem: AddItem; Packed: Packed; Cancel: Cancel };
    timers: { deadline: [] };
  }

  /** The context of each handler. */
  interface Contexts {
    onGetTotal: crb.OnlyStays<Is, "Basket"> | crb.OnlyStays<Is, "Packing">;
    onCancel:
      | crb.Here<Is, "Order.onCancel", "Basket", "Refunding" | "done">
      | crb.Here<Is, "Order.onCancel", "Packing", "Refunding" | "done">;
    onDeadline:
      | crb.Here<Is, "Order.onDeadline", "Basket", "Refunding">
      | crb.Here<Is, "Order.onDeadline", "Packing", "Refunding">;
    onAddItem: crb.OnlyStays<Is, "Basket">;
    onCheckoutInBasket: crb.Asked<Is, "Order.onCheckoutInBasket", "Basket", "Paying", Checkout.Response>;
    paying: crb.Task<Is, "Order.paying", "Paying", "Packing">;
    payingFallback: crb.Here<Is, "Order.payingFallback", "Paying", "Basket">;
    onPacked: crb.Here<Is, "Order.onPacked", "Packing", "Posting">;
    onPackedFallback: crb.Here<Is, "Order.onPackedFallback", "Packing", "Refunding">;
    onCheckoutInPacking: crb.OnlyStays<Is, "Packing">;
    posting: crb.Thread<Is, "Order.posting", "Posting", "done">;
    refunding: crb.Task<Is, "Order.refunding", "Refunding", "done">;
    refundingRepair: crb.OnlyStays<Is, "Refunding">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onGetTotal: GetTotal.Response;
    onCancel: crb.Step<"Order.onCancel", "Refunding" | "done">;
    onDeadline: crb.Step<"Order.onDeadline", "Refunding"> | void;
    onAddItem: void;
    onCheckoutInBasket:
      | Checkout.Response
      | crb.Answered<Is, "Order.onCheckoutInBasket", "Paying">
      | crb.Step<"Order.onCheckoutInBasket", "Paying">;
    paying: crb.Step<"Order.paying", "Packing">;
    payingFallback: crb.Step<"Order.payingFallback", "Basket">;
    onPacked: crb.Step<"Order.onPacked", "Posting">;
    onPackedFallback: crb.Step<"Order.onPackedFallback", "Refunding"> | void;
    onCheckoutInPacking: Checkout.Response;
    refunding: crb.Step<"Order.refunding", "done"> | void;
    refundingRepair: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    posting: crb.Threaded<State<"Posting">, Ctx<"posting">, crb.Step<"Order.posting", "done">>;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class OrderBase extends crb.Agent<OrderBase.Is> {
  constructor(data: OrderBase.Init) {
    super(graph, data);
  }

  /** Request `GetTotal` in `Basket`, `Packing` (specs/order.yaml:22). Return the response. Stays. */
  protected abstract onGetTotal(
    request: GetTotal,
    ctx: OrderBase.Ctx<"onGetTotal">,
  ): crb.Awaitable<OrderBase.Result<"onGetTotal">>;

  /** Event `Cancel` in `Basket`, `Packing` (specs/order.yaml:23). Next: `Refunding`, `done`. */
  protected abstract onCancel(
    event: Cancel,
    ctx: OrderBase.Ctx<"onCancel">,
  ): crb.Awaitable<OrderBase.Result<"onCancel">>;

  /**
   * Timer `deadline` in `Basket`, `Packing`, after 30d (specs/order.yaml:25). Next: `Refunding`; returning
   * nothing stays.
   */
  protected abstract onDeadline(
    ctx: OrderBase.Ctx<"onDeadline">,
  ): crb.Awaitable<OrderBase.Result<"onDeadline">>;

  /** Event `AddItem` in `Basket` (specs/order.yaml:30). Stays. */
  protected abstract onAddItem(
    event: AddItem,
    ctx: OrderBase.Ctx<"onAddItem">,
  ): crb.Awaitable<OrderBase.Result<"onAddItem">>;

  /**
   * Request `Checkout` in `Basket` (specs/order.yaml:31). Return the response, or
   * `ctx.answer(response).next(…)` to move as well. Next: `Paying`.
   */
  protected abstract onCheckoutInBasket(
    request: Checkout,
    ctx: OrderBase.Ctx<"onCheckoutInBasket">,
  ): crb.Awaitable<OrderBase.Result<"onCheckoutInBasket">>;

  /**
   * State `Paying` (async, specs/order.yaml:33). Next: `Packing`.
   *
   * Messages wait while the card is charged.
   */
  protected abstract paying(
    state: OrderBase.State<"Paying">,
    ctx: OrderBase.Ctx<"paying">,
  ): crb.Awaitable<OrderBase.Result<"paying">>;

  /** Error in `Paying` (specs/order.yaml:40). Next: `Basket`. */
  protected abstract payingFallback(
    error: Error,
    ctx: OrderBase.Ctx<"payingFallback">,
  ): crb.Awaitable<OrderBase.Result<"payingFallback">>;

  /** Event `Packed` in `Packing` (specs/order.yaml:45). Next: `Posting`. */
  protected abstract onPacked(
    event: Packed,
    ctx: OrderBase.Ctx<"onPacked">,
  ): crb.Awaitable<OrderBase.Result<"onPacked">>;

  /** Error in `onPacked` (specs/order.yaml:45). Next: `Refunding`; returning nothing stays. */
  protected abstract onPackedFallback(
    error: Error,
    event: Packed,
    ctx: OrderBase.Ctx<"onPackedFallback">,
  ): crb.Awaitable<OrderBase.Result<"onPackedFallback">>;

  /** Request `Checkout` in `Packing` (specs/order.yaml:46). Return the response. Stays. */
  protected abstract onCheckoutInPacking(
    request: Checkout,
    ctx: OrderBase.Ctx<"onCheckoutInPacking">,
  ): crb.Awaitable<OrderBase.Result<"onCheckoutInPacking">>;

  /** State `Posting` (sync: on a thread, specs/order.yaml:48). Next: `done`. */
  protected abstract readonly posting: OrderBase.Body<"posting">;

  /** State `Refunding` (async, specs/order.yaml:52). Next: `done`; returning nothing repeats every 1h. */
  protected abstract refunding(
    state: OrderBase.State<"Refunding">,
    ctx: OrderBase.Ctx<"refunding">,
  ): crb.Awaitable<OrderBase.Result<"refunding">>;

  /**
   * Repair after an error in `Refunding` (specs/order.yaml:57). Returning runs the state again; throwing
   * fails the agent.
   */
  protected abstract refundingRepair(
    error: Error,
    ctx: OrderBase.Ctx<"refundingRepair">,
  ): crb.Awaitable<OrderBase.Result<"refundingRepair">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Item: {
    type: "object",
    properties: { sku: { type: "string" }, quantity: { type: "integer" }, price: { type: "number" } },
    required: ["sku", "quantity", "price"],
    additionalProperties: false,
  },
  Outcome: { enum: ["shipped", "cancelled"] },
  AddItem: { $ref: "#/definitions/Item" },
  Checkout: {
    type: "object",
    properties: { card: { type: "string" } },
    required: ["card"],
    additionalProperties: false,
  },
  Packed: {
    type: "object",
    properties: { parcel: { type: "string" } },
    required: ["parcel"],
    additionalProperties: false,
  },
  GetTotal: { type: "object", additionalProperties: false },
  Cancel: {
    type: "object",
    properties: { reason: { type: "string" } },
    required: ["reason"],
    additionalProperties: false,
  },
  "Order.data": {
    type: "object",
    properties: {
      customer: { type: "string" },
      items: { type: "array", items: { $ref: "#/definitions/Item" } },
    },
    required: ["customer", "items"],
    additionalProperties: false,
  },
  "Order.output": {
    type: "object",
    properties: { outcome: { $ref: "#/definitions/Outcome" }, parcel: { type: ["string", "null"] } },
    required: ["outcome", "parcel"],
    additionalProperties: false,
  },
  "Order.Posting": {
    type: "object",
    properties: { parcel: { type: "string" } },
    required: ["parcel"],
    additionalProperties: false,
  },
};

const graph: crb.Graph = {
  agent: "Order",
  at: "specs/order.yaml:16",
  initial: "Basket",
  defaults: { items: [] },
  messages: {
    AddItem: { kind: "event", at: "specs/order.yaml:7", method: "addItem" },
    Checkout: { kind: "request", at: "specs/order.yaml:13", method: "checkout", timeout: 60000 },
    Packed: { kind: "event", at: "specs/order.yaml:9", method: "packed" },
    GetTotal: { kind: "request", at: "specs/order.yaml:12", method: "getTotal" },
    Cancel: { kind: "event", at: "specs/order.yaml:8", method: "cancel" },
  },
  states: {
    Basket: {
      mode: "events",
      at: "specs/order.yaml:27",
      handle: {
        AddItem: { at: "specs/order.yaml:30", call: "onAddItem", next: ["stay"] },
        Checkout: { at: "specs/order.yaml:31", call: "onCheckoutInBasket", next: ["stay", "Paying"] },
        Packed: "ignore",
        GetTotal: { at: "specs/order.yaml:22", call: "onGetTotal", next: ["stay"] },
        Cancel: { at: "specs/order.yaml:23", call: "onCancel", next: ["Refunding", "done"] },
      },
      otherwise: "error",
      hears: ["deadline"],
    },
    Paying: {
      mode: "async",
      at: "specs/order.yaml:33",
      call: "paying",
      next: ["Packing"],
      timeout: 20000,
      retry: { max: 3, backoff: [500, 10000] },
      fallback: { at: "specs/order.yaml:40", call: "payingFallback", next: ["Basket"] },
    },
    Packing: {
      mode: "events",
      at: "specs/order.yaml:41",
      handle: {
        Packed: {
          at: "specs/order.yaml:45",
          call: "onPacked",
          next: ["Posting"],
          fallback: { at: "specs/order.yaml:45", call: "onPackedFallback", next: ["stay", "Refunding"] },
        },
        Checkout: { at: "specs/order.yaml:46", call: "onCheckoutInPacking", next: ["stay"] },
        GetTotal: { at: "specs/order.yaml:22", call: "onGetTotal", next: ["stay"] },
        Cancel: { at: "specs/order.yaml:23", call: "onCancel", next: ["Refunding", "done"] },
      },
      otherwise: "ignore",
      hears: ["deadline"],
    },
    Posting: { mode: "sync", at: "specs/order.yaml:48", call: "posting", next: ["done"] },
    Refunding: {
      mode: "async",
      at: "specs/order.yaml:52",
      call: "refunding",
      next: ["done"],
      repeat: { every: 3600000 },
      repair: { at: "specs/order.yaml:57", call: "refundingRepair" },
    },
  },
  timers: {
    deadline: {
      at: "specs/order.yaml:25",
      after: 2592000000,
      tick: { at: "specs/order.yaml:25", call: "onDeadline", next: ["stay", "Refunding"] },
    },
  },
  schemas,
};
