import type CodeBlockWriter from "code-block-writer";
import { asksOf } from "../model/asks.js";
import { isRequired } from "../model/fields.js";
import { type Handler, hasContext, type StateHandler } from "../model/handlers.js";
import { handlersOf } from "../model/handlersOf.js";
import { messagesOf } from "../model/lookup.js";
import { agentTypes, baseName, moltedInto, moltTarget } from "../model/names.js";
import { placeOf } from "../model/place.js";
import { subscribedBy } from "../model/publications.js";
import type { AgentDef, EventDef, Field, Reference, Spec, StateDef } from "../model/spec.js";
import { timersOf } from "../model/timers.js";
import { lineWidth } from "../text/lineWidth.js";
import { writeAsks } from "./asks.js";
import { type Around, contextShape, resultShape } from "./contexts.js";
import { promiseOf, senderOf } from "./messages.js";
import { mayBeLeftOut } from "./payload.js";
import type { Scope } from "./scope.js";
import { literal, named, type Shape, type ShapeField, unionOf } from "./shape.js";
import { supervisionFields, writeSupervision } from "./supervision.js";
import { indented } from "./text.js";
import { declaredFields, givenFields, objectShape, type Site, typeShape } from "./typeShape.js";
import { indentOf, writeDoc, writeLines, writeMethod, writeType } from "./write.js";

/** The namespace of an agent: every type its class and its users name. */
export function writeAgentTypes(writer: CodeBlockWriter, agent: AgentDef, spec: Spec, scope: Scope): void {
  const site = { scope, hidden: agentTypes };
  const handlers = handlersOf(agent, spec).filter(hasContext);
  writeDoc(writer, `Agent \`${agent.name}\` (${placeOf(agent.span)}).`, agent.description);
  writer.write(`export declare namespace ${baseName(agent.name)} `).block(() => {
    writeDataTypes(writer, agent, site);
    writeType(writer, "Output", agent.output ? typeShape(agent.output, site) : named("void"));
    writeProgress(writer, agent, site);
    writeAddress(writer, agent, spec, scope);
    writer.blankLine();
    writeStates(writer, agent.states, site);
    writer.blankLine();
    writeTargets(writer, agent, spec, site);
    writeAsks(writer, agent, spec, site);
    writeSupervision(writer, agent, site);
    writer.blankLine();
    writeContract(writer, agent, spec, site);
    writeContexts(writer, handlers, agent, scope);
    writeResults(writer, handlers, agent, scope);
    writeBodies(writer, handlers, agent, scope);
    writePerformers(writer, handlers, agent, scope);
  });
}

function writeDataTypes(writer: CodeBlockWriter, { data }: AgentDef, site: Site): void {
  writeDoc(writer, "What the agent is made of.");
  writeType(writer, "Data", objectShape(declaredFields(data, site), site));
  writeDoc(writer, "What its creator gives.");
  writeType(writer, "Init", objectShape(givenFields(data, site), site));
}

function writeProgress(writer: CodeBlockWriter, { progress }: AgentDef, site: Site): void {
  if (progress === undefined) return;
  writeDoc(writer, "What it reports while it works.");
  writeType(writer, "Progress", typeShape(progress.type, site));
}

function writeAddress(writer: CodeBlockWriter, agent: AgentDef, spec: Spec, scope: Scope): void {
  const messages = agent.messages.flatMap((name) => messagesOf(spec).get(name) ?? []);
  const recipients = [...messages, ...agent.publishes].map((one) => scope.recipient(one));
  const parts = [`${scope.runtime("Address")}<Output${agent.progress ? ", Progress" : ""}>`, ...recipients];
  const waiting = agent.mailbox?.full === "wait" ? eventsOf(agent, spec) : [];
  const end = waiting.length === 0 ? "{}" : "{";
  const line = `interface Address extends ${parts.join(", ")} ${end}`;
  if (indentOf(writer) + line.length <= lineWidth) writer.writeLine(line);
  else {
    writer.writeLine("interface Address");
    writeLines(writer, indented(`extends ${parts.join(",\n  ")} ${end}`).split("\n"));
  }
  if (waiting.length > 0) writeWaiting(writer, waiting, spec, scope);
}

