/** Asks an endpoint what comes next in a conversation. */
import type { Call, Endpoint, Message, Skill } from "../../../generated/assistant.js";
import { EndpointError, refusalOf } from "./endpointError.js";
import { dataOf } from "./serverSentEvents.js";
import { bodyOf, type CallPiece, deltaOf } from "./wire.js";

export interface Asking {
  readonly messages: readonly Message[];
  readonly skills: readonly Skill[];
  /** Hears each piece of the text as it comes. */
  readonly hear: (text: string) => void;
  /** Ends the request, and frees its connection. */
  readonly signal: AbortSignal;
  readonly fetch?: typeof fetch;
}

/**
 * Gives the whole answer once its last piece has come. Rejects with an `EndpointError` when the endpoint refuses, is out
 * of reach, breaks off or sends garbage, and with the signal's reason when that fires.
 */
export async function complete(endpoint: Endpoint, asking: Asking): Promise<Message> {
  const response = await requested(endpoint, asking);
  if (!response.ok) throw await refusalOf(response);
  const answer = new Answer();
  try {
    for await (const data of dataOf(response.body ?? nothing())) {
      if (data === "[DONE]") return answer.whole;
      answer.add(data, asking.hear);
    }
  } catch (error) {
    throw lost(error, asking.signal);
  }
  if (!answer.ended) throw new EndpointError("the endpoint broke off in the middle of its answer");
  return answer.whole;
}

async function requested(endpoint: Endpoint, asking: Asking): Promise<Response> {
  const { messages, skills, signal, fetch: request = fetch } = asking;
  try {
    return await request(`${endpoint.url.replace(/\/$/, "")}/chat/completions`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(endpoint.key !== undefined && { authorization: `Bearer ${endpoint.key}` }),
      },
      body: JSON.stringify(bodyOf(endpoint, messages, skills)),
      signal,
    });
  } catch (error) {
    throw lost(error, signal);
  }
}

/** An answer, as it comes together. */
class Answer {
  /** Its last piece has come. */
  ended = false;
  #text = "";
  readonly #calls: Call[] = [];

  add(data: string, hear: (text: string) => void): void {
    const { text, calls, last } = deltaOf(data);
    this.#text += text;
    this.ended ||= last;
    for (const piece of calls) this.#addCall(piece);
    if (text !== "") hear(text);
  }

  #addCall({ index, id, name, input }: CallPiece): void {
    const before = this.#calls[index] ?? { id: "", name: "", input: "" };
    this.#calls[index] = {
      id: before.id || id,
      name: before.name + name,
      input: before.input + input,
    };
  }

  get whole(): Message {
    const calls = this.#calls.filter(Boolean);
    return { role: "assistant", content: this.#text, ...(calls.length > 0 && { calls }) };
  }
}

/** What the platform says when a connection is lost is not for people; a signal has its reason. */
function lost(error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  if (!(error instanceof TypeError)) return error;
  const { cause } = error;
  return new EndpointError(
    `the connection is lost: ${cause instanceof Error ? cause.message : error.message}`,
  );
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
