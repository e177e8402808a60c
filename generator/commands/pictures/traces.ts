import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Spec } from "../../model/spec.js";
import { mismatches } from "../../trace/match.js";
import { readTraces } from "../../trace/read.js";
import type { Tally } from "../../trace/tally.js";
import type { World } from "../command.js";
import { drawingInput } from "./recipe.js";

/** What was done in the runs that a recipe wants to be shown; undefined where it wants none. */
export function tallyOf(
  words: readonly string[],
  specs: readonly Spec[],
  { disk, progress }: Pick<World, "disk" | "progress">,
): readonly [Tally | undefined, readonly Diagnostic[]] {
  const paths = drawingInput(words).lists.get("trace") ?? [];
  if (paths.length === 0) return [undefined, []];
  const [tally, diagnostics] = readTraces(paths, { disk, progress });
  // What does not match may follow from lines that could not be read.
  return [tally, diagnostics.length > 0 ? diagnostics : mismatches(tally, specs)];
}
