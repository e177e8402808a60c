import { isAgentError } from "crb-gen";

/** What went wrong, without the agents it went through. */
export function causeOf(error: unknown): Error {
  if (isAgentError(error) && error.cause instanceof Error) return causeOf(error.cause);
  return error instanceof Error ? error : new Error(String(error));
}
