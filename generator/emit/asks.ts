import { asksOf } from "../model/asks.js";
import { messagesOf } from "../model/lookup.js";
import type { AgentDef, Reply, RequestDef, Spec } from "../model/spec.js";
import { mayBeLeftOut } from "./payload.js";
import { named, type Shape, type ShapeItem } from "./shape.js";
import { quoted } from "./text.js";
import { type Site, typeShape } from "./typeShape.js";
import { writeDoc, writeType } from "./write.js";
import type { Writer } from "./writer.js";

/** The requests that an agent makes to hear of the response as a message: what each takes, and the types of the tags. */
export function writeAsks(writer: Writer, agent: AgentDef, spec: Spec, site: Site): void {
  const asks = asksOf(agent);
  if (asks.length === 0) return;
  const tags = asks.flatMap(({ message: { name }, tag }) =>
    tag === undefined ? [] : [{ name, type: typeShape(tag, site), optional: false }],
  );
  if (tags.length > 0) {
    writer.blankLine();
    writeDoc(writer, "What is kept beside each request: `ctx.tag`.");
    writeType(writer, "Tags", { kind: "object", fields: tags });
  }
  const fields = asks.flatMap((reply) => {
    const request = messagesOf(spec).get(reply.message.name);
    if (request?.kind !== "request") return [];
    return [{ name: request.name, type: askShape(reply, request, spec, site), optional: false }];
  });
  writer.blankLine();
  writeDoc(writer, "What `ctx.ask` takes after the name of each request.");
  writeType(writer, "Asks", { kind: "object", fields });
}

function askShape({ tag }: Reply, request: RequestDef, spec: Spec, { scope, hidden }: Site): Shape {
  const name = scope.declared(request, hidden);
  // What stands before a tag is given.
  const isOptional = tag === undefined && mayBeLeftOut(request.payload, spec);
  const items: readonly ShapeItem[] = [
    { label: "to", type: named(`${name}.Recipient`), optional: false },
    { label: "request", type: named(name), optional: isOptional },
    ...(tag === undefined
      ? []
      : [{ label: "tag", type: named(`Tags[${quoted(request.name)}]`), optional: false }]),
    { label: "options", type: named(scope.runtime("AskOptions")), optional: true },
  ];
  return { kind: "tuple", items };
}
