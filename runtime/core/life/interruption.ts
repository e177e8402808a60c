import type { Cell } from "../cell.js";
import { AgentError } from "../contract/error.js";

/** That an agent was asked to end. The error that says so is made for whoever sees it: it costs more than a whole short life. */
export class Interruption {
  readonly #cell: Cell;
  #error: AgentError | null = null;

  constructor(cell: Cell) {
    this.#cell = cell;
  }

  get error(): AgentError {
    const { id } = this.#cell;
    this.#error ??= new AgentError("interrupted", `${id} is interrupted`, { agent: id });
    return this.#error;
  }
}
