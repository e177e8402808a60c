import { DroppingGateBase, RefusingGateBase, WaitingGateBase } from "../generated/memory.js";

/** Agents that defer whatever comes until they are opened, one for each way to treat a full mailbox. */

export class RefusingGate extends RefusingGateBase {
  isOpen = false;

  get handled(): number {
    return this.data.seen;
  }

  protected override onLook(ctx: RefusingGateBase.Ctx<"onLook">) {
    return this.isOpen ? ctx.next("Open") : undefined;
  }
  protected override onPing() {
    this.data.seen += 1;
  }
}

export class WaitingGate extends WaitingGateBase {
  isOpen = false;

  get handled(): number {
    return this.data.seen;
  }

  protected override onLook(ctx: WaitingGateBase.Ctx<"onLook">) {
    return this.isOpen ? ctx.next("Open") : undefined;
  }
  protected override onPing() {
    this.data.seen += 1;
  }
}

export class DroppingGate extends DroppingGateBase {
  isOpen = false;

  get handled(): number {
    return this.data.seen;
  }

  protected override onLook(ctx: DroppingGateBase.Ctx<"onLook">) {
    return this.isOpen ? ctx.next("Open") : undefined;
  }
  protected override onPing() {
    this.data.seen += 1;
  }
}

export type Gate = RefusingGate | WaitingGate | DroppingGate;

export type Policy = "reject" | "wait" | "dropOldest";

export const gates: Readonly<Record<Policy, new () => Gate>> = {
  reject: RefusingGate,
  wait: WaitingGate,
  dropOldest: DroppingGate,
};

/** Each way to treat a full mailbox. */
export const policies = Object.keys(gates) as Policy[];
