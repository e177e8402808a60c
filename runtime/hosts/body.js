/**
 * Runs the body of a `sync` state on the copies it is given, wherever that is: on a worker thread or in place.
 * Plain JavaScript, because a worker has no loader for TypeScript until it has registered one.
 */
import { describe, textOf } from "../core/describe.js";

/**
 * What a body decided and changed; the shape that the core awaits (`ThreadResult`).
 * @typedef {{
 *   step?: { target: string, data: unknown },
 *   odd?: string,
 *   made?: string,
 *   thrown?: Error,
 *   gaveUp?: boolean,
 *   data?: unknown,
 *   agent?: unknown,
 * }} Result
 */

/**
 * @param {(data: never, ctx: never) => unknown} body
 * @param {{ state: string, data: unknown, agent: unknown }} job
 * @param {() => boolean} cancelled
 * @returns {Result}
 */
export function runBody(body, { state, data, agent }, cancelled) {
  const ctx = new ThreadContext(state, agent, cancelled);
  try {
    return result(ctx, body(/** @type {never} */ (data), /** @type {never} */ (ctx)), data);
  } catch (thrown) {
    return { thrown: thrown instanceof Error ? thrown : notAnError(thrown), gaveUp: ctx.gaveUp };
  }
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

/** @param {unknown} thrown */
function notAnError(thrown) {
  return new Error(`a value that is not an Error was thrown: ${textOf(thrown)}`);
}

/** What a body may do. */
class ThreadContext {
  /** @type {Step[]} */
  steps = [];
  gaveUp = false;

  /**
   * @param {string} state
   * @param {unknown} agent
   * @param {() => boolean} cancelled
   */
  constructor(state, agent, cancelled) {
    this.state = state;
    this.agent = agent;
    this.cancelled = cancelled;
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
