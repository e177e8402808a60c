import { ConcurrentTaskBase as Base } from "../../generated/from-crb.js";

/** CRB: "Concurrent Task". */
export class ConcurrentTask extends Base {
  protected override async loading(_state: Base.State<"Loading">, ctx: Base.Ctx<"loading">) {
    const responses = await Promise.all(this.data.urls.map((url) => fetch(url, { signal: ctx.signal })));
    const statuses = responses.map(({ status }) => status);
    return ctx.next("done", statuses);
  }
}
