import type { Disk } from "../../disk.js";
import type { Spec } from "../../model/spec.js";
import type { Input } from "../command.js";
import { argument, commandLine, quoted } from "../commandLine.js";
import { allOrders } from "./all.js";
import type { PicturePlan } from "./compare.js";
import { formatOf } from "./destination.js";
import { drawingWords, usualDrawing } from "./drawing.js";
import { DEFAULT_FOLDER } from "./found.js";

/** The command lines that bring pictures up to date, for the user to copy. Paths are as they are typed here. */
export function repairs(
  pictures: readonly PicturePlan[],
  folder: string,
  specs: readonly Spec[],
  input: Input,
  disk: Disk,
): readonly string[] {
  const wrong = pictures.filter(({ state }) => state !== "same");
  if (wrong.length === 0) return [];
  const isAdded = wrong.every(({ state, format }) => state !== "missing" || format === "svg");
  if (isAdded && addsNone(pictures, folder, specs)) return [allLine(folder, input, disk)];
  return wrong.map((picture) =>
    picture.state === "left over"
      ? `rm ${quoted(argument(disk.typed(picture.path)))}`
      : drawLine(picture, disk),
  );
}

/** Whether `--all` would draw only what is there, or is to be: not everybody commits every kind of picture. */
function addsNone(pictures: readonly PicturePlan[], folder: string, specs: readonly Spec[]): boolean {
  const wanted = new Set(pictures.map(({ path, spec, format }) => [path, spec, format].join("\n")));
  const drawn = allOrders(specs, usualDrawing, { to: "folder", path: folder, format: "svg" });
  return drawn.every(({ path, spec, format }) => wanted.has([path, spec.file, format].join("\n")));
}

function allLine(folder: string, input: Input, disk: Disk): string {
  const out = folder === DEFAULT_FOLDER ? [] : ["--out", argument(disk.typed(folder))];
  return commandLine("diagram", ...input.arguments, "--all", ...out);
}

function drawLine({ path, spec, format, drawing }: PicturePlan, disk: Disk): string {
  const words = drawingWords({ ...drawing, traces: drawing.traces.map(disk.typed) });
  const said = formatOf(path) === format ? [] : ["--format", format];
  const typed = argument(disk.typed(spec));
  return commandLine("diagram", typed, ...words, ...said, "--out", argument(disk.typed(path)));
}
