import type { Handler, StateHandler } from "../model/handlers.js";
import type { AgentDef } from "../model/spec.js";
import { type Around, contextShape, resultShape } from "./contexts.js";
import type { Scope } from "./scope.js";
import { named, type ShapeField } from "./shape.js";
import { writeDoc, writeInterface } from "./write.js";
import type { Writer } from "./writer.js";

/** What each handler is given to act by. */
export function writeContexts(
  writer: Writer,
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

/** What each method gives back. */
export function writeResults(
  writer: Writer,
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

/** What the properties of `sync` states hold. */
export function writeBodies(
  writer: Writer,
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

/** What the properties of `custom` states hold. */
export function writePerformers(
  writer: Writer,
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
