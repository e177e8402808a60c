import { hasErrors, type Outcome, type Run, refused } from "./command.js";
import { type FilePlan, type Plan, plan } from "./plan.js";

/** Writes what the specs make; all or nothing. */
export const generate: Run = async (input, world) => {
  const { disk } = world;
  const [planned, diagnostics] = plan(input, world);
  if (hasErrors(diagnostics)) return refused(diagnostics, { files: [] });
  const changes = planned.files.filter(({ state }) => state !== "same");
  const failures = disk.write(changes.map(({ path, before, after }) => ({ path, before, text: after })));
  if (failures.length > 0) return refused([...diagnostics, ...failures], { files: [] });
  return {
    diagnostics,
    ok: true,
    text: report(planned),
    data: { files: planned.files.map(toJson), strays: planned.strays.map(strayJson) },
  } satisfies Outcome;
};

function report({ files, strays }: Plan): string {
  const changed = files.filter(({ state }) => state !== "same");
  const same = files.length - changed.length;
  const lines = [
    ...changed.map((file) =>
      file.state === "left over" ? `${file.path} removed: ${file.spec} is gone` : `${file.path} written`,
    ),
    ...(same > 0 ? [`${countFiles(same)} up to date`] : []),
    ...strays.map(strayLine),
  ];
  return `${lines.join("\n")}\n`;
}

export function strayLine({ path, spec }: FilePlan): string {
  return `${path} left alone: ${spec} is gone, but its folder was not among the arguments`;
}

export function strayJson({ path, spec }: FilePlan): object {
  return { path, spec };
}

export function countFiles(count: number): string {
  return count === 1 ? "1 file" : `${count} files`;
}

function toJson({ path, spec, state }: FilePlan): object {
  const change = state === "same" ? "none" : state === "left over" ? "removed" : "written";
  return { path, spec, change };
}
