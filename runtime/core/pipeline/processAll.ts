import type { Cell } from "../cell.js";
import { AgentError, toError } from "../contract/error.js";
import { interrupt } from "../life/interrupt.js";
import { attempt } from "../tools/attempt.js";
import { iterate, type Results } from "../tools/iterate.js";
import type { Door } from "./door.js";

type Inputs = Iterable<unknown> | AsyncIterable<unknown>;

/**
 * Pushes inputs into a pipeline from now on, as there is room for them. What comes out until it is done can be iterated
 * over once, as with a generator. When the inputs throw, the pipeline is interrupted, and the reader hears of it after what
 * was inside. A reader who leaves interrupts the pipeline as well.
 */
export function processAll(cell: Cell, door: Door, inputs: Inputs): AsyncIterable<unknown> {
  return new Processing(cell, door, inputs);
}

class Processing implements AsyncIterableIterator<unknown> {
  readonly #cell: Cell;
  readonly #door: Door;
  readonly #outputs: AsyncIterator<unknown>;
  readonly #inputs: Results;
  /** Whether all inputs were taken. */
  #isFed = false;
  /** What the inputs threw. */
  #error: Error | null = null;

  constructor(cell: Cell, door: Door, inputs: Inputs) {
    this.#cell = cell;
    this.#door = door;
    this.#inputs = inputsOf(cell, inputs);
    this.#outputs = door.readLife();
    void this.#feed();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<unknown>> {
    return this.#outputs.next().then(this.#passOn, this.#fail);
  }

  readonly #passOn = (result: IteratorResult<unknown>): IteratorResult<unknown> => {
    if (result.done !== true || this.#isFed) return result;
    return this.#fail(this.#error ?? stopped(this.#cell));
  };

  readonly #fail = (error: unknown): never => {
    this.#closeInputs();
    throw error;
  };

  async return(): Promise<IteratorResult<unknown>> {
    this.#closeInputs();
    await this.#outputs.return?.();
    await interrupt(this.#cell);
    return { done: true, value: undefined };
  }

  async #feed(): Promise<void> {
    try {
      for (let next = await this.#inputs.next(); next.done !== true; next = await this.#inputs.next()) {
        if (!(await this.#isTaken(next.value))) return;
      }
      this.#isFed = true;
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

  #closeInputs(): void {
    if (!this.#isFed) attempt(this.#cell.system.host, () => this.#inputs.return?.());
  }
}

function inputsOf({ id }: Cell, inputs: unknown): Results {
  const results = iterate(inputs);
  if (results !== null) return results;
  throw new AgentError("usage", `${id}: process() takes an iterable or an async iterable`, { agent: id });
}

function stopped({ id }: Cell): AgentError {
  const message = `${id} has ended before it took all inputs`;
  return new AgentError("interrupted", message, { agent: id });
}
