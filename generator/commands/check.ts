import { hasErrors } from "../diagnostics/count.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { type Outcome, type Run, refused } from "./command.js";
import { commandLine } from "./commandLine.js";
import { type Comparison, comparisonJson, comparisonText } from "./comparison.js";
import { checkedFolder, checkPictures } from "./pictures/check.js";
import { repairs } from "./pictures/repair.js";
import { plan, typedOut } from "./plan.js";
import { changesIn } from "./report.js";
import { judged } from "./specs.js";

/** Compares what is generated, and pictures, with what the specs make. Writes nothing. */
export const check: Run = async (input, world) => {
  const { disk, color } = world;
  const folder = checkedFolder(input, disk);
  if (typeof folder !== "string") return folder;
  const [planned, wrong] = plan(input, world);
  if (hasErrors(wrong)) return uncompared(wrong);
  const { files, named } = planned;
  const [{ pictures, strays }, problems] = await checkPictures(folder, named, world);
  const diagnostics = [...wrong, ...judged(problems, input)];
  if (hasErrors(diagnostics)) return uncompared(diagnostics);

  const regenerate = commandLine("generate", ...input.arguments, ...typedOut(input));
  const found: Comparison = {
    files,
    pictures,
    strays: [...planned.strays, ...strays],
    ...(input.values.has("diagrams") && { folder }),
    repair: [
      ...(changesIn(files).length > 0 ? [regenerate] : []),
      ...repairs(pictures, folder, named.specs, input, disk),
    ],
  };
  const ok = found.repair.length === 0;
  return { diagnostics, ok, text: comparisonText(found, color), data: comparisonJson(found) };
};

function uncompared(diagnostics: readonly Diagnostic[]): Outcome {
  return refused(diagnostics, { files: [], pictures: [] }, "nothing was compared");
}
