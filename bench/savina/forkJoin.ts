import { CreateBase, ThroughputBase, WorkerBase } from "../generated/fork-join.js";

/** Some workers, many messages each. */
export class Throughput extends ThroughputBase {
  protected override forking(_: unknown, ctx: ThroughputBase.Ctx<"forking">) {
    const { workers, messages } = this.data;
    const group = ctx.group("Workers");
    const all = Array.from({ length: workers }, () => group.spawn(() => new Worker({ messages })));
    for (let sent = 0; sent < messages; sent++) for (const worker of all) worker.work();
    return ctx.next("Joining");
  }

  protected override onWorkersFinished(
    end: ThroughputBase.Finished<"Workers">,
    ctx: ThroughputBase.Ctx<"onWorkersFinished">,
  ) {
    if (end.reason === "done") this.data.handled += end.output.handled;
    this.data.ended += 1;
    return this.data.ended === this.data.workers
      ? ctx.next("done", { handled: this.data.handled })
      : undefined;
  }
}

/** Very many workers, one message each. */
export class Create extends CreateBase {
  protected override async forking(_: unknown, ctx: CreateBase.Ctx<"forking">) {
    const ends = Array.from({ length: this.data.workers }, () => {
      const worker = ctx.spawn(new Worker({ messages: 1 }));
      worker.work();
      return worker.done;
    });
    const outputs = await Promise.all(ends);
    return ctx.next("done", { handled: outputs.reduce((sum, { handled }) => sum + handled, 0) });
  }
}

/** The angle that Savina's workers compute with. */
const THETA = 37.2;

class Worker extends WorkerBase {
  protected override onWork(_: unknown, ctx: WorkerBase.Ctx<"onWork">) {
    this.data.sum += Math.sin(THETA) ** 2 + Math.cos(THETA) ** 2;
    this.data.handled += 1;
    const { handled, messages, sum } = this.data;
    return handled === messages ? ctx.next("done", { handled, sum }) : undefined;
  }
}
