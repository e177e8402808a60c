/** What an endpoint may do about a request, good or bad, and what of it goes over the wire. */

import type { ChatRequest } from "./request.js";

export interface ScriptedCall {
  readonly name: string;
  readonly input: unknown;
}

export type Play =
  /** Streams a text, calls of tools, or both. */
  | { readonly play: "say"; readonly text?: string; readonly calls?: readonly ScriptedCall[] }
  /** Refuses; `retryAfter` in seconds. */
  | { readonly play: "refuse"; readonly status: number; readonly retryAfter?: number }
  /** Streams a text, and cuts the connection. */
  | { readonly play: "break"; readonly text: string }
  /** Streams what is no JSON. */
  | { readonly play: "babble" }
  /** Accepts the request, streams a text if there is one, and says nothing more. */
  | { readonly play: "hang"; readonly text?: string };

/** Decides what is played; `attempt` counts how often this very request has come before. */
export type Script = (request: ChatRequest, attempt: number) => Play;

/** What is streamed, event by event. */
export function eventsOf(play: Play): string[] {
  switch (play.play) {
    case "say":
      return [...deltasOf(play).map(eventOf), "data: [DONE]\n\n"];
    case "break":
    case "hang":
      return wordsOf(play.text ?? "").map((content) => eventOf({ delta: { content } }));
    case "babble":
      return [eventOf({ delta: { content: "Well, " } }), 'data: {"choices":[{"delta":\n\n'];
    case "refuse":
      return [];
  }
}

/** What a refusal says. */
export function refusalOf(status: number): string {
  return status === 429 ? "Rate limit reached" : "The server had an error";
}

/** An error as the protocol has it. */
export function errorOf(message: string): string {
  return JSON.stringify({ error: { message } });
}

function deltasOf({ text = "", calls = [] }: Play & { play: "say" }): object[] {
  return [
    { delta: { role: "assistant", content: "" } },
    ...wordsOf(text).map((content) => ({ delta: { content } })),
    ...calls.flatMap((call, index) => callDeltasOf(call, index)),
    { delta: {}, finish_reason: calls.length > 0 ? "tool_calls" : "stop" },
  ];
}

/** The first piece of a call has its name, the others pieces of its input. */
function callDeltasOf({ name, input }: ScriptedCall, index: number): object[] {
  const pieces = (typeof input === "string" ? input : JSON.stringify(input)).match(/.{1,8}/gs) ?? [];
  const calls = [
    { index, id: `call_${index}`, type: "function", function: { name, arguments: "" } },
    ...pieces.map((piece) => ({ index, function: { arguments: piece } })),
  ];
  return calls.map((call) => ({ delta: { tool_calls: [call] } }));
}

function eventOf(choice: object): string {
  return `data: ${JSON.stringify({ object: "chat.completion.chunk", choices: [{ index: 0, ...choice }] })}\n\n`;
}

function wordsOf(text: string): string[] {
  return text.match(/\s*\S+\s*?(?=\s|$)/g) ?? [];
}
