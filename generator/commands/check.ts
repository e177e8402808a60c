import { hasErrors, plural } from "../diagnostics/count.js";
import { type Run, refused } from "./command.js";
import { commandLine } from "./commandLine.js";
import { type FilePlan, unixEnds } from "./compare.js";
import { strayJson, strayLine } from "./generate.js";
import { patch } from "./patch.js";
import { type Plan, plan, typedOut } from "./plan.js";

/** Compares what is generated with what the specs make. Writes nothing. */
export const check: Run = async (input, world) => {
  const { color } = world;
  const [planned, diagnostics] = plan(input, world);
  if (hasErrors(diagnostics)) return refused(diagnostics, { files: [] }, "nothing was compared");
  const wrong = planned.files.filter(({ state }) => state !== "same");
  const repair = commandLine("generate", ...input.arguments, ...typedOut(input));
  const text = wrong.length === 0 ? fine(planned) : complaint(wrong, planned, repair, color);
  const data = { files: planned.files.map(toJson), strays: planned.strays.map(strayJson) };
  return {
    diagnostics,
    ok: wrong.length === 0,
    text,
    data: { ...data, ...(wrong.length > 0 && { updateCommand: repair }) },
  };
};

function fine({ files, strays }: Plan): string {
  return [`${plural(files.length, "file")} up to date`, ...strays.map(strayLine), ""].join("\n");
}

function complaint(
  wrong: readonly FilePlan[],
  { files, strays }: Plan,
  repair: string,
  color: boolean,
): string {
  return [
    ...wrong.map((file) => patchOf(file, color)),
    ...wrong.map(({ path, spec, state }) =>
      state === "left over" ? `${path} is left over: ${spec} is gone` : `${path} is ${state}`,
    ),
    ...strays.map(strayLine),
    `${wrong.length} of ${plural(files.length, "file")} not up to date. To repair: ${repair}`,
    "",
  ].join("\n");
}

function toJson(file: FilePlan): object {
  const { path, spec, state } = file;
  return { path, spec, state, ...(state !== "same" && { patch: patchOf(file, false) }) };
}

function patchOf({ path, before, after }: FilePlan, color: boolean): string {
  return patch(path, before === undefined ? undefined : unixEnds(before), after, color);
}
