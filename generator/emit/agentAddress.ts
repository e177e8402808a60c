import { eventsOf, messagesOf } from "../model/lookup.js";
import { agentTypes } from "../model/names.js";
import type { AgentDef, EventDef, Spec } from "../model/spec.js";
import { lineWidth } from "../text/lineWidth.js";
import { promiseOf, senderOf } from "./messages.js";
import type { Scope } from "./scope.js";
import { indented } from "./text.js";
import { writeDoc, writeLines, writeMethod } from "./write.js";
import type { Writer } from "./writer.js";

/** What others may send to an agent. */
export function writeAddress(writer: Writer, agent: AgentDef, spec: Spec, scope: Scope): void {
  const messages = agent.messages.flatMap((name) => messagesOf(spec).get(name) ?? []);
  const recipients = [...messages, ...agent.publishes].map((one) => scope.recipient(one));
  const parts = [`${scope.runtime("Address")}<Output${agent.progress ? ", Progress" : ""}>`, ...recipients];
  const waiting = agent.mailbox?.full === "wait" ? eventsOf(agent, spec) : [];
  const end = waiting.length === 0 ? "{}" : "{";
  const line = `interface Address extends ${parts.join(", ")} ${end}`;
  if (writer.indentation + line.length <= lineWidth) writer.writeLine(line);
  else {
    writer.writeLine("interface Address");
    writeLines(writer, indented(`extends ${parts.join(",\n  ")} ${end}`).split("\n"));
  }
  if (waiting.length > 0) writeWaiting(writer, waiting, spec, scope);
}

/** The methods that send events to an agent whose mailbox lets senders wait. */
function writeWaiting(writer: Writer, events: readonly EventDef[], spec: Spec, scope: Scope): void {
  writer.indent(() => {
    for (const event of events) {
      writeDoc(writer, "Resolves when there was room for it.");
      writeMethod(writer, ...senderOf(event, spec, scope, agentTypes), promiseOf("void"));
    }
  });
  writer.writeLine("}");
}
