import { ts } from "ts-morph";
import { create } from "../diagnostics/create.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { BodyHandler, TaskHandler } from "../model/handlers.js";
import type { BodyFile } from "./bodyFiles.js";
import { firstOfEach, type Member, membersOf, nameSpan } from "./classes.js";
import type { Remains } from "./gone.js";

/** Members of states that run elsewhere now: methods whose code belongs in a file, and the other way round. */
export function changedHandlers(
  { found, agent, handlers }: Remains,
  stale: readonly BodyFile[],
): readonly Diagnostic[] {
  const states = handlers.filter((handler) => handler.kind === "task" || handler.kind === "body");
  return [found, ...found.parents].flatMap((owner) =>
    firstOfEach(membersOf(owner)).flatMap((member) => {
      const handler = states.find(({ method }) => method === member.name);
      const advice = handler && adviceOn(handler, member, stale);
      if (!handler || advice === undefined) return [];
      const { name, mode } = handler.state;
      const holes = { name: member.name, state: name, agent: agent.name, mode };
      return [create("handler-changed", nameSpan(member, owner), holes, [advice])];
    }),
  );
}

/** What to do about a member that does not fit its handler. */
function adviceOn(
  { kind }: TaskHandler | BodyHandler,
  { name, node }: Member,
  stale: readonly BodyFile[],
): string | undefined {
  const isCode = ts.isMethodDeclaration(node) || hasFunction(node);
  if (kind === "body")
    return isCode
      ? "Rename it and run the command again: its code belongs in the file that this adds"
      : undefined;
  const file = stale.find(({ method }) => method === name)?.file;
  if (file === undefined || isCode) return undefined;
  return `Remove it and run the command again: the code of "${file}" belongs in the method that this adds`;
}

/** A property may hold the function that handles something. */
function hasFunction(node: Member["node"]): boolean {
  const value = ts.isPropertyDeclaration(node) ? node.initializer : undefined;
  return value !== undefined && (ts.isArrowFunction(value) || ts.isFunctionExpression(value));
}
