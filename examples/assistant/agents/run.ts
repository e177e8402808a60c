import { RunBase as Base } from "../../../generated/assistant.js";
import type { ToolFunction } from "./tool.js";

/** One call of a tool. */
export class Run extends Base {
  readonly #function: ToolFunction;

  constructor(data: Base.Init, tool: ToolFunction) {
    super(data);
    this.#function = tool;
  }

  protected override async running(_state: Base.State<"Running">, ctx: Base.Ctx<"running">) {
    const { input, asker } = this.data;
    const own = { signal: ctx.signal, sleep: (ms: number) => ctx.sleep(ms) };
    asker.answer(await this.#function.run(input, own));
    return ctx.next("done");
  }

  protected override runningFallback(error: Error, ctx: Base.Ctx<"runningFallback">) {
    this.data.asker.fail(error);
    return ctx.next("done");
  }

  /** However it ended: nobody waits for it. */
  protected override finalize() {
    this.data.asker.fail(new Error("the tool was stopped"));
  }
}
