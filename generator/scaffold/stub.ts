import { isRequired } from "../model/fields.js";
import { type Asked, givenTo, type Handler, isOfState, requestOf } from "../model/handlers.js";
import { moltedInto } from "../model/names.js";
import type { Field, Reference, Type } from "../model/spec.js";
import type { CalledStage } from "../model/stages.js";
import { lineWidth } from "../text/lineWidth.js";
import { lowerFirst, orList } from "../text/words.js";
import { isBody, type Owner, type Part, statesOf } from "./owner.js";

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
export function stub(part: Part, owner: Owner, names: Names, manner: Manner): Stub {
  const { indent, unit, semicolon, quote } = manner;
  if (isBody(part)) {
    const line = `protected override readonly ${part.method} = ${names.body(part.method)}${semicolon}`;
    return { isProperty: true, lines: [`${indent}${line}`] };
  }
  const text = `${quote}${owner.name}.${part.method} ${UNWRITTEN}${quote}`;
  const body = [
    ...hintsFor(part, owner).map((hint) => `// ${hint}`),
    `throw new Error(${text})${semicolon}`,
  ].map((line) => `${indent}${unit}${line}`);
  if (part.kind === "performer") return performerStub(part, body, names, manner);
  return { isProperty: false, lines: [...signature(part, names, manner), ...body, `${indent}}`] };
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

function signature(handler: Part, names: Names, manner: Manner): readonly string[] {
  const { indent, quote, unused } = manner;
  const of = (type: string, name: string) => `${names.base}.${type}<${quote}${name}${quote}>`;
  if (handler.kind === "snapshot") {
    const snapshot = `${names.message(handler.publication.name)}.Snapshot`;
    return [`${indent}protected override ${handler.method}(): ${snapshot} {`];
  }
  if (handler.kind === "start") {
    const child = of("Child", handler.group.name);
    return [`${indent}protected override ${handler.method}(${unused}index: number): ${child} {`];
  }
  const given =
    handler.kind === "stage"
      ? givenToStage(handler.stage, names, manner)
      : givenTo(handler, { message: ({ name }) => names.message(name), member: of });
  const parameters = [...given, `ctx: ${of("Ctx", handler.method)}`].map((one) => unused + one);
  return declaration(handler, parameters, of("Result", handler.method), manner);
}

/** The first lines of a method; where it does not fit on one, each parameter has its own. */
function declaration(
  part: Part,
  parameters: readonly string[],
  result: string,
  { indent, unit }: Manner,
): readonly string[] {
  const { prefix, type } = writtenAs(part, result);
  const head = `${indent}protected override ${prefix}${part.method}(`;
  const tail = `): ${type} {`;
  const line = `${head}${parameters.join(", ")}${tail}`;
  if (line.length <= lineWidth) return [line];
  return [head, ...parameters.map((parameter) => `${indent}${unit}${parameter},`), `${indent}${tail}`];
}

/** How a method is declared: with a promise where its work is nearly always done later. */
function writtenAs(part: Part, result: string): { readonly prefix: string; readonly type: string } {
  const isTask = part.kind === "task" && part.state.mode === "async";
  const isMap = part.kind === "stage" && part.stage.kind === "map";
  return isTask || isMap ? { prefix: "async ", type: `Promise<${result}>` } : { prefix: "", type: result };
}

/** Comments in the place where code is to be written: what the handler may return. */
export function hintsFor(handler: Part, agent: Owner): readonly string[] {
  if (handler.kind === "stage") return stageHints(handler.stage);
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
function move(target: string, agent: Owner): string {
  const molted = moltedInto(target);
  if (molted !== undefined) return `ctx.next("${target}", ${lowerFirst(molted)})`;
  const given = target === "done" ? sketchOutput(agent) : sketchFields(dataOf(target, agent));
  return `ctx.next("${target}"${given === "" ? "" : `, ${given}`})`;
}

function dataOf(state: string, agent: Owner): readonly Field[] {
  return statesOf(agent).find(({ name }) => name === state)?.data ?? [];
}

function sketchOutput({ output }: Owner): string {
  return output === undefined ? "" : sketch(output);
}

function sketchFields(fields: readonly Field[]): string {
  const needed = fields.filter(isRequired);
  return needed.length === 0 ? "" : `{ ${needed.map(({ name }) => name).join(", ")} }`;
}

/** What the method of a stage is given before its context. */
function givenToStage(stage: CalledStage, { base }: Names, { quote }: Manner): readonly string[] {
  const name = `${quote}${stage.name}${quote}`;
  const merged =
    stage.kind === "merge" ? [`merged: ${base}.Stages[${name}][${quote}to${quote}] | undefined`] : [];
  return [...merged, `input: ${base}.From<${name}>`];
}

function stageHints(stage: CalledStage): readonly string[] {
  if (stage.kind === "agent") return [`Return a new ${stage.agent.name}.`];
  const value = sketchResult(stage.to);
  if (stage.kind === "merge")
    return [`Return ${value}, with input in it; merged is undefined for the first.`];
  return [stage.kind === "split" ? `Return an iterable of ${value}.` : `Return ${value}.`];
}

/** What a stage gives of a value; null is nothing. */
function sketchResult(type: Type): string {
  if (isNull(type)) return "nothing";
  const some = type.kind === "union" ? type.of.filter((one) => !isNull(one)) : [];
  const isOptional = type.kind === "union" && some.length < type.of.length;
  if (!isOptional) return sketch(type);
  return orList([...some.map(sketch), "null for nothing"]);
}

function isNull(type: Type): boolean {
  return type.kind === "primitive" && type.name === "null";
}

/** A value of the type as a reader pictures it: the names of its fields, else of itself. */
function sketch(type: Type): string {
  if (type.kind === "object") return sketchFields(type.fields) || "{}";
  if (type.kind !== "reference") return "value";
  return lowerFirst(type.name);
}
