import type { Cell, Handlers } from "../cell.js";
import type { SpawnOptions } from "../contract/address.js";
import { AgentError } from "../contract/error.js";
import type { Table } from "../graph/table.js";

/** Ways of the runtime into an object of a generated class. Being symbols, they meet no name of a spec. */
export const KIND = Symbol("kind");
export const START = Symbol("start");
export const TAKE = Symbol("take");

/** An object of a generated class, which lives once: in a cell of its own, or in one that it takes. */
export interface Shell {
  /** The name of the agent in its spec. */
  readonly [KIND]: string;
  /** Starts it in a new cell. Throws a `usage` error when it was started before, or lacks handlers. */
  [START](options: SpawnOptions): Cell;
  /** Takes a cell, and gives its table. Throws a `usage` error when it lacks handlers, `refused` when it was started before. */
  [TAKE](cell: Cell, refused: (id: string) => AgentError): Table;
}

/** The error for an object that has lived as `id`, and is to live again. */
export function startedBefore(id: string): AgentError {
  return new AgentError("usage", `${id} was started before; make a new object for another life`, {
    agent: id,
  });
}

export function isShell(value: unknown): value is Shell & Handlers {
  return typeof value === "object" && value !== null && START in value;
}
