import type { Cell } from "../cell.js";
import { AgentError } from "../contract/error.js";

/** That an agent was asked to end. The error that says so is made for whoever sees it: it costs more than a whole short life. */
export class Interruption {
  readonly #cell: Cell;
  /** Whether the agent has yet to act on it, before anything else. */
  unheeded = false;
  /** Whether its hook `interrupted` has yet to hear of it. */
  unheard = false;
  #error: AgentError | null = null;

  constructor(cell: Cell) {
    this.#cell = cell;
    this.renew();
  }

  /** The agent, or the one it has become, has yet to hear of it, if it has a hook for that. */
  renew(): void {
    this.unheeded = this.unheard = this.#cell.agent["interrupted"] !== undefined;
  }

  get error(): AgentError {
    const { id } = this.#cell;
    this.#error ??= new AgentError("interrupted", `${id} is interrupted`, { agent: id });
    return this.#error;
  }
}
