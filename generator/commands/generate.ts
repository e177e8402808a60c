import { hasErrors, plural } from "../diagnostics/count.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { type Input, type Outcome, type Run, refused, type World } from "./command.js";
import type { FileState } from "./compare.js";
import { Memory } from "./memory.js";
import { type Plan, plan } from "./plan.js";

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

/** The files that are not yet what they are to be. */
export function changesIn<File extends FileState>(files: readonly File[]): readonly File[] {
  return files.filter(({ state }) => state !== "same");
}

/** What was written and removed, and how many `things` needed it not. */
export function report(files: readonly FileState[], strays: readonly FileState[], things: string): string {
  const changed = changesIn(files);
  const same = files.length - changed.length;
  const lines = [
    ...changed.map(changeLine),
    ...(same > 0 ? [`${plural(same, things)} up to date`] : []),
    ...strays.map(strayLine),
  ];
  return `${lines.join("\n")}\n`;
}

export function changeLine({ path, why, state }: FileState): string {
  return state === "left over" ? `${path} removed: ${why}` : `${path} written`;
}

export function changeJson({ path, spec, state }: FileState): object {
  const change = state === "same" ? "none" : state === "left over" ? "removed" : "written";
  return { path, spec, change };
}

export function strayLine({ path, why }: FileState): string {
  return `${path} left alone: ${why}`;
}

export function strayJson({ path, spec, why }: FileState): object {
  return { path, spec, why };
}
