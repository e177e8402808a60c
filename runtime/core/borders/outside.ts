import type { Cell } from "../cell.js";
import type { Address as Recipient } from "../contract/address.js";
import { AgentError } from "../contract/error.js";
import type { AskOptions } from "../contract/requests.js";
import { unknownName } from "../contract/unknownName.js";
import { NOTHING } from "../graph/defaults.js";
import type { PipelineGraph } from "../graph/pipeline.js";
import type { MessageRow } from "../graph/rows.js";
import { Address } from "../messages/address.js";
import { ask } from "../messages/ask.js";
import { enqueueAwaited } from "../messages/enqueue.js";
import { doorOf } from "../pipeline/door.js";
import { copyJson } from "./copyJson.js";
import { type Crossing, invalid, isDeclared, misfitOf } from "./crossing.js";
import { shown } from "./misfit.js";

/**
 * Delivers a message that comes from outside, from another process or a network: by its name in the spec, with a
 * payload of which nothing is known. An event resolves when it is in the mailbox, a request with its response; a mailbox
 * that is full and refuses it rejects with `mailbox-full`, an agent that has ended or is asked to with `ended`. What a pipeline
 * takes is called `input`: it resolves when there is room for it. A message
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
  const { pipeline } = cell.table.graph;
  if (pipeline !== undefined) return deliverInput(cell, pipeline, name, payload);
  const message = messageOf(cell, name);
  const place = { schema: name, is: `the payload of ${name}`, at: message.at };
  const accepted = acceptedOf(cell, place, payload === undefined ? NOTHING : payload);
  if (message.kind === "request") return ask(cell, message, accepted, options);
  const refusal = cell.bound?.refusal(message) ?? null;
  await enqueueAwaited(cell, { index: message.index, payload: accepted, ask: null, source: null });
  if (refusal !== null) throw refusal;
}

/** By this name an input of a pipeline is delivered, as routes have it. */
const INPUT = "input";

async function deliverInput(
  cell: Cell,
  { pipeline, at }: PipelineGraph,
  name: string,
  payload: unknown,
): Promise<void> {
  if (name !== INPUT) throw unknownMessage(cell, name, [INPUT]);
  const place = { schema: `${pipeline}.${INPUT}`, is: `the input of ${pipeline}`, at };
  const input = acceptedOf(cell, place, payload);
  await doorOf(cell).push(input);
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
  throw unknownMessage(cell, name, known);
}

function unknownMessage(cell: Cell, name: string, known: readonly string[]): AgentError {
  const code = "invalid-message";
  return unknownName(cell, { lacks: "takes no message", name, has: "it takes", known, code });
}

type Place = Pick<Crossing, "schema" | "is" | "at">;

/** A copy of a payload, if it is what the spec declares. */
function acceptedOf(cell: Cell, { schema, is, at }: Place, payload: unknown): unknown {
  if (!isDeclared(cell, schema)) {
    const message = `${cell.id}: ${is} cannot be validated: its graph holds no schema for it; generate it anew (${at})`;
    throw new AgentError("usage", message, { agent: cell.id, at });
  }
  const [value, broken] = copyJson(payload);
  if (broken !== null) throw invalid(cell, is, broken, at);
  const misfit = misfitOf(cell, { value, schema, origin: "elsewhere", is, at });
  if (misfit !== null) throw misfit;
  return value;
}
