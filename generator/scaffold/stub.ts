import { isRequired } from "../model/fields.js";
import { type Asked, givenTo, type Handler, isOfState, requestOf } from "../model/handlers.js";
import { moltedInto } from "../model/names.js";
import type { AgentDef, Field, Reference, Type } from "../model/spec.js";
import { lineWidth } from "../text/lineWidth.js";
import { lowerFirst, orList } from "../text/words.js";

/** How the file that a stub goes into calls things. */
export interface Names {
  /** The generated base class and namespace: `Base`, `MonitorBase`, `generated.MonitorBase`. */
  readonly base: string;
  /** The generated type of a message. */
  message(name: string): string;
  /** The imported body of a `sync` state. */
  body(method: string): string;
}

/** A member of a class as text. */
export interface Stub {
  readonly isProperty: boolean;
  readonly lines: readonly string[];
}

/** How the file writes things. */
export interface Manner {
  readonly quote: string;
  readonly semicolon: string;
  /** What a member of the class is indented by, and one further level. */
  readonly indent: string;
  readonly unit: string;
  /** What names of parameters that are not used begin with: `_` where an unused one is an error. */
  readonly unused: string;
}

/** How the error of a handler ends that nobody has written yet. */
export const UNWRITTEN = "is not written yet";

/**
 * A handler that is not written yet. It has no doc comment: editors show that of the generated method,
 * which always says what the spec says.
 */
export function stub(handler: Handler, agent: AgentDef, names: Names, manner: Manner): Stub {
  const { indent, unit, semicolon, quote } = manner;
  if (handler.kind === "body") {
    const line = `protected override readonly ${handler.method} = ${names.body(handler.method)}${semicolon}`;
    return { isProperty: true, lines: [`${indent}${line}`] };
  }
  const text = `${quote}${agent.name}.${handler.method} ${UNWRITTEN}${quote}`;
  const body = [
    ...hintsFor(handler, agent).map((hint) => `// ${hint}`),
    `throw new Error(${text})${semicolon}`,
  ].map((line) => `${indent}${unit}${line}`);
  if (handler.kind === "performer") return performerStub(handler, body, names, manner);
  return { isProperty: false, lines: [...signature(handler, names, manner), ...body, `${indent}}`] };
}

/** A performer in place; nearly always another module makes it. */
function performerStub({ method }: Handler, body: readonly string[], names: Names, manner: Manner): Stub {
  const { indent, unit, semicolon, quote, unused } = manner;
  const type = `${names.base}.Performer<${quote}${method}${quote}>`;
  const lines = [
    `${indent}protected override readonly ${method}: ${type} = {`,
    `${indent}${unit}start(${unused}state, ${unused}ctx) {`,
    ...body.map((line) => `${unit}${line}`),
    `${indent}${unit}},`,
    `${indent}}${semicolon}`,
  ];
  return { isProperty: true, lines };
}

function signature(
  handler: Handler,
  names: Names,
  { indent, unit, quote, unused }: Manner,
): readonly string[] {
  if (handler.kind === "snapshot") {
    const snapshot = `${names.message(handler.publication.name)}.Snapshot`;
    return [`${indent}protected override ${handler.method}(): ${snapshot} {`];
  }
  if (handler.kind === "start") {
    const child = `${names.base}.Child<${quote}${handler.group.name}${quote}>`;
    return [`${indent}protected override ${handler.method}(${unused}index: number): ${child} {`];
  }
  const isAsync = handler.kind === "task" && handler.state.mode === "async";
  const of = (type: string, name: string) => `${names.base}.${type}<${quote}${name}${quote}>`;
  const result = of("Result", handler.method);
  const given = givenTo(handler, { message: ({ name }) => names.message(name), member: of });
  const parameters = [...given, `ctx: ${of("Ctx", handler.method)}`].map((one) => unused + one);
  const head = `${indent}protected override ${isAsync ? "async " : ""}${handler.method}(`;
  const tail = `): ${isAsync ? `Promise<${result}>` : result} {`;
  const line = `${head}${parameters.join(", ")}${tail}`;
  if (line.length <= lineWidth) return [line];
  return [head, ...parameters.map((parameter) => `${indent}${unit}${parameter},`), `${indent}${tail}`];
}

/** Comments in the place where code is to be written: what the handler may return. */
export function hintsFor(handler: Handler, agent: AgentDef): readonly string[] {
  if (handler.kind === "snapshot") return ["Return what a new subscriber has to know."];
  if (handler.kind === "start") return [`Return ${orList(handler.group.agents.map(made))}.`];
  const moves = handler.next.filter((target) => target !== "stay").map((target) => move(target, agent));
  const nothing = nothingFor(handler);
  if (handler.kind === "performer") return performances(moves, nothing);
  const request = requestOf(handler);
  if (request !== undefined) return answers(handler, request, moves);
  if (moves.length === 0) return nothing === undefined ? ["Return nothing."] : [`Return nothing ${nothing}.`];
  return [`Return ${orList([...moves, ...(nothing === undefined ? [] : [`nothing ${nothing}`])])}.`];
}

function made({ name }: Reference): string {
  return `a new ${name}`;
}

function performances(moves: readonly string[], nothing: string | undefined): readonly string[] {
  const results = [...moves, ...(nothing === undefined ? [] : [`nothing ${nothing}`])];
  return [`Return { result }, with a promise of ${orList(results)}.`];
}

/** What it means to return nothing, where that is allowed. */
function nothingFor(handler: Handler): string | undefined {
  if (handler.kind === "repair") return "when it is repaired, or throw";
  if (isOfState(handler)) return handler.state.repeat && "to run again";
  return handler.next.includes("stay") ? "to stay" : undefined;
}

function answers(handler: Handler, { message, answer }: Asked, moves: readonly string[]): readonly string[] {
  const response = message.response ? sketch(message.response) : "";
  const stays = handler.next.includes("stay");
  if (answer === "later") {
    return [
      `Keep ctx.responder, and call its answer(${response}) when it suits.`,
      ...(moves.length > 0 ? [`Return ${orList([...moves, ...(stays ? ["nothing to stay"] : [])])}.`] : []),
    ];
  }
  const steps = moves.map((step) => `ctx.answer(${response}).${step.slice("ctx.".length)}`);
  const bare = response === "" ? "nothing" : response;
  const stay = stays ? [moves.length > 0 ? `${bare} to stay` : bare] : [];
  return [`Return ${orList([...stay, ...steps])}.`];
}

/** A move as it is written, with the data that must be given. */
function move(target: string, agent: AgentDef): string {
  const molted = moltedInto(target);
  if (molted !== undefined) return `ctx.next("${target}", ${lowerFirst(molted)})`;
  const given = target === "done" ? sketchOutput(agent) : sketchFields(dataOf(target, agent));
  return `ctx.next("${target}"${given === "" ? "" : `, ${given}`})`;
}

function dataOf(state: string, agent: AgentDef): readonly Field[] {
  return agent.states.find(({ name }) => name === state)?.data ?? [];
}

function sketchOutput({ output }: AgentDef): string {
  return output === undefined ? "" : sketch(output);
}

function sketchFields(fields: readonly Field[]): string {
  const needed = fields.filter(isRequired);
  return needed.length === 0 ? "" : `{ ${needed.map(({ name }) => name).join(", ")} }`;
}

/** A value of the type as a reader pictures it: the names of its fields, else of itself. */
function sketch(type: Type): string {
  if (type.kind === "object") return sketchFields(type.fields) || "{}";
  if (type.kind !== "reference") return "value";
  return lowerFirst(type.name);
}
