import { hasErrors } from "../diagnostics/count.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { type Input, type Outcome, type Run, refused, type World } from "./command.js";
import { Memory } from "./memory.js";
import { type Plan, plan } from "./plan.js";
import { changeJson, changesIn, report, strayJson } from "./report.js";

/** Writes what the specs make; all or nothing. */
export const generate: Run = async (input, world) => {
  const [planned, diagnostics] = carryOut(input, world, new Memory());
  if (hasErrors(diagnostics)) return refused(diagnostics, { files: [] });
  return {
    diagnostics,
    ok: true,
    text: report(planned.files, planned.strays, "file"),
    data: { files: planned.files.map(changeJson), strays: planned.strays.map(strayJson) },
  } satisfies Outcome;
};

/** Without errors, everything is as planned. */
export function carryOut(input: Input, world: World, memory: Memory): readonly [Plan, readonly Diagnostic[]] {
  const { disk } = world;
  const [planned, diagnostics] = plan(input, world, memory);
  if (hasErrors(diagnostics)) return [planned, diagnostics];
  return [planned, [...diagnostics, ...disk.write(changesIn(planned.files), planned.sources)]];
}
