import { posix } from "node:path";
import { create } from "../diagnostics/create.js";
import type { Diagnostic, Source } from "../diagnostics/diagnostic.js";
import { baseName } from "../model/names.js";
import type { Spec } from "../model/spec.js";
import { lowerFirst } from "../text/words.js";
import { addHandlers } from "./add.js";
import { type Bodies, placeBodies } from "./bodies.js";
import { bodyFilesOf } from "./bodyFiles.js";
import { chooseClass } from "./choose.js";
import { lineageOf, membersOf, spanOf, type UserClass } from "./classes.js";
import { familyOf } from "./family.js";
import { freshBody, freshClass } from "./fresh.js";
import { leftBehind } from "./gone.js";
import { Meanings } from "./meanings.js";
import { calledAs, type Owner, partsOf } from "./owner.js";
import type { Project } from "./project.js";
import { parse, syntaxErrors } from "./source.js";
import { type Scaffolded, Work } from "./work.js";

export interface Job {
  readonly spec: Spec;
  /** The agents and pipelines whose classes are written. */
  readonly owners: readonly Owner[];
  /** The folder for new files. */
  readonly to: string;
  /** The generated module without its ending: `generated/monitor`. */
  readonly module: string;
  /** The project that the folder belongs to. */
  readonly project: Project;
  /** The TypeScript files below `to`. */
  readonly files: readonly Source[];
}

/** A job that is being done. */
interface Run extends Job {
  readonly work: Work;
  readonly meanings: Meanings;
}

/**
 * What scaffolding makes of a folder: new classes for agents and pipelines that have none, and what others lack.
 * With an error among the diagnostics the files are not to be written.
 */
export function scaffoldFiles(job: Job): readonly [readonly Scaffolded[], readonly Diagnostic[]] {
  const work = new Work(job.files);
  const run = { ...job, work, meanings: new Meanings(work, job.module) };
  const diagnostics = job.owners.flatMap((owner) => scaffoldOwner(owner, run));
  return [work.files(), diagnostics];
}

function scaffoldOwner(owner: Owner, run: Run): readonly Diagnostic[] {
  run.work.forget();
  const base = baseName(owner.name);
  const mentioning = run.work.mentioning(base);
  const broken = mentioning.flatMap(syntaxErrors);
  if (broken.length > 0) return broken;
  const [found, unclear] = chooseClass(familyOf(base, run.work, run.meanings), owner.name, base);
  if (unclear.length > 0) return unclear;
  if (!found) return begin(owner, run);
  const others = new Set(lineageOf(found).map(({ parsed }) => parsed));
  const brokenToo = [...others].filter((parsed) => !mentioning.includes(parsed)).flatMap(syntaxErrors);
  return brokenToo.length > 0 ? brokenToo : complete(found, owner, run);
}

/** Adds to a class what it lacks. */
function complete(found: UserClass, owner: Owner, run: Run): readonly Diagnostic[] {
  const parts = partsOf(owner, run.spec);
  const present = new Set(
    lineageOf(found)
      .flatMap(membersOf)
      .map(({ name }) => name),
  );
  const missing = parts.filter(({ method }) => !present.has(method));
  const { file } = found.parsed.source;
  const [bodies, taken] = placeBodies(missing, owner, posix.dirname(file), run.work);
  const files = bodyFilesOf(baseName(owner.name), run.work, run.meanings);
  const left = leftBehind({ found, owner, spec: run.spec, parts, files, bodies });
  if (missing.length === 0) return left;

  const after = addHandlers(found, { missing, parts, owner, bodies }, run.meanings, run.project);
  const methods = missing.map(({ method }) => method);
  if (syntaxErrors(parse({ file, text: after })).length > 0) {
    const byHand = `Write them by hand: ${methods.join(", ")}`;
    return [...left, create("cannot-add", spanOf(found), { file }, [byHand])];
  }
  run.work.put(file, after, methods, found.name ?? "the class");
  writeBodies(bodies, owner, run);
  return [...left, ...taken];
}

/** Writes the class of an agent or a pipeline that has none. */
function begin(owner: Owner, run: Run): readonly Diagnostic[] {
  const { to, module, project, work } = run;
  const file = posix.join(to, `${lowerFirst(owner.name)}.ts`);
  if (work.text(file) !== undefined) {
    return [
      create("class-missing", undefined, {
        file,
        owner: calledAs(owner),
        name: owner.name,
        base: baseName(owner.name),
      }),
    ];
  }
  const parts = partsOf(owner, run.spec);
  const [bodies, taken] = placeBodies(parts, owner, to, work);
  const place = { file, module, project };
  const text = freshClass(owner, parts, (part) => bodies.get(part) ?? "", place);
  work.put(
    file,
    text,
    parts.map(({ method }) => method),
    owner.name,
  );
  writeBodies(bodies, owner, run);
  return taken;
}

function writeBodies(bodies: Bodies, owner: Owner, { module, project, work }: Run): void {
  for (const [part, path] of bodies) {
    const file = `${path}.ts`;
    if (work.text(file) !== undefined) continue;
    work.put(file, freshBody(part, owner, { file, module, project }), [part.method]);
  }
}
