import type { Cell } from "../cell.js";
import type { Ask } from "../messages/ask.js";

/** Is shown by the core what no observer sees, for tools that test agents: where faults are put in, and what is open. */
export interface Probe {
  /**
   * An object takes a cell to live in it, before any of its methods runs: when an agent is started, when one molts into
   * it, and when one is restarted with it.
   */
  begins(cell: Cell): void;
  /** A request is made. */
  asks(ask: Ask): void;
}
