/** A request of the protocol: what a script may look at. */
export interface ChatRequest {
  readonly model: string;
  readonly messages: readonly ChatMessage[];
  readonly tools?: readonly { readonly function: { readonly name: string } }[];
}

export interface ChatMessage {
  readonly role: string;
  readonly content: string;
  readonly tool_call_id?: string;
  readonly tool_calls?: readonly {
    readonly id: string;
    readonly function: { readonly name: string; readonly arguments: string };
  }[];
}

/** Reads the body of a request, of whatever client. Null: it is none. */
export function requestOf(body: string): ChatRequest | null {
  try {
    const { messages, ...request } = JSON.parse(body);
    return { ...request, messages: messages.map(messageOf) };
  } catch {
    return null;
  }
}

/** The content may be a text, a list of parts, or null beside calls of tools. */
function messageOf({ content, ...message }: ChatMessage): ChatMessage {
  return { ...message, content: textOf(content) };
}

function textOf(content: unknown): string {
  if (Array.isArray(content)) return content.map((part) => part.text ?? "").join("");
  return typeof content === "string" ? content : "";
}
