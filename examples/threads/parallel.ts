/** Data-parallel work (CRB: rayon in a `DoSync`): `node --import tsx examples/threads/parallel.ts`. */
import { isDeepStrictEqual } from "node:util";
import { PrimeSearchBase as Base } from "../../generated/parallel.js";
import counting from "./counting.sync.js";
import primes from "./primes.thread.js";
import { ranges, together } from "./ranges.js";

class PrimeSearch extends Base {
  protected override readonly counting = counting;

  protected override async recounting({ found }: Base.State<"Recounting">, ctx: Base.Ctx<"recounting">) {
    const again = together(await ctx.parallel(primes, this.data.ranges));
    if (!isDeepStrictEqual(again, found)) throw new Error("two ways, two results");
    return ctx.next("done", found);
  }
}

console.log(await new PrimeSearch({ ranges: ranges(200_000, 24) }).run());
