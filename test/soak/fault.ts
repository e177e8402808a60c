/** What the soak throws on purpose: whatever else fails is a finding. */
export class Fault extends Error {
  override readonly name = "Fault";
}

/** Whether a person may be told of an error: it is a fault or comes from one, or hooks were cut short by a deadline. */
export function isExpected(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === "Fault" || ("code" in error && error.code === "timeout")) return true;
  return isExpected(error.cause);
}
