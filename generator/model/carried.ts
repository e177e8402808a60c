import type { Span } from "../diagnostics/diagnostic.js";
import { asksOf } from "./asks.js";
import { messagesOf, originOf, publicationsOf } from "./lookup.js";
import { subscribedBy } from "./publications.js";
import type { AgentDef, MessageDef, PublicationDef, Reply, Spec, Type } from "./spec.js";

/** What an agent that molts hands on by its name: what it is sent, publishes, hears and is replied. */
export interface Carried {
  /** For messages, and to know it by: `event "Feed"`, `reply to "Debit"`. */
  readonly what: string;
  readonly parts: readonly Part[];
}

/** One of its types. Absent: there is none, as for a request that is answered with nothing. */
export interface Part {
  readonly name: "payload" | "response" | "snapshot" | "update" | "tag";
  readonly type: Type | undefined;
  /** Where that is declared. */
  readonly span: Span;
}

/** What an agent hands on; `spec` is its own, or one that imports from there. */
export function carriedBy(agent: AgentDef, spec: Spec): readonly Carried[] {
  const home = originOf(agent, spec);
  const messages = messagesOf(home);
  const publications = publicationsOf(home);
  return [
    ...agent.messages.flatMap((name) => carriedMessage(messages.get(name))),
    ...agent.publishes.flatMap(({ name }) => carriedChanges("publication", publications.get(name))),
    ...subscribedBy(agent).flatMap(({ name }) => carriedChanges("subscription to", publications.get(name))),
    ...asksOf(agent).flatMap((reply) => carriedReply(reply, messages.get(reply.message.name))),
  ];
}

function carriedMessage(message: MessageDef | undefined): readonly Carried[] {
  if (message === undefined) return [];
  const { kind, name, span } = message;
  const payload: Part = { name: "payload", type: message.payload, span };
  const response: readonly Part[] =
    kind === "request" ? [{ name: "response", type: message.response, span }] : [];
  return [{ what: `${kind} "${name}"`, parts: [payload, ...response] }];
}

function carriedChanges(
  as: "publication" | "subscription to",
  publication: PublicationDef | undefined,
): readonly Carried[] {
  if (publication === undefined) return [];
  const { name, snapshot, update, span } = publication;
  const parts: readonly Part[] = [
    { name: "snapshot", type: snapshot, span },
    { name: "update", type: update, span },
  ];
  return [{ what: `${as} "${name}"`, parts }];
}

function carriedReply({ tag, message }: Reply, request: MessageDef | undefined): readonly Carried[] {
  if (request?.kind !== "request") return [];
  const parts: readonly Part[] = [
    { name: "response", type: request.response, span: request.span },
    { name: "tag", type: tag, span: message.span },
  ];
  return [{ what: `reply to "${request.name}"`, parts }];
}
