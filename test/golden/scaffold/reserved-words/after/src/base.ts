import { type Request, BaseBase } from "../generated/base.js";
import deleteBody from "./delete.sync.js";

export class Base extends BaseBase {
  /** State `Delete`, which runs on a thread. */
  protected override readonly delete = deleteBody;

  /** State `Failed`. */
  protected override async failed$(
    state: BaseBase.State<"Failed">,
    ctx: BaseBase.Ctx<"failed$">,
  ): Promise<BaseBase.Result<"failed$">> {
    // Return ctx.next("Await").
    throw new Error("Base.failed$ is not written yet");
  }

  /** Event `Request` in `Await`. */
  protected override onRequest(event: Request, ctx: BaseBase.Ctx<"onRequest">): BaseBase.Result<"onRequest"> {
    // Return ctx.next("Delete") or nothing to stay.
    throw new Error("Base.onRequest is not written yet");
  }
}
