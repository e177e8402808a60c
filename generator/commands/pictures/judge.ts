import { posix } from "node:path";
import { create } from "../../diagnostics/create.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { kinds } from "../../diagrams/kinds.js";
import type { Disk } from "../../disk.js";
import type { Spec } from "../../model/spec.js";
import { unasked } from "../plan.js";
import { agentsOf, covers, type Specs } from "../specs.js";
import type { LeftPlan } from "./compare.js";
import type { Drawing } from "./drawing.js";
import type { Found } from "./found.js";
import type { Order } from "./order.js";

/** What becomes of the pictures that were found, as far as they are of some specs. */
export interface Judged {
  /** Drawn again, as their recipes say. */
  readonly orders: readonly Order[];
  /** What they show is gone. */
  readonly left: readonly LeftPlan[];
  /** Left alone: what they show is gone, but of a folder that was not asked for; or they cannot be drawn again. */
  readonly strays: readonly LeftPlan[];
}

/** Judges pictures by the specs that a command line names. Those of other specs are nobody's concern now. */
export function judge(found: readonly Found[], named: Specs, disk: Disk): Judged {
  const specs = new Map(named.specs.map((spec) => [spec.file, spec]));
  const verdicts = found.map((picture): Partial<Judged> => {
    const spec = specs.get(picture.recipe.spec);
    return spec === undefined ? judgeOrphan(picture, named, disk) : judgeBySpec(picture, spec, disk);
  });
  return {
    orders: verdicts.flatMap(({ orders = [] }) => orders),
    left: verdicts.flatMap(({ left = [] }) => left),
    strays: verdicts.flatMap(({ strays = [] }) => strays),
  };
}

/** What to say of pictures that are left alone because nobody has their traces. */
export function lostTraces(strays: readonly LeftPlan[]): readonly Diagnostic[] {
  return strays.flatMap(({ path, lost }) =>
    lost === undefined ? [] : [create("lost-trace", undefined, { path, trace: lost })],
  );
}

function judgeOrphan(picture: Found, { folders }: Specs, disk: Disk): Partial<Judged> {
  const { spec } = picture.recipe;
  if (disk.kind(spec) !== "nothing") return {};
  const left = fileOf(picture, `${spec} is gone`);
  return covers(folders, spec) ? { left: [left] } : { strays: [unasked(left)] };
}

function judgeBySpec(picture: Found, spec: Spec, disk: Disk): Partial<Judged> {
  const { path, format, recipe } = picture;
  const { drawing } = recipe;
  const gone = goneFrom(spec, drawing);
  if (gone !== undefined) return { left: [fileOf(picture, `${gone} is gone`)] };
  const lost = drawing.traces.find((trace) => disk.isOutside(trace) || disk.kind(trace) === "nothing");
  if (lost !== undefined) return { strays: [{ ...fileOf(picture, `its trace ${lost} is gone`), lost }] };
  return { orders: [{ spec, drawing, format, path, folder: posix.dirname(path) }] };
}

/** What a picture shows and its spec does not have any more. */
function goneFrom(spec: Spec, { kind, agent }: Drawing): string | undefined {
  if (agent !== undefined && agentsOf(spec, agent)[0].length === 0) return `agent "${agent}" of ${spec.file}`;
  const { shows, title } = kinds[kind];
  return shows(spec, agent) ? undefined : `the ${title} of ${agent ?? spec.file}`;
}

function fileOf({ path, content, format, recipe }: Found, why: string): LeftPlan {
  return { path, ...recipe, state: "left over", before: content, why, format };
}
