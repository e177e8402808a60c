import { names, shown } from "../borders/misfit.js";
import type { Cell } from "../cell.js";
import { AgentError, type AgentErrorCode } from "./error.js";

/** A name that an agent has nothing of, and those that it has: `takes no event "Pnig"; its events: Ping, Pong`. */
interface Unknown {
  readonly lacks: string;
  readonly name: unknown;
  readonly has: string;
  readonly known: readonly string[];
  readonly code?: AgentErrorCode;
}

/** The error for a name that the spec of an agent does not have. The name may come from outside: it may be anything. */
export function unknownName(
  { id, table, state }: Cell,
  { lacks, name, has, known, code = "usage" }: Unknown,
): AgentError {
  const { at } = table.graph;
  const message = `${id} ${lacks} ${shown(name)}; ${has}: ${names(known)} (${at})`;
  return new AgentError(code, message, { agent: id, from: state.name, at });
}
