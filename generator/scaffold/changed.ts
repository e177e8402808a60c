import { ts } from "ts-morph";
import { create } from "../diagnostics/create.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { BodyFile } from "./bodyFiles.js";
import { firstOfEach, type Member, membersOf, nameSpan } from "./classes.js";
import type { Remains } from "./gone.js";
import { calledAs, isBody, type Part, workOf } from "./owner.js";

/** Members of states and stages that run elsewhere now: methods whose code belongs in a file, and the other way round. */
export function changedHandlers(
  { found, owner, parts }: Remains,
  stale: readonly BodyFile[],
): readonly Diagnostic[] {
  const working = new Map(parts.filter((part) => workOf(part)).map((part) => [part.method, part]));
  return [found, ...found.parents].flatMap((declaring) =>
    firstOfEach(membersOf(declaring)).flatMap((member) => {
      const part = working.get(member.name);
      const advice = part && adviceOn(part, member, stale);
      if (!part || advice === undefined) return [];
      const holes = { name: member.name, owner: calledAs(owner), ...workAndMode(part) };
      return [create("handler-changed", nameSpan(member, declaring), holes, [advice])];
    }),
  );
}

function workAndMode(part: Part): { readonly work: string; readonly mode: string } {
  const { word = "", name = "" } = workOf(part) ?? {};
  return { work: `${word} "${name}"`, mode: modeOf(part) };
}

function modeOf(part: Part): string {
  if (part.kind === "stage") return isBody(part) ? "sync" : "async";
  return part.kind === "task" || part.kind === "body" || part.kind === "performer" ? part.state.mode : "";
}

/** What to do about a member that does not fit what it is for. */
function adviceOn(part: Part, member: Member, stale: readonly BodyFile[]): string | undefined {
  const held = heldIn(part);
  const file = stale.find(({ method }) => method === member.name)?.file;
  const holds = heldBy(member);
  if (holds === "other") {
    if (file === undefined || held === "body") return undefined;
    return `Remove it and run the command again: the code of "${file}" belongs in ${PLACE[held]} that this adds`;
  }
  if (holds === held) return undefined;
  return `Rename it and run the command again: its code belongs in ${PLACE[held]} that this adds`;
}

const PLACE = { code: "the method", body: "the file", performer: "the performer" } as const;

/** What the member of a part may hold, besides what cannot be told by looking. */
function heldIn(part: Part): keyof typeof PLACE {
  if (isBody(part)) return "body";
  return part.kind === "performer" ? "performer" : "code";
}

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
