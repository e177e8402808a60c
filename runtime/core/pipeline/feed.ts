import { describe } from "../borders/describe.js";
import type { Cell } from "../cell.js";
import { AgentError, toError } from "../contract/error.js";
import { interrupt } from "../life/interrupt.js";
import { close, iterate, type Results } from "../tools/iterate.js";
import type { Door } from "./door.js";

/**
 * Pushes inputs into a pipeline, as there is room for them, and closes it. When the inputs throw, the pipeline is
 * interrupted.
 */
export class Feed {
  readonly #cell: Cell;
  readonly #door: Door;
  readonly #inputs: Results;
  /** Whether all inputs were taken. */
  #isThrough = false;
  /** What the inputs threw. */
  #error: Error | null = null;

  /** `call`: who is given the inputs, for the reader of an error. */
  constructor(cell: Cell, door: Door, inputs: unknown, call: string) {
    const results = iterate(inputs);
    if (results === null) throw noInputs(cell.id, call, inputs);
    this.#cell = cell;
    this.#door = door;
    this.#inputs = results;
  }

  async start(): Promise<void> {
    try {
      for (let next = await this.#inputs.next(); next.done !== true; next = await this.#inputs.next()) {
        if (!(await this.#isTaken(next.value))) return;
      }
      this.#isThrough = true;
      this.#door.close();
    } catch (thrown) {
      this.#error = toError(thrown);
      void interrupt(this.#cell);
    }
  }

  /** Whether the pipeline has taken an input. */
  #isTaken(input: unknown): Promise<boolean> {
    return this.#door.push(input, true).then(
      () => true,
      () => false,
    );
  }

  /** What the inputs threw; null when they did not. */
  get error(): Error | null {
    return this.#error;
  }

  /** The pipeline has ended: why it has not taken all; null when it has. */
  get shortfall(): Error | null {
    if (this.#isThrough) return null;
    const { id } = this.#cell;
    const message = `${id} has ended before it took all inputs`;
    return this.#error ?? new AgentError("interrupted", message, { agent: id });
  }

  /** Takes no more of the inputs, and lets them clean up. */
  stop(): void {
    if (!this.#isThrough) close(this.#cell.system.host, this.#inputs);
  }
}

/** Says that what a call was given cannot be iterated. */
export function noInputs(agent: string, call: string, found: unknown): AgentError {
  const message = `${agent}: ${call} takes inputs, an iterable or an async iterable, not ${describe(found)}`;
  return new AgentError("usage", message, { agent });
}
