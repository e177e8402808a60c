import { sample } from "../harness/measure.js";
import type { Work } from "../rows/row.js";

/** What each of so many costs, in ns, when all of them are done as a whole, again and again. */
export async function nsOfEach(work: Work, size: number, ms: number): Promise<number> {
  return (
    1e9 /
    (await sample({ by: "rate", name: "", does: "", until: "whole", amount: size, ours: work }, work, ms))
  );
}