/** The methods that send events to an agent whose mailbox lets senders wait. */
function writeWaiting(writer: CodeBlockWriter, events: readonly EventDef[], spec: Spec, scope: Scope): void {
  writer.indent(() => {
    for (const event of events) {
      writeDoc(writer, "Resolves when there was room for it.");
      writeMethod(writer, ...senderOf(event, spec, scope, agentTypes), promiseOf("void"));
    }
  });
  writer.writeLine("}");
}

function writeStates(writer: CodeBlockWriter, states: readonly StateDef[], site: Site): void {
  writeDoc(writer, "The data of each state.");
  const fields = states.map((state) => ({
    name: state.name,
    type: objectShape(declaredFields(state.data, site), site),
    optional: false,
    // Other states have a method that carries their description.
    ...(state.mode === "events" && state.description !== undefined && { description: state.description }),
  }));
  writeInterface(writer, "States", fields);
  writer.writeLine("type State<S extends keyof States & string> = States[S];");
}

function writeTargets(writer: CodeBlockWriter, agent: AgentDef, spec: Spec, site: Site): void {
  writeDoc(writer, "What each state takes when it is entered.");
  const states = agent.states.map(({ name, data }) => ({
    name,
    type: entryShape(data, site),
    optional: false,
  }));
  const done = { name: "done", type: doneShape(agent, spec), optional: false };
  const molts = moltsOf(agent, spec).map((name) => ({
    name: moltTarget(name),
    type: shellShape({ name, span: agent.span }, site),
    optional: false,
  }));
  writeInterface(writer, "Targets", [...states, ...molts, ...(agent.forever ? [] : [done])]);
}

/** The agents that this one may become. */
function moltsOf(agent: AgentDef, spec: Spec): readonly string[] {
  const targets = handlersOf(agent, spec).flatMap(({ next }) => next);
  return [...new Set(targets.flatMap((target) => moltedInto(target) ?? []))];
}

function shellShape(agent: Reference, { scope }: Site): Shape {
  return { kind: "tuple", items: [{ label: "agent", type: named(scope.base(agent)), optional: false }] };
}

function entryShape(data: readonly Field[], site: Site): Shape {
  if (data.length === 0) return { kind: "tuple", items: [] };
  const type = objectShape(givenFields(data, site), site);
  return { kind: "tuple", items: [{ label: "data", type, optional: !data.some(isRequired) }] };
}

function doneShape({ output }: AgentDef, spec: Spec): Shape {
  if (!output) return { kind: "tuple", items: [] };
  return {
    kind: "tuple",
    items: [{ label: "output", type: named("Output"), optional: mayBeLeftOut(output, spec) }],
  };
}

/** The agent as the runtime's types see it. */
function writeContract(writer: CodeBlockWriter, agent: AgentDef, spec: Spec, site: Site): void {
  const members = {
    data: "Data",
    output: "Output",
    address: "Address",
    states: "States",
    targets: "Targets",
  };
  writeDoc(writer, "The agent as the runtime's types see it.");
  writeInterface(writer, "Is", [
    { name: "name", type: literal(agent.name), optional: false },
    ...Object.entries(members).map(([name, type]) => ({ name, type: named(type), optional: false })),
    { name: "events", type: eventsShape(agent, spec, site), optional: false },
    { name: "timers", type: timersShape(agent, site), optional: false },
    ...publicationFields(agent, site),
    ...(asksOf(agent).length > 0 ? [{ name: "asks", type: named("Asks"), optional: false }] : []),
    ...supervisionFields(agent),
  ]);
}

/** The updates of what it publishes, and the publishers of what it subscribes to. */
function publicationFields(agent: AgentDef, site: Site): readonly ShapeField[] {
  const members = [
    { name: "publications", of: agent.publishes, part: "Update" },
    { name: "subscriptions", of: subscribedBy(agent), part: "Publisher" },
  ];
  return members.flatMap(({ name, of, part }) => {
    const fields = of.map((publication) => ({
      name: publication.name,
      type: named(`${site.scope.declared(publication)}.${part}`),
      optional: false,
    }));
    return fields.length > 0 ? [{ name, type: objectShape(fields, site), optional: false }] : [];
  });
}

