import type { Cell } from "../cell.js";
import type { AskOptions, Address as Recipient } from "../contract/contract.js";
import { AgentError } from "../contract/error.js";
import { unknownName } from "../contract/unknownName.js";
import { NOTHING } from "../graph/defaults.js";
import type { MessageRow } from "../graph/table.js";
import { Address } from "../messages/address.js";
import { ask } from "../messages/ask.js";
import { enqueueAwaited } from "../messages/enqueue.js";
import { copyJson } from "./copyJson.js";
import { invalid, isDeclared, misfitOf } from "./crossing.js";
import { shown } from "./misfit.js";

/**
 * Delivers a message that comes from outside, from another process or a network: by its name in the spec, with a
 * payload of which nothing is known. An event resolves when it is in the mailbox, a request with its response; a mailbox
 * that is full and refuses it rejects with `mailbox-full`, an agent that has ended or is asked to with `ended`. A message
 * that the agent does not take, or a payload that is not what the spec declares, rejects with an `AgentError`
 * (`invalid-message`) that says what is wrong and where, and never reaches the agent. What does reach it is a copy: plain
 * data, safe to use.
 */
export async function deliver(
  to: Recipient,
  name: string,
  payload?: unknown,
  options?: AskOptions,
): Promise<unknown> {
  const cell = cellOf(to);
  const message = messageOf(cell, name);
  const accepted = acceptedOf(cell, message, payload === undefined ? NOTHING : payload);
  if (message.kind === "request") return ask(cell, message, accepted, options);
  const refusal = cell.bound?.refusal(message) ?? null;
  await enqueueAwaited(cell, { index: message.index, payload: accepted, ask: null, source: null });
  if (refusal !== null) throw refusal;
}

function cellOf(to: Recipient): Cell {
  if (to instanceof Address) return to.$cell;
  throw new AgentError("usage", `a message is delivered to the address of an agent, not to ${shown(to)}`, {
    agent: "",
  });
}

function messageOf(cell: Cell, name: string): MessageRow {
  const found = cell.table.message(name);
  if (found !== undefined) return found;
  const known = cell.table.messages.map((row) => row.name);
  throw unknownName(cell, {
    lacks: "takes no message",
    name,
    has: "it takes",
    known,
    code: "invalid-message",
  });
}

/** A copy of a payload, if it is what the spec declares. */
function acceptedOf(cell: Cell, { name, at }: MessageRow, payload: unknown): unknown {
  const is = `the payload of ${name}`;
  if (!isDeclared(cell, name)) {
    const message = `${cell.id}: ${is} cannot be validated: its graph holds no schema for it; generate it anew (${at})`;
    throw new AgentError("usage", message, { agent: cell.id, at });
  }
  const [value, broken] = copyJson(payload);
  if (broken !== null) throw invalid(cell, is, broken, at);
  const misfit = misfitOf(cell, { value, schema: name, origin: "elsewhere", is, at });
  if (misfit !== null) throw misfit;
  return value;
}
