import { type Request, BaseBase } from "../generated/base.js";
import deleteBody from "./delete.sync.js";

export class Base extends BaseBase {
  protected override readonly delete = deleteBody;

  protected override async failed$(
    state: BaseBase.State<"Failed">,
    ctx: BaseBase.Ctx<"failed$">,
  ): Promise<BaseBase.Result<"failed$">> {
    // Return ctx.next("Await").
    throw new Error("Base.failed$ is not written yet");
  }

  protected override onRequest(event: Request, ctx: BaseBase.Ctx<"onRequest">): BaseBase.Result<"onRequest"> {
    // Return ctx.next("Delete") or nothing to stay.
    throw new Error("Base.onRequest is not written yet");
  }
}
