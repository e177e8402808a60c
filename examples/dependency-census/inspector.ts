import { InspectorBase as Base, type Inspect, type Package } from "../../generated/census.js";
import { contentsOf, manifestOf, nameOf, problemOf } from "./disk.js";
import hashing from "./hashing.sync.js";

/** Inspects packages, one after the other. */
export class Inspector extends Base {
  protected override readonly hashing = hashing;

  protected override onInspect({ path }: Inspect, ctx: Base.Ctx<"onInspect">) {
    return ctx.next("Reading", { path });
  }

  protected override async reading({ path }: Base.State<"Reading">, ctx: Base.Ctx<"reading">) {
    const { files, inner } = await contentsOf(path, ctx.signal);
    return ctx.next("Hashing", { path, manifest: await manifestOf(path), files, inner });
  }

  protected override readingFallback(error: Error, ctx: Base.Ctx<"readingFallback">) {
    return ctx.next("Reporting", { package: broken(ctx.data.path, error) });
  }

  protected override hashingFallback(error: Error, ctx: Base.Ctx<"hashingFallback">) {
    const { path, manifest, inner } = ctx.data;
    const { name, version, licence } = manifest;
    return ctx.next("Reporting", { package: { ...broken(path, error), name, version, licence }, inner });
  }

  protected override reporting(state: Base.State<"Reporting">, ctx: Base.Ctx<"reporting">) {
    this.data.census.inspected({ ...state, by: ctx.self });
    return ctx.next("Idle");
  }
}

/** The row of a package that could not be read. */
function broken(path: string, error: Error): Package {
  const problem = problemOf(error);
  return { path, name: nameOf(path), version: "", licence: "", files: 0, bytes: 0, digest: "", problem };
}
