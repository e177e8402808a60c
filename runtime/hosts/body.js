/**
 * Runs the body of a `sync` state on the copies it is given, wherever that is: on a worker thread or in place.
 * Plain JavaScript, because a worker has no loader for TypeScript until it has registered one.
 */
import { describe, notAnError } from "../core/borders/describe.js";
import { movedAway, picked } from "../core/borders/transfer.js";

/** @typedef {import("../core/contract/host.js").ThreadResult} Result What a body decided and changed. */

/**
 * A function on a thread (`ThreadTask`), as far as it matters here.
 * @typedef {{ url: string, compute: (input: never, ctx: never) => unknown }} Task
 */

/** @typedef {import("../core/contract/thread.js").ParallelOptions} Options */

/**
 * What a body asks of where it runs.
 * @typedef {{
 *   cancelled: () => boolean,
 *   progress: ((value: unknown) => void) | null,
 *   parallel: (task: Task, items: readonly unknown[], options: Options) => unknown[],
 * }} Surroundings
 */

/**
 * Runs what a job asks for: the body of a state, or that of a stage.
 * @param {(data: never, ctx: never) => unknown} body
 * @param {Input & { part: import("../core/contract/host.js").ThreadJob["part"] }} job
 * @param {Surroundings} surroundings
 * @returns {Result}
 */
export function run(body, job, surroundings) {
  const { part } = job;
  if (part === "body" || part === "map") return runBody(body, job, surroundings);
  return runStage(body, job, surroundings, part === "split");
}

/**
 * The copies that a body is given.
 * @typedef {{ state: string, data: unknown, agent: unknown, transfers: import("../core/borders/transfer.js").Transfers }} Input
 */

/**
 * A stage of a pipeline gives its result itself, and a split all there is of it. In place of an agent's data it has what it
 * is to know of its value.
 * @param {(data: never, ctx: never) => unknown} body
 * @param {Input} job
 * @param {Surroundings} surroundings
 * @param {boolean} many
 * @returns {Result}
 */
function runStage(body, { state, data, agent }, surroundings, many) {
  const ctx = Object.assign(new ThreadContext(state, undefined, surroundings), agent);
  try {
    const given = body(/** @type {never} */ (data), /** @type {never} */ (ctx));
    if (given instanceof Promise) return { odd: "a promise (a sync stage returns its result at once)" };
    return {
      step: { target: "done", data: many ? Array.from(/** @type {Iterable<unknown>} */ (given)) : given },
    };
  } catch (thrown) {
    return { thrown: asError(thrown), gaveUp: ctx.gaveUp };
  }
}

/** @param {unknown} thrown */
function asError(thrown) {
  return thrown instanceof Error ? thrown : new Error(notAnError(thrown));
}

/**
 * @param {(data: never, ctx: never) => unknown} body
 * @param {Input} job
 * @param {Surroundings} surroundings
 * @returns {Result}
 */
function runBody(body, { state, data, agent, transfers }, surroundings) {
  const moved = picked(data, transfers[state] ?? []);
  const ctx = new ThreadContext(state, agent, surroundings);
  try {
    return result(ctx, body(/** @type {never} */ (data), /** @type {never} */ (ctx)), data);
  } catch (thrown) {
    return {
      thrown: asError(thrown),
      gaveUp: ctx.gaveUp,
      returned: picked(moved, fieldsLeft(moved)),
    };
  }
}

/**
 * What a function on a thread makes of one item of a parallel map. Once the map is to stop, it begins no other. What it
 * reports there is heard by nobody: progress of the whole is its caller's.
 * @param {Task} task
 * @param {unknown} item
 * @param {Surroundings} surroundings
 */
export function compute(task, item, surroundings) {
  if (surroundings.cancelled()) throw new Error("ctx.parallel was stopped: its agent is interrupted");
  return task.compute(
    /** @type {never} */ (item),
    /** @type {never} */ (new ThreadContext("", {}, { ...surroundings, progress: unheard })),
  );
}

/**
 * @param {ThreadContext} ctx
 * @param {unknown} returned
 * @param {unknown} data
 * @returns {Result}
 */
function result(ctx, returned, data) {
  const { agent, steps } = ctx;
  const forgotten = steps.find((step) => step !== returned);
  if (forgotten !== undefined) return { made: forgotten.target, agent };
  if (!(returned instanceof Step))
    return returned === undefined ? { data, agent } : { odd: inWords(returned), agent };
  if (steps.length === 0) return { odd: "a step that this call of it did not make", agent };
  return { step: { target: returned.target, data: returned.data }, agent };
}

/** @param {unknown} value */
function inWords(value) {
  if (value instanceof Promise) return "a promise (a sync body returns its step at once)";
  return describe(value);
}

/**
 * Those whose bytes the body has not moved away itself.
 * @param {object} moved
 */
function fieldsLeft(moved) {
  const fields = Object.keys(moved);
  const gone = movedAway(moved, fields);
  return fields.filter((field) => !gone.includes(field));
}

function undeclared() {
  throw new Error("the body reports progress, and the spec declares none: add `progress:` to the agent");
}

function unheard() {}

/** What a body may do. */
class ThreadContext {
  /** @type {Step[]} */
  steps = [];
  gaveUp = false;
  #parallel;

  /**
   * @param {string} state
   * @param {unknown} agent
   * @param {Surroundings} surroundings
   */
  constructor(state, agent, { cancelled, progress, parallel }) {
    this.state = state;
    this.agent = agent;
    this.cancelled = cancelled;
    this.progress = progress ?? undeclared;
    this.#parallel = parallel;
  }

  /**
   * @param {Task} task
   * @param {Iterable<unknown>} items
   * @param {Options} [options]
   */
  parallel(task, items, options = {}) {
    if (typeof task?.compute !== "function")
      throw new TypeError(`ctx.parallel takes a threadTask, not ${describe(task)}`);
    checkCount("threads", options.threads);
    checkCount("chunk", options.chunk);
    const list = Array.from(items);
    return list.length === 0 ? [] : this.#parallel(task, list, options);
  }

  /**
   * @param {string} target
   * @param {unknown} data
   */
  next(target, data) {
    const step = new Step(target, data);
    this.steps.push(step);
    return step;
  }

  /**
   * @param {Error} error
   * @returns {never}
   */
  giveUp(error) {
    this.gaveUp = true;
    throw error;
  }
}

class Step {
  /**
   * @param {string} target
   * @param {unknown} data
   */
  constructor(target, data) {
    this.target = target;
    this.data = data;
  }
}

/**
 * @param {string} name
 * @param {unknown} count
 */
function checkCount(name, count) {
  if (count === undefined || (Number.isSafeInteger(count) && Number(count) > 0)) return;
  throw new RangeError(`ctx.parallel: ${name} is a whole number from 1 up, not ${describe(count)}`);
}
