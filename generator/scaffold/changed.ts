import { ts } from "ts-morph";
import { create } from "../diagnostics/create.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isOfState, type StateHandler } from "../model/handlers.js";
import type { BodyFile } from "./bodyFiles.js";
import { firstOfEach, type Member, membersOf, nameSpan } from "./classes.js";
import type { Remains } from "./gone.js";

/** Members of states that run elsewhere now: methods whose code belongs in a file, and the other way round. */
export function changedHandlers(
  { found, agent, handlers }: Remains,
  stale: readonly BodyFile[],
): readonly Diagnostic[] {
  const states = handlers.filter(isOfState);
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
function adviceOn({ kind }: StateHandler, member: Member, stale: readonly BodyFile[]): string | undefined {
  const file = stale.find(({ method }) => method === member.name)?.file;
  const holds = heldBy(member);
  if (holds === "other") {
    if (file === undefined || kind === "body") return undefined;
    return `Remove it and run the command again: the code of "${file}" belongs in ${PLACE[kind]} that this adds`;
  }
  if (holds === KEPT[kind]) return undefined;
  return `Rename it and run the command again: its code belongs in ${PLACE[kind]} that this adds`;
}

const PLACE = { task: "the method", body: "the file", performer: "the performer" } as const;

/** What the member of a handler may hold, besides what cannot be told by looking. */
const KEPT = { task: "code", body: "body", performer: "performer" } as const;

function heldBy({ node }: Member): "code" | "performer" | "other" {
  if (ts.isMethodDeclaration(node)) return "code";
  if (!ts.isPropertyDeclaration(node)) return "other";
  if (/\bPerformer\b/.test(node.type?.getText() ?? "")) return "performer";
  const { initializer } = node;
  // A property may hold the function that handles something.
  const isFunction =
    initializer !== undefined && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer));
  return isFunction ? "code" : "other";
}
