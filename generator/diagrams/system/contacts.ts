import { asksOf, repliesOf } from "../../model/asks.js";
import {
  agentDefsOf,
  messagesOf,
  originOf,
  pipelineDefsOf,
  publicationsOf,
  typeNamed,
} from "../../model/lookup.js";
import type { PipelineDef, StageDef } from "../../model/pipelines.js";
import { subscribedBy } from "../../model/publications.js";
import type { AgentDef, MessageDef, Reference, Spec, Type } from "../../model/spec.js";
import { childrenOf } from "../../model/supervised.js";
import { typesIn } from "../../model/typesIn.js";

/** What has an address: an agent or a pipeline. */
export type Def = AgentDef | PipelineDef;

/** Whom a member of a system may know, as its declarations say. */
export interface Contacts {
  /** Those whose address it may hold: they may be sent all that they take. */
  readonly known: ReadonlySet<Def>;
  /** Lists of messages that it may send to whoever takes all of them. */
  readonly recipients: readonly (readonly MessageDef[])[];
  /** Requests that it may be handed the responders of. */
  readonly answers: ReadonlySet<MessageDef>;
}

/**
 * An agent or a pipeline may know those whose addresses stand in its data and that of its states, in what it is sent,
 * told or replied, in what those answer that it may ask; and its own children.
 */
export function contactsOf(def: Def, spec: Spec): Contacts {
  const known = new Set<Def>();
  const recipients: (readonly MessageDef[])[] = [];
  const answers = new Set<MessageDef>();
  const types = new Set<Type>();
  const add = (more: readonly (Type | undefined)[]) => {
    for (const type of typesIn(more.filter((each) => each !== undefined))) types.add(type);
  };
  const learn = (reference: Reference) => {
    const other = defOf(reference, spec);
    if (other === undefined || known.has(other)) return;
    known.add(other);
    add(acceptedBy(other, spec).map(responseOf));
  };
  add(heldBy(def, spec));
  if ("states" in def) childrenOf(def).forEach(learn);
  // A set hands out what is added while it is read.
  for (const type of types) {
    if (type.kind === "reference") add([typeNamed(type, spec)]);
    else if (type.kind === "address") learn({ name: type.agent, span: type.span });
    else if (type.kind === "accepts") {
      const messages = type.messages.flatMap((each) => messageOf(each, spec) ?? []);
      if (messages.length > 0) recipients.push(messages);
      add(messages.map(responseOf));
    } else if (type.kind === "responder") {
      const request = messageOf(type.request, spec);
      if (request !== undefined) answers.add(request);
    }
  }
  // Who hears of the response to a request asks somebody who takes it.
  const accepted = new Set([...known].flatMap((other) => acceptedBy(other, spec)));
  for (const request of askedBy(def, spec)) if (!accepted.has(request)) recipients.push([request]);
  return { known, recipients, answers };
}

/** The requests that an agent makes to hear of the response as a message. */
function askedBy(def: Def, spec: Spec): readonly MessageDef[] {
  return "states" in def ? asksOf(def).flatMap(({ message }) => messageOf(message, spec) ?? []) : [];
}

/** The agent or pipeline that a name stands for, where it is written. */
export function defOf(reference: Reference, spec: Spec): Def | undefined {
  const home = originOf(reference, spec);
  return agentDefsOf(home).get(reference.name) ?? pipelineDefsOf(home).get(reference.name);
}

/** The message that a name stands for, where it is written. */
function messageOf(reference: Reference, spec: Spec): MessageDef | undefined {
  return messagesOf(originOf(reference, spec)).get(reference.name);
}

/** The messages that an agent takes; pipelines take values alone. */
export function acceptedBy(def: Def, spec: Spec): readonly MessageDef[] {
  if (!("states" in def)) return [];
  const messages = messagesOf(originOf(def, spec));
  return def.messages.flatMap((name) => messages.get(name) ?? []);
}

function responseOf(message: MessageDef): Type | undefined {
  return message.kind === "request" ? message.response : undefined;
}

/** The types of all that it is made of and given. */
function heldBy(def: Def, spec: Spec): readonly (Type | undefined)[] {
  const data = def.data.map(({ type }) => type);
  if (!("states" in def)) return [...data, def.input, ...def.stages.flatMap(heldByStage)];
  const told = subscribedBy(def).flatMap((each) => {
    const publication = publicationsOf(originOf(each, spec)).get(each.name);
    return publication === undefined ? [] : [publication.snapshot, publication.update];
  });
  return [
    ...data,
    ...def.states.flatMap((state) => state.data.map(({ type }) => type)),
    ...acceptedBy(def, spec).map(({ payload }) => payload),
    ...told,
    ...repliesOf(def).map(({ tag }) => tag),
    ...askedBy(def, spec).map(responseOf),
  ];
}

function heldByStage(stage: StageDef): readonly (Type | undefined)[] {
  const config = stage.config.map(({ type }) => type);
  return stage.kind === "chunk" ? [...config, stage.of] : [...config, stage.from, stage.to];
}
