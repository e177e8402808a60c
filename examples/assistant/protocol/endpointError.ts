/** Why an endpoint gave no answer. */
export class EndpointError extends Error {
  override readonly name = "EndpointError";
  /** Whether the same request may do better a moment later. */
  readonly passing: boolean;
  /** How long the endpoint asks to wait, in ms. */
  readonly wait: number | undefined;

  constructor(
    message: string,
    { passing = true, wait }: { passing?: boolean; wait?: number | undefined } = {},
  ) {
    super(message);
    this.passing = passing;
    this.wait = wait;
  }
}

/** What a response that is not 200 means. */
export async function refusalOf(response: Response): Promise<EndpointError> {
  const { status, headers } = response;
  const said = wordsOf(await response.text().catch(() => ""));
  return new EndpointError(`the endpoint says ${status}${said === "" ? "" : `: ${said}`}`, {
    passing: status >= 500 || [408, 409, 429].includes(status),
    wait: waitOf(headers, status),
  });
}

/** `{ "error": { "message": … } }`, or the first line of whatever it is. */
function wordsOf(body: string): string {
  try {
    const { error } = JSON.parse(body);
    return String(error.message ?? error);
  } catch {
    return body.trim().split("\n")[0]?.slice(0, 200) ?? "";
  }
}

/** What `Retry-After` asks for, in ms: it has seconds, or a date (RFC 9110, 10.2.3). A 429 without it asks for a second. */
export function waitOf(headers: Headers, status: number, now: () => number = Date.now): number | undefined {
  const value = headers.get("retry-after");
  if (value === null) return status === 429 ? 1000 : undefined;
  const ms = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now();
  return Number.isNaN(ms) ? 1000 : Math.max(0, ms);
}
