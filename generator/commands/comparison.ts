import { formats } from "../diagrams/formats.js";
import { plural } from "../text/words.js";
import { type FilePlan, type FileState, unixEnds } from "./compare.js";
import { patch } from "./patch.js";
import type { PicturePlan } from "./pictures/compare.js";
import { changesIn, strayJson, strayLine } from "./report.js";

/** What `check` found. */
export interface Comparison {
  readonly files: readonly FilePlan[];
  readonly pictures: readonly PicturePlan[];
  /** Files and pictures of specs that are gone, which this run has no say in. */
  readonly strays: readonly FileState[];
  /** The folder of the pictures, if it was named. */
  readonly folder?: string;
  /** Command lines that bring all up to date. None: it is. */
  readonly repair: readonly string[];
}

export function comparisonText(found: Comparison, color: boolean): string {
  const { files, pictures, strays, repair } = found;
  const all = [...files, ...pictures];
  const wrong = changesIn(all);
  const lines = [...wrong.map(stateLine), ...strays.map(strayLine)];
  if (repair.length === 0) return [upToDate(found), ...lines, ""].join("\n");
  const patches = [...changesIn(files), ...pictures.flatMap(toldOf)].map((file) => patchOf(file, color));
  const sum = `${wrong.length} of ${plural(all.length, "file")} not up to date. To repair:`;
  const said = repair.length === 1 ? [`${sum} ${repair[0]}`] : [sum, ...repair.map((line) => `  ${line}`)];
  return [...patches, ...lines, ...said, ""].join("\n");
}

function upToDate({ files, pictures, folder }: Comparison): string {
  const drawn = pictures.length === 0 ? "" : ` and ${plural(pictures.length, "picture")}`;
  const none = pictures.length > 0 || folder === undefined ? "" : `, no pictures of them in ${folder}`;
  return `${plural(files.length, "file")}${drawn} up to date${none}`;
}

function stateLine({ path, why, state }: FileState): string {
  return state === "left over" ? `${path} is left over: ${why}` : `${path} is ${state}`;
}

/** The text of a picture whose patch says what is wrong with it: nobody reads that of an SVG. */
function toldOf(picture: PicturePlan): readonly FilePlan[] {
  const { path, spec, state, format, before } = picture;
  if (state === "same" || !formats[format].isRead || typeof before !== "string") return [];
  return [{ path, spec, state, before, ...("after" in picture && { after: picture.after }) }];
}

function patchOf({ path, before, after }: FilePlan, color: boolean): string {
  return patch(path, before === undefined ? undefined : unixEnds(before), after, color);
}

/** Of `--json`. */
export function comparisonJson({ files, pictures, strays, repair }: Comparison): object {
  return {
    files: files.map((file) => ({ ...stateJson(file), ...patchJson(changesIn([file])) })),
    pictures: pictures.map((picture) => ({
      ...stateJson(picture),
      format: picture.format,
      ...patchJson(toldOf(picture)),
    })),
    strays: strays.map(strayJson),
    repair,
  };
}

function stateJson({ path, spec, state }: FileState): object {
  return { path, spec, state };
}

function patchJson([file]: readonly FilePlan[]): object {
  return file === undefined ? {} : { patch: patchOf(file, false) };
}
