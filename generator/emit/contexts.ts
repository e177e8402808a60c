import { type Asked, type Handler, isOfState, requestOf } from "../model/handlers.js";
import { agentTypes } from "../model/names.js";
import type { AgentDef } from "../model/spec.js";
import { responseShape } from "./messages.js";
import type { Scope } from "./scope.js";
import { intersectionOf, literal, named, type Shape, unionOf } from "./shape.js";
import { quoted } from "./text.js";
import { typeShape } from "./typeShape.js";

/** What is needed to write the types of an agent's handlers. */
export interface Around {
  readonly agent: AgentDef;
  readonly scope: Scope;
}

/**
 * The type of a handler's `ctx`, written inside the agent's namespace. What runs in several states gets a union
 * that `ctx.state` tells apart.
 */
export function contextShape(handler: Handler, around: Around): Shape {
  const more = [...tagOf(handler, around), ...subscribedOf(handler, around), ...reportsOf(around)];
  return unionOf(handler.states.map((state) => intersectionOf([contextIn(state, handler, around), ...more])));
}

/** The context of a timer or a reply with tags says which of them it is. */
function tagOf(handler: Handler, { scope }: Around): readonly Shape[] {
  const tag = tagShape(handler, scope);
  return tag === undefined ? [] : [scope.generic("Tagged", tag)];
}

/** The context of a change says which subscription it comes from. */
function subscribedOf(handler: Handler, { scope }: Around): readonly Shape[] {
  const { kind } = handler.kind === "fallback" ? handler.of : handler;
  return kind === "change" ? [named(scope.runtime("Subscribed"))] : [];
}

function tagShape(handler: Handler, scope: Scope): Shape | undefined {
  if (handler.kind === "fallback")
    return handler.of.kind === "reply" ? tagShape(handler.of, scope) : undefined;
  if (handler.kind === "reply") return handler.tag && named(`Tags[${quoted(handler.message.name)}]`);
  const { tag } = handler.kind === "timer" ? handler.timer : {};
  return tag && typeShape(tag.type, { scope, hidden: agentTypes });
}

/** Every context of an agent with progress can report it. */
function reportsOf({ agent, scope }: Around): readonly Shape[] {
  return agent.progress ? [scope.generic("Reports", named("Progress"))] : [];
}

function contextIn(state: string, handler: Handler, around: Around): Shape {
  const is = named("Is");
  const to = targetsOf(handler);
  const moving = (name: string, ...more: Shape[]) =>
    around.scope.generic(name, is, literal(fromOf(handler, around)), literal(state), unionOf(to), ...more);
  const staying = (name: string, ...more: Shape[]) => around.scope.generic(name, is, literal(state), ...more);
  const request = requestOf(handler);
  if (request !== undefined) {
    const response = responseShape(request.message, around.scope);
    return requestContext(request, response, to.length > 0 ? moving : undefined, staying);
  }
  switch (handler.kind) {
    case "task":
    case "performer":
      return to.length > 0 ? moving("Task") : staying("TaskStays");
    case "body":
      return to.length > 0 ? moving("Thread") : staying("ThreadStays");
    default:
      return to.length > 0 ? moving("Here") : staying("OnlyStays");
  }
}

/** `moving` is there when a target is declared. */
function requestContext(
  { answer }: Asked,
  response: Shape,
  moving: ((name: string, response: Shape) => Shape) | undefined,
  staying: (name: string, ...response: Shape[]) => Shape,
): Shape {
  if (answer === "later") return moving?.("AskedLater", response) ?? staying("AskedLaterStays", response);
  return moving?.("Asked", response) ?? staying("OnlyStays");
}

/** What a handler gives back, without the promise it may come in; written inside the agent's namespace. */
export function resultShape(handler: Handler, around: Around): Shape {
  const to = targetsOf(handler);
  const step = to.length > 0 ? [stepShape(handler, around)] : [];
  const request = requestOf(handler);
  if (request !== undefined && request.answer !== "later") {
    return unionOf([...answers(handler, request, around), ...step]);
  }
  return unionOf([...step, ...(mayReturnNothing(handler) ? [named("void")] : [])]);
}

/** A request that stays gives back its response, bare or, where `ctx.answer` exists, wrapped. */
function answers(handler: Handler, { message }: Asked, around: Around): readonly Shape[] {
  if (!handler.next.includes("stay")) return [];
  const response = responseShape(message, around.scope);
  const to = targetsOf(handler);
  if (to.length === 0) return [response];
  return [
    response,
    around.scope.generic("Answered", named("Is"), literal(fromOf(handler, around)), unionOf(to)),
  ];
}

function stepShape(handler: Handler, around: Around): Shape {
  return around.scope.generic("Step", literal(fromOf(handler, around)), unionOf(targetsOf(handler)));
}

/** Whether returning nothing says something: to stay, to run again, or that an error is dealt with. */
export function mayReturnNothing(handler: Handler): boolean {
  if (handler.kind === "repair") return true;
  if (isOfState(handler)) return handler.state.repeat !== undefined;
  return handler.next.includes("stay");
}

/** The targets of a handler that are moves. */
export function targetsOf(handler: Handler): readonly Shape[] {
  return handler.next.filter((target) => target !== "stay").map(literal);
}

function fromOf(handler: Handler, { agent }: Around): string {
  return `${agent.name}.${handler.method}`;
}
