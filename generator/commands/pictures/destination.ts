import { posix } from "node:path";
import { formats } from "../../diagrams/formats.js";
import { type Format, formatNames } from "../../diagrams/names.js";
import type { Disk } from "../../disk.js";
import { orList } from "../../text/words.js";
import type { DrawingOption, Input, Misuse } from "../command.js";
import { argument } from "../commandLine.js";
import { misuse } from "../input.js";
import { drawingOf } from "./drawing.js";
import { DEFAULT_FOLDER } from "./found.js";
import { drawingOptions } from "./options.js";

/** Where pictures go, and as what: to stdout, into one file, or into a folder with a file for each spec. */
export interface Destination {
  readonly to: "stdout" | "file" | "folder";
  /** Of the file or folder; for stdout, the working directory. */
  readonly path: string;
  readonly format: Format;
}

/** The destination that a command line says. */
export function destinationOf(input: Input, disk: Disk): Destination | Misuse {
  const destination = saidBy(input, disk);
  return "asks" in destination ? destination : (unfitFor(destination, input) ?? destination);
}

function saidBy(input: Input, disk: Disk): Destination | Misuse {
  const { values, switches } = input;
  const typed = values.get("out");
  const said = formatNames.find((format) => format === values.get("format"));
  if (switches.has("all")) return folderOf(input, said ?? "svg", disk);
  if (typed === undefined) return { to: "stdout", path: disk.path("."), format: said ?? "text" };
  const path = disk.path(typed);
  const problem = noPicture(typed, disk);
  if (problem !== undefined) return problem;
  if (disk.kind(path) === "folder" || typed.endsWith("/") || endingOf(path) === "")
    return { to: "folder", path, format: said ?? "svg" };
  const format = said ?? formatOf(path);
  return format === undefined ? noFormat(path) : { to: "file", path, format };
}

// A picture of another format would be taken for one of these.
const FOREIGN = ["jpg", "jpeg", "gif", "webp", "avif", "bmp", "tif", "tiff", "pdf"];

/** Why a place is none for a picture, whatever its format. */
function noPicture(typed: string, disk: Disk): Misuse | undefined {
  const path = disk.path(typed);
  if (disk.kind(path) === "other" && endingOf(path) === "")
    return misuse(`"${typed}" is neither a file nor a folder`, "Without --out a picture is printed");
  if (disk.kind(path) === "folder" && !typed.endsWith("/") && formatOf(path) !== undefined)
    return misuse(
      `"${path}" is called like a picture, and is a folder`,
      `To draw into it: --out ${argument(typed)}/`,
    );
  if (disk.kind(path) === "folder" || typed.endsWith("/")) return undefined;
  if (FOREIGN.includes(endingOf(path))) return noFormat(path);
  if (posix.basename(path) === `.${endingOf(path)}` && formatOf(path) !== undefined)
    return misuse(
      `"${path}" is an ending without a name`,
      `Name the picture: --out picture.${endingOf(path)}`,
    );
  return undefined;
}

/** What the picture cannot be. With `--all` each kind takes what is for it. */
function unfitFor({ to, format }: Destination, input: Input): Misuse | undefined {
  if (format === "png" && to === "stdout")
    return misuse("a PNG is no text to print", "Write it to a file: --out picture.png");
  return drawingOptions
    .filter((option) => input.lists.has(option.name) || input.switches.has(option.name))
    .map((option) => unfit(option, format, input))
    .find((problem) => problem !== undefined);
}

function unfit({ name, formats, kinds }: DrawingOption, format: Format, input: Input): Misuse | undefined {
  if (formats && !formats.includes(format))
    return misuse(
      `--${name} is for ${orList(formats)}, and this picture is ${format}`,
      `With it: --format ${formats[0]}`,
    );
  const kind = drawingOf(input, (typed) => typed).kind;
  if (!kinds || kinds.includes(kind) || input.switches.has("all")) return undefined;
  return misuse(
    `--${name} is for --kind ${orList(kinds)}, and this is --kind ${kind}`,
    "Leave one of the two out",
  );
}

/** Where all that there is goes. */
function folderOf({ values }: Input, format: Format, disk: Disk): Destination | Misuse {
  const needless = ["kind", "agent"].find((name) => values.has(name));
  if (needless !== undefined)
    return misuse(`--all draws all that specs have, and takes no --${needless}`, "Leave one of the two out");
  const typed = values.get("out") ?? "";
  const path = typed === "" ? DEFAULT_FOLDER : disk.path(typed);
  return disk.kind(path) !== "folder" && !typed.endsWith("/") && formatOf(path) !== undefined
    ? misuse(`--all writes many pictures, and "${path}" is called like one`, "Give a folder: --out pictures/")
    : { to: "folder", path, format };
}

/** The format that the ending of a file says. */
export function formatOf(path: string): Format | undefined {
  return formatNames.find((format) => formats[format].endings.includes(endingOf(path)));
}

function endingOf(path: string): string {
  const name = posix.basename(path);
  return name.includes(".") ? name.slice(name.lastIndexOf(".") + 1).toLowerCase() : "";
}

function noFormat(path: string): Misuse {
  const known = formatNames.flatMap((format) => formats[format].endings).map((ending) => `.${ending}`);
  return misuse(
    `the ending of "${path}" does not say a format that there is`,
    `Endings: ${known.join(", ")}`,
    ...(FOREIGN.includes(endingOf(path)) ? [] : ["Or say it: --format svg"]),
  );
}

/** Texts can stand below one another on stdout; pictures of other formats cannot. */
export function takesSeveral({ to, format }: Destination): boolean {
  return to === "folder" || (to === "stdout" && format === "text");
}
