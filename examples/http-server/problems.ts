/** What goes wrong, in the words of HTTP. */
import { isAgentError } from "crb-gen";

/** Something is wrong with the request; the client is told what. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The answer to an error: what was refused in its own words, our own troubles without details. */
export function problemOf(error: Error): {
  readonly status: number;
  readonly body: { readonly error: string };
} {
  if (error instanceof Refused) return { status: error.status, body: { error: error.message } };
  const { code, from } = isAgentError(error) ? error : { code: null, from: null };
  switch (code) {
    case "timeout":
      if (from === "Reading") return { status: 408, body: { error: "the text did not come in time" } };
      return { status: 503, body: { error: "there is too much to do" } };
    case "request-timeout":
      return { status: 504, body: { error: "it did not come in time" } };
    case "ended":
      return { status: 503, body: { error: "the server is about to stop" } };
    default:
      return { status: 500, body: { error: "something went wrong here" } };
  }
}
