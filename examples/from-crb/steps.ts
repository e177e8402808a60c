import { StepsBase as Base } from "../../generated/from-crb.js";

/** CRB: "Shared state in a state machine": the states are in the spec, and so are the ways from one to the next. */
export class Steps extends Base {
  protected override begin(_state: Base.State<"Begin">, ctx: Base.Ctx<"begin">) {
    return ctx.next(this.data.begin);
  }

  protected override async first(_state: Base.State<"First">, ctx: Base.Ctx<"first">) {
    this.data.passed.push(this.state);
    return ctx.next("Second");
  }

  protected override async second(_state: Base.State<"Second">, ctx: Base.Ctx<"second">) {
    this.data.passed.push(this.state);
    return ctx.next("Third");
  }

  protected override async third(_state: Base.State<"Third">, ctx: Base.Ctx<"third">) {
    this.data.passed.push(this.state);
    return ctx.next("done", this.data.passed);
  }
}
