import { shown } from "../borders/misfit.js";
import type { Cell } from "../cell.js";
import { AgentError } from "../contract/error.js";
import { Address } from "../messages/address.js";

/** What a call was given as the address of an agent. Throws a `usage` error when it is none. */
export function addressed({ id, state }: Cell, call: string, given: unknown, at = state.at): Address {
  if (given instanceof Address) return given;
  const message = `${id}: ${call} takes the address of an agent, not ${shown(given)} (${at})`;
  throw new AgentError("usage", message, { agent: id, from: state.name, at });
}
