import type { Cell } from "../cell.js";
import { AgentError } from "../contract/error.js";

/** That an agent was asked to end. The error that says so is made for whoever sees it: it costs more than a whole short life. */
export class Interruption {
  readonly #cell: Cell;
  /** Whether the agent has yet to act on it, before anything else. */
  unheeded: boolean;
  /** Whether its hook `interrupted` has yet to hear of it. */
  unheard: boolean;
  #error: AgentError | null = null;

  constructor(cell: Cell) {
    this.#cell = cell;
    this.unheeded = this.unheard = isHeardBy(cell);
  }

  /** The agent has become another one, which has yet to hear of it. */
  renew(): void {
    this.unheeded = this.unheard = isHeardBy(this.#cell);
  }

  get error(): AgentError {
    const { id } = this.#cell;
    this.#error ??= new AgentError("interrupted", `${id} is interrupted`, { agent: id });
    return this.#error;
  }
}

function isHeardBy({ agent }: Cell): boolean {
  return agent["interrupted"] !== undefined;
}
