import { posix } from "node:path";
import { create } from "../diagnostics/create.js";
import type { Diagnostic, Source } from "../diagnostics/diagnostic.js";
import { handlersOf } from "../model/handlersOf.js";
import { baseName } from "../model/names.js";
import type { AgentDef, Spec } from "../model/spec.js";
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
import type { Project } from "./project.js";
import { parse, syntaxErrors } from "./source.js";
import { type Scaffolded, Work } from "./work.js";

export interface Job {
  readonly spec: Spec;
  readonly agents: readonly AgentDef[];
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
 * What scaffolding makes of a folder: new classes for agents that have none, and the handlers that others lack.
 * With an error among the diagnostics the files are not to be written.
 */
export function scaffoldFiles(job: Job): readonly [readonly Scaffolded[], readonly Diagnostic[]] {
  const work = new Work(job.files);
  const run = { ...job, work, meanings: new Meanings(work, job.module) };
  const diagnostics = job.agents.flatMap((agent) => scaffoldAgent(agent, run));
  return [work.files(), diagnostics];
}

function scaffoldAgent(agent: AgentDef, run: Run): readonly Diagnostic[] {
  run.work.forget();
  const base = baseName(agent.name);
  const mentioning = run.work.mentioning(base);
  const broken = mentioning.flatMap(syntaxErrors);
  if (broken.length > 0) return broken;
  const [found, unclear] = chooseClass(familyOf(base, run.work, run.meanings), agent.name, base);
  if (unclear.length > 0) return unclear;
  if (!found) return begin(agent, run);
  const others = new Set(lineageOf(found).map(({ parsed }) => parsed));
  const brokenToo = [...others].filter((parsed) => !mentioning.includes(parsed)).flatMap(syntaxErrors);
  return brokenToo.length > 0 ? brokenToo : complete(found, agent, run);
}

/** Adds to a class what it lacks. */
function complete(found: UserClass, agent: AgentDef, run: Run): readonly Diagnostic[] {
  const handlers = handlersOf(agent, run.spec);
  const present = new Set(
    lineageOf(found)
      .flatMap(membersOf)
      .map(({ name }) => name),
  );
  const missing = handlers.filter(({ method }) => !present.has(method));
  const { file } = found.parsed.source;
  const [bodies, taken] = placeBodies(missing, agent, posix.dirname(file), run.work);
  const files = bodyFilesOf(baseName(agent.name), run.work, run.meanings);
  const left = leftBehind({ found, agent, spec: run.spec, handlers, files, bodies });
  if (missing.length === 0) return left;

  const after = addHandlers(found, { missing, handlers, agent, bodies }, run.meanings, run.project);
  const methods = missing.map(({ method }) => method);
  if (syntaxErrors(parse({ file, text: after })).length > 0) {
    const byHand = `Write them by hand: ${methods.join(", ")}`;
    return [...left, create("cannot-add", spanOf(found), { file }, [byHand])];
  }
  run.work.put(file, after, methods, found.name ?? "the class");
  writeBodies(bodies, agent, run);
  return [...left, ...taken];
}

/** Writes the class of an agent that has none. */
function begin(agent: AgentDef, run: Run): readonly Diagnostic[] {
  const { to, module, project, work } = run;
  const file = posix.join(to, `${lowerFirst(agent.name)}.ts`);
  if (work.text(file) !== undefined) {
    return [create("class-missing", undefined, { file, agent: agent.name, base: baseName(agent.name) })];
  }
  const handlers = handlersOf(agent, run.spec);
  const [bodies, taken] = placeBodies(handlers, agent, to, work);
  const place = { file, module, project };
  const text = freshClass(agent, handlers, (handler) => bodies.get(handler) ?? "", place);
  work.put(
    file,
    text,
    handlers.map(({ method }) => method),
    agent.name,
  );
  writeBodies(bodies, agent, run);
  return taken;
}

function writeBodies(bodies: Bodies, agent: AgentDef, { module, project, work }: Run): void {
  for (const [handler, path] of bodies) {
    const file = `${path}.ts`;
    if (work.text(file) !== undefined) continue;
    work.put(file, freshBody(handler, agent, { file, module, project }), [handler.method]);
  }
}
