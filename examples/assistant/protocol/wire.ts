/** OpenAI's protocol for chats: what goes out, and what comes in. */
import type { Endpoint, Message, Skill } from "../../../generated/assistant.js";
import { EndpointError } from "./endpointError.js";

/** The body of a request. */
export function bodyOf({ model }: Endpoint, messages: readonly Message[], skills: readonly Skill[]): object {
  return {
    model,
    stream: true,
    messages: messages.map(writtenOf),
    ...(skills.length > 0 && { tools: skills.map((skill) => ({ type: "function", function: skill })) }),
  };
}

function writtenOf({ role, content, calls = [], call }: Message): object {
  const tool_calls = calls.map(({ id, name, input }) => ({
    id,
    type: "function",
    function: { name, arguments: input },
  }));
  return {
    role,
    content,
    ...(tool_calls.length > 0 && { tool_calls }),
    ...(call !== undefined && { tool_call_id: call }),
  };
}

/** A piece of an answer. */
export interface Delta {
  readonly text: string;
  readonly calls: readonly CallPiece[];
  /** It is the last one. */
  readonly last: boolean;
}

/** A piece of a call: the first one of an index has the name, all have some of the input. */
export interface CallPiece {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly input: string;
}

/** Reads one chunk. Throws an `EndpointError` when it is none. */
export function deltaOf(data: string): Delta {
  const chunk = objectOf(parsed(data), "a chunk");
  if (chunk["error"]) throw new EndpointError(`the endpoint says: ${saidOf(chunk["error"])}`);
  const [choice] = listOf(chunk["choices"], "choices");
  const { delta, finish_reason } = objectOf(choice ?? {}, "a choice");
  const { content, tool_calls } = objectOf(delta ?? {}, "a delta");
  return {
    text: textOf(content, "content"),
    calls: listOf(tool_calls, "tool_calls").map(callPieceOf),
    last: typeof finish_reason === "string",
  };
}

function callPieceOf(value: unknown, at: number): CallPiece {
  const { index, id, function: piece } = objectOf(value, "a tool call");
  const { name, arguments: input } = objectOf(piece ?? {}, "a function");
  return {
    index: typeof index === "number" ? index : at,
    id: textOf(id, "id"),
    name: textOf(name, "name"),
    input: textOf(input, "arguments"),
  };
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    throw garbage(`no JSON: ${data.slice(0, 60)}`);
  }
}

function objectOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw garbage(`${JSON.stringify(value)} for ${what}`);
}

function listOf(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value === undefined || value === null) return [];
  throw garbage(`${JSON.stringify(value)} for ${what}`);
}

function textOf(value: unknown, what: string): string {
  if (typeof value === "string") return value;
  if (value === undefined || value === null) return "";
  throw garbage(`${JSON.stringify(value)} for ${what}`);
}

function saidOf(error: unknown): string {
  return typeof error === "object" && error !== null && "message" in error
    ? String(error.message)
    : String(error);
}

function garbage(what: string): EndpointError {
  return new EndpointError(`the endpoint sends garbage, ${what}`);
}
