import { RunBothBase as Base } from "../../generated/from-crb.js";
import { ConcurrentTask } from "./concurrentTask.js";
import { ParallelTask } from "./parallelTask.js";

/** CRB: "Subtask Execution". What interrupts this agent interrupts both. */
export class RunBoth extends Base {
  protected override async running(_state: Base.State<"Running">, ctx: Base.Ctx<"running">) {
    const { urls, numbers } = this.data;
    const [statuses, squares] = await Promise.all([
      ctx.run(new ConcurrentTask({ urls })),
      ctx.run(new ParallelTask({ numbers })),
    ]);
    return ctx.next("done", { statuses, squares });
  }
}
