import type { Report } from "../../diagnostics/create.js";
import type { MessageDef, Reference } from "../../model/spec.js";
import { declaredNotes, knownNames } from "../declared.js";

/** Reports a name that is to be of a request and is not. */
export function requireRequest(
  { name, span }: Reference,
  owner: string,
  messages: ReadonlyMap<string, MessageDef>,
  report: Report,
): void {
  const message = messages.get(name);
  if (message?.kind === "request") return;
  if (message?.kind === "event") return report("not-a-request", span, { name, owner });
  const requests = [...messages.values()].flatMap((one) => (one.kind === "request" ? one.name : []));
  if (knownNames(requests).has(name)) return;
  report(
    "unknown-message",
    span,
    { kind: "request", name, owner },
    declaredNotes(name, requests, "Requests"),
  );
}
