import { posix } from "node:path";
import { create } from "../diagnostics/create.js";
import type { Diagnostic, Source } from "../diagnostics/diagnostic.js";
import { type Handler, handlersOf } from "../model/handlers.js";
import { baseName } from "../model/names.js";
import type { AgentDef, Spec } from "../model/spec.js";
import { lowerFirst } from "../text/words.js";
import { addHandlers } from "./add.js";
import { chooseClass } from "./choose.js";
import { classesOf, membersOf, spanOf, type UserClass } from "./classes.js";
import { freshBody, freshClass } from "./fresh.js";
import { goneHandlers } from "./gone.js";
import type { Project } from "./project.js";
import { parse, syntaxErrors } from "./source.js";

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

/** A file to write. */
export interface Scaffolded {
  readonly path: string;
  /** Its text as it was; a new file has none. */
  readonly before?: string;
  readonly after: string;
  readonly changes: readonly Addition[];
}

/** The handlers that are new, in a class or, without one, as the body of a `sync` state. */
export interface Addition {
  readonly className?: string;
  readonly added: readonly string[];
}

/**
 * What scaffolding makes of a folder: new classes for agents that have none, and the handlers that others lack.
 * With an error among the diagnostics the files are not to be written.
 */
export function scaffoldFiles(job: Job): readonly [readonly Scaffolded[], readonly Diagnostic[]] {
  const work = new Work(job.files);
  const diagnostics = job.agents.flatMap((agent) => scaffoldAgent(agent, job, work));
  return [work.files(), diagnostics];
}

/** Texts by path: those of the disk, and over them what this run has made. */
class Work {
  readonly #old: ReadonlyMap<string, string>;
  readonly #made = new Map<string, Scaffolded>();

  constructor(files: readonly Source[]) {
    this.#old = new Map(files.map(({ file, text }) => [file, text]));
  }

  text(path: string): string | undefined {
    return this.#made.get(path)?.after ?? this.#old.get(path);
  }

  /** Another agent of the spec may have added to the same file before. */
  put(path: string, after: string, added: readonly string[], className?: string): void {
    const before = this.#old.get(path);
    const earlier = this.#made.get(path)?.changes ?? [];
    const change = { added, ...(className !== undefined && { className }) };
    this.#made.set(path, {
      path,
      after,
      ...(before !== undefined && { before }),
      changes: [...earlier, change],
    });
  }

  files(): readonly Scaffolded[] {
    return [...this.#made.values()];
  }
}

function scaffoldAgent(agent: AgentDef, job: Job, work: Work): readonly Diagnostic[] {
  const base = baseName(agent.name);
  const files = job.files.filter(({ text }) => text.includes(base));
  const parsed = files.map(({ file, text }) => parse({ file, text: work.text(file) ?? text }));
  const broken = parsed.flatMap(syntaxErrors);
  if (broken.length > 0) return broken;
  const classes = parsed.flatMap((one) => classesOf(one, base, job.module));
  const [found, unclear] = chooseClass(classes, agent.name, base);
  if (unclear.length > 0) return unclear;
  return found ? complete(found, agent, job, work) : begin(agent, job, work);
}

/** Adds to a class what it lacks. */
function complete(found: UserClass, agent: AgentDef, job: Job, work: Work): readonly Diagnostic[] {
  const handlers = handlersOf(agent, job.spec);
  const present = new Set([found, ...found.parents].flatMap(membersOf).map(({ name }) => name));
  const missing = handlers.filter(({ method }) => !present.has(method));
  const gone = goneHandlers(found, handlers, agent);
  if (missing.length === 0) return gone;

  const { file } = found.parsed.source;
  const [bodies, taken] = placeBodies(missing, agent, posix.dirname(file), work);
  const after = addHandlers(
    found,
    missing,
    handlers,
    agent,
    (handler) => bodies.get(handler) ?? "",
    job.project,
  );
  const methods = missing.map(({ method }) => method);
  if (syntaxErrors(parse({ file, text: after })).length > 0) {
    const byHand = `Write them by hand: ${methods.join(", ")}`;
    return [...gone, create("cannot-add", spanOf(found), { file }, [byHand])];
  }
  work.put(file, after, methods, found.name ?? "the class");
  writeBodies(bodies, agent, job, work);
  return [...gone, ...taken];
}

/** Writes the class of an agent that has none. */
function begin(agent: AgentDef, job: Job, work: Work): readonly Diagnostic[] {
  const file = posix.join(job.to, `${lowerFirst(agent.name)}.ts`);
  if (work.text(file) !== undefined) {
    return [create("class-missing", undefined, { file, agent: agent.name, base: baseName(agent.name) })];
  }
  const handlers = handlersOf(agent, job.spec);
  const [bodies, taken] = placeBodies(handlers, agent, job.to, work);
  const place = { file, module: job.module, project: job.project };
  const text = freshClass(agent, handlers, (handler) => bodies.get(handler) ?? "", place);
  work.put(
    file,
    text,
    handlers.map(({ method }) => method),
    agent.name,
  );
  writeBodies(bodies, agent, job, work);
  return taken;
}

type Bodies = ReadonlyMap<Handler, string>;

/** The module of each `sync` state's body, without its ending. Where another agent's is in the way, a longer name. */
function placeBodies(
  handlers: readonly Handler[],
  agent: AgentDef,
  folder: string,
  work: Work,
): readonly [Bodies, readonly Diagnostic[]] {
  const places = new Map<Handler, string>();
  const diagnostics: Diagnostic[] = [];
  for (const handler of handlers) {
    if (handler.kind !== "body") continue;
    const { name } = handler.state;
    const paths = [name, agent.name + name].map((word) => posix.join(folder, `${lowerFirst(word)}.sync`));
    const path = paths.find(
      (candidate) => work.text(`${candidate}.ts`)?.includes(baseName(agent.name)) ?? true,
    );
    if (path === undefined) {
      diagnostics.push(create("body-taken", undefined, { file: `${paths[0]}.ts`, state: name }));
    } else places.set(handler, path);
  }
  return [places, diagnostics];
}

function writeBodies(bodies: Bodies, agent: AgentDef, { module, project }: Job, work: Work): void {
  for (const [handler, path] of bodies) {
    const file = `${path}.ts`;
    if (work.text(file) !== undefined) continue;
    work.put(file, freshBody(handler, agent, { file, module, project }), [handler.method]);
  }
}
