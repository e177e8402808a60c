import type { AskGraph } from "../../runtime/core/graph/graph.js";
import { asksOf } from "./asks.js";
import { addressMethod, replyName } from "./names.js";
import { placeOf } from "./place.js";
import type { AgentDef, MessageDef, Reply } from "./spec.js";

/** The requests that an agent makes to hear of the response as a message, for its graph. */
export function asksGraph(
  agent: AgentDef,
  messages: ReadonlyMap<string, MessageDef>,
): { readonly asks?: Readonly<Record<string, AskGraph>> } {
  const asks = asksOf(agent).map((reply) => [reply.message.name, askGraph(reply, messages)] as const);
  return asks.length > 0 ? { asks: Object.fromEntries(asks) } : {};
}

function askGraph({ message, tag, timeout }: Reply, messages: ReadonlyMap<string, MessageDef>): AskGraph {
  const { name, span } = message;
  const request = messages.get(name);
  const wait = timeout ?? (request?.kind === "request" ? request.timeout : undefined);
  return {
    at: placeOf(span),
    method: addressMethod(name),
    reply: replyName(name),
    ...(tag && { tagged: true }),
    ...(wait !== undefined && { timeout: wait }),
  };
}
