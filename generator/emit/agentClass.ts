import { isRequired } from "../model/fields.js";
import { givenTo, type Handler, isProperty } from "../model/handlers.js";
import { handlersOf } from "../model/handlersOf.js";
import { baseName } from "../model/names.js";
import type { AgentDef, Spec } from "../model/spec.js";
import type { Around } from "./contexts.js";
import { handlerDoc } from "./handlerDoc.js";
import { graphName, type Scope } from "./scope.js";
import { named } from "./shape.js";
import { parentOf } from "./supervision.js";
import { writeDoc, writeMethod } from "./write.js";
import type { Writer } from "./writer.js";

/** The class a user extends: one abstract member for each handler. */
export function writeAgentClass(writer: Writer, agent: AgentDef, spec: Spec, scope: Scope): void {
  const base = baseName(agent.name);
  const parent = `${parentOf(agent, scope)}<${base}.Is>`;
  writer.block(`export abstract class ${base} extends ${parent}`, () => {
    writeConstructor(writer, agent, graphName(agent.name, spec));
    for (const handler of handlersOf(agent, spec)) {
      writer.blankLine();
      writeDoc(writer, ...handlerDoc(handler));
      writeMember(writer, handler, { agent, scope });
    }
  });
}

function writeConstructor(writer: Writer, { name, data }: AgentDef, graph: string): void {
  const given = !data.some(isRequired) ? " = {}" : "";
  writer.block(`constructor(data: ${baseName(name)}.Init${given})`, () => {
    writer.writeLine(`super(${graph}, data);`);
  });
}

function writeMember(writer: Writer, handler: Handler, around: Around): void {
  const base = baseName(around.agent.name);
  if (isProperty(handler)) {
    const type = handler.kind === "body" ? "Body" : "Performer";
    writer.writeLine(`protected abstract readonly ${handler.method}: ${base}.${type}<"${handler.method}">;`);
    return;
  }
  if (handler.kind === "snapshot") {
    const snapshot = named(`${around.scope.declared(handler.publication)}.Snapshot`);
    writeMethod(writer, `protected abstract ${handler.method}`, [], snapshot);
    return;
  }
  if (handler.kind === "start") {
    const child = named(`${base}.Child<"${handler.group.name}">`);
    writeMethod(writer, `protected abstract ${handler.method}`, ["index: number"], child);
    return;
  }
  const given = givenTo(handler, {
    message: (message) => around.scope.declared(message),
    member: (type, name) => `${base}.${type}<"${name}">`,
  });
  const parameters = [...given, `ctx: ${base}.Ctx<"${handler.method}">`];
  const start = `protected abstract ${handler.method}`;
  const result = around.scope.generic("Awaitable", named(`${base}.Result<"${handler.method}">`));
  writeMethod(writer, start, parameters, result);
}
