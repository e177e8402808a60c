import { addressMethod, messageMembers } from "../model/names.js";
import { placeOf } from "../model/place.js";
import type { MessageDef, RequestDef, Spec, TypeDef } from "../model/spec.js";
import { mayBeLeftOut } from "./payload.js";
import { nothingHidden, type Scope } from "./scope.js";
import { named, type Shape } from "./shape.js";
import { typeShape } from "./typeShape.js";
import { writeDoc, writeMethod, writeType } from "./write.js";
import type { Writer } from "./writer.js";

/** A type of the spec. */
export function writeTypeDef(writer: Writer, { name, type, span, description }: TypeDef, scope: Scope): void {
  writeDoc(writer, `Type \`${name}\` (${placeOf(span)}).`, description);
  writeType(writer, name, typeShape(type, { scope, hidden: nothingHidden }), "export ");
}

/** The payload of a message, and a namespace for what else belongs to it. */
export function writeMessage(writer: Writer, message: MessageDef, spec: Spec, scope: Scope): void {
  const { name, kind, span, description } = message;
  const word = kind === "event" ? "Event" : "Request";
  writeDoc(writer, `${word} \`${name}\` (${placeOf(span)}).`, description);
  writeType(writer, name, typeShape(message.payload, { scope, hidden: nothingHidden }), "export ");
  writer.block(`export declare namespace ${name}`, () => {
    if (message.kind === "request") writeResponse(writer, message, scope);
    writeDoc(writer, `Whatever ${kind === "event" ? "takes" : "answers"} \`${name}\`.`);
    writer.block("interface Recipient", () => {
      writeSender(writer, message, spec, scope);
    });
  });
}

function writeResponse(writer: Writer, { response }: RequestDef, scope: Scope): void {
  if (response) writeType(writer, "Response", typeShape(response, { scope, hidden: messageMembers }));
}

/** The method of an address that sends the message. */
function writeSender(writer: Writer, message: MessageDef, spec: Spec, scope: Scope): void {
  const [method, parameters] = senderOf(message, spec, scope, messageMembers);
  if (message.kind === "event") {
    writeMethod(writer, method, parameters, named("void"));
    return;
  }
  const options = `options?: ${scope.runtime("AskOptions")}`;
  const result = promiseOf(message.response ? "Response" : "void");
  writeMethod(writer, method, [...parameters, options], result);
}

/** The method that sends a message, and what it takes; `hidden`: the names that the namespace around it declares. */
export function senderOf(
  message: MessageDef,
  spec: Spec,
  scope: Scope,
  hidden: ReadonlySet<string>,
): readonly [method: string, parameters: readonly string[]] {
  const mark = mayBeLeftOut(message.payload, spec) ? "?" : "";
  const payload = `${message.kind}${mark}: ${scope.declared(message, hidden)}`;
  return [addressMethod(message.name), [payload]];
}

export function promiseOf(type: string): Shape {
  return { kind: "generic", name: "Promise", of: [named(type)] };
}

/** What a handler of the request gives back. */
export function responseShape(request: RequestDef, scope: Scope): Shape {
  return named(scope.response(request));
}