/** For each timer its tag, as an argument list. Of one name in several states any will do. */
function timersShape(agent: AgentDef, site: Site): Shape {
  const tags = new Map<string, Shape[]>();
  for (const { name, tag } of timersOf(agent)) {
    const items =
      tag === undefined ? [] : [{ label: "tag", type: typeShape(tag.type, site), optional: false }];
    tags.set(name, [...(tags.get(name) ?? []), { kind: "tuple", items }]);
  }
  return objectShape(
    [...tags].map(([name, shapes]) => ({ name, type: unionOf(shapes), optional: false })),
    site,
  );
}

/** What the events that it takes carry. */
function eventsShape(agent: AgentDef, spec: Spec, site: Site): Shape {
  const fields = eventsOf(agent, spec).map((event) => ({
    name: event.name,
    type: named(site.scope.declared(event, site.hidden)),
    optional: false,
  }));
  return objectShape(fields, site);
}

function eventsOf(agent: AgentDef, spec: Spec): readonly EventDef[] {
  const messages = messagesOf(spec);
  return agent.messages.flatMap((name) => {
    const message = messages.get(name);
    return message?.kind === "event" ? [message] : [];
  });
}

function writeContexts(
  writer: CodeBlockWriter,
  handlers: readonly Handler[],
  agent: AgentDef,
  scope: Scope,
): void {
  if (handlers.length === 0) return;
  writer.blankLine();
  writeDoc(writer, "The context of each handler.");
  const fields = handlers.map((handler) => ({
    name: handler.method,
    type: contextShape(handler, { agent, scope }),
    optional: false,
  }));
  writeInterface(writer, "Contexts", fields);
  writer.writeLine("type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];");
}

function writeResults(
  writer: CodeBlockWriter,
  handlers: readonly Handler[],
  agent: AgentDef,
  scope: Scope,
): void {
  const methods = handlers.filter(({ kind }) => kind !== "body");
  if (methods.length === 0) return;
  writer.blankLine();
  writeDoc(writer, "What each handler returns, or promises.");
  const fields = methods.map((handler) => ({
    name: handler.method,
    type: resultShape(handler, { agent, scope }),
    optional: false,
  }));
  writeInterface(writer, "Results", fields);
  writer.writeLine("type Result<Handler extends keyof Results & string> = Results[Handler];");
}

function writeBodies(
  writer: CodeBlockWriter,
  handlers: readonly Handler[],
  agent: AgentDef,
  scope: Scope,
): void {
  const bodies = handlers.flatMap((handler) => (handler.kind === "body" ? [handler] : []));
  if (bodies.length === 0) return;
  const fields = bodies.map((body) => heldBy("Threaded", body, { agent, scope }));
  writer.blankLine();
  writeDoc(writer, "The bodies that run on threads.");
  writeInterface(writer, "Bodies", fields);
  writer.writeLine("type Body<Handler extends keyof Bodies & string> = Bodies[Handler];");
}

function writePerformers(
  writer: CodeBlockWriter,
  handlers: readonly Handler[],
  agent: AgentDef,
  scope: Scope,
): void {
  const performers = handlers.flatMap((handler) => (handler.kind === "performer" ? [handler] : []));
  if (performers.length === 0) return;
  const fields = performers.map((performer) => heldBy("Performer", performer, { agent, scope }));
  writer.blankLine();
  writeDoc(writer, "What performs the custom states.");
  writeInterface(writer, "Performers", fields);
  writer.writeLine("type Performer<Handler extends keyof Performers & string> = Performers[Handler];");
}

/** The property of the class that holds what does the work of a state. */
function heldBy(type: string, handler: StateHandler, around: Around): ShapeField {
  const { method, state } = handler;
  const given = [named(`State<"${state.name}">`), named(`Ctx<"${method}">`)];
  const shape = around.scope.generic(type, ...given, resultShape(handler, around));
  return { name: method, type: shape, optional: false };
}

function writeInterface(writer: CodeBlockWriter, name: string, fields: readonly ShapeField[]): void {
  writeType(writer, name, { kind: "object", fields });
}
