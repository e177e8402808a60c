import { MarsBase as Base } from "../generated/planets.js";

export class Mars extends Base {
  protected override north(_: unknown, ctx: Base.Ctx<"north">) {
    this.data.taken += 1;
    return this.data.taken < this.data.steps ? ctx.next("NorthEast") : ctx.next("done", this.data.taken);
  }

  protected override northEast(_: unknown, ctx: Base.Ctx<"northEast">) {
    this.data.taken += 1;
    return this.data.taken < this.data.steps ? ctx.next("East") : ctx.next("done", this.data.taken);
  }

  protected override east(_: unknown, ctx: Base.Ctx<"east">) {
    this.data.taken += 1;
    return this.data.taken < this.data.steps ? ctx.next("SouthEast") : ctx.next("done", this.data.taken);
  }

  protected override southEast(_: unknown, ctx: Base.Ctx<"southEast">) {
    this.data.taken += 1;
    return this.data.taken < this.data.steps ? ctx.next("South") : ctx.next("done", this.data.taken);
  }

  protected override south(_: unknown, ctx: Base.Ctx<"south">) {
    this.data.taken += 1;
    return this.data.taken < this.data.steps ? ctx.next("SouthWest") : ctx.next("done", this.data.taken);
  }

  protected override southWest(_: unknown, ctx: Base.Ctx<"southWest">) {
    this.data.taken += 1;
    return this.data.taken < this.data.steps ? ctx.next("West") : ctx.next("done", this.data.taken);
  }

  protected override west(_: unknown, ctx: Base.Ctx<"west">) {
    this.data.taken += 1;
    return this.data.taken < this.data.steps ? ctx.next("NorthWest") : ctx.next("done", this.data.taken);
  }

  protected override northWest(_: unknown, ctx: Base.Ctx<"northWest">) {
    this.data.taken += 1;
    return this.data.taken < this.data.steps ? ctx.next("North") : ctx.next("done", this.data.taken);
  }
}
