import { ts } from "ts-morph";
import { create } from "../diagnostics/create.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { suggest } from "../diagnostics/suggest.js";
import type { Handler } from "../model/handlers.js";
import { agentMembers } from "../model/names.js";
import type { AgentDef } from "../model/spec.js";
import { orList } from "../text/words.js";
import { hasModifier, lineageOf, type Member, membersOf, type UserClass } from "./classes.js";
import { UNWRITTEN } from "./stub.js";

/** Members that were handlers once. */
export function goneHandlers(
  found: UserClass,
  handlers: readonly Handler[],
  agent: AgentDef,
): readonly Diagnostic[] {
  const known = new Set(handlers.map(({ method }) => method));
  const unwritten = unwrittenMethods(found, known);
  return [found, ...found.parents].flatMap((one) =>
    membersOf(one)
      .filter(({ name }) => !known.has(name) && !agentMembers.has(name))
      .filter((member) => namesItsContext(member) || overridesNothing(member, one))
      .map(({ name, node }) => {
        const { tree, source } = one.parsed;
        const place = node.name ?? node;
        const span = { source, start: place.getStart(tree), end: place.end };
        const holes = { name, agent: agent.name };
        return create("handler-gone", span, holes, [adviceOn(successors(name, unwritten))]);
      }),
  );
}

function adviceOn(likely: readonly string[]): string {
  const successor = orList(likely.map((method) => `"${method}"`));
  return likely.length > 0
    ? `Renamed? Its code may belong in ${successor}`
    : "Move what is still needed, and remove it";
}

/** Handlers that the class lacks, or has as they were scaffolded: the code of one under an old name may be meant for them. */
function unwrittenMethods(found: UserClass, methods: ReadonlySet<string>): readonly string[] {
  const members = lineageOf(found).flatMap(membersOf);
  const written = members.filter(({ node }) => !node.getText().includes(UNWRITTEN)).map(({ name }) => name);
  return [...methods].filter((method) => !written.includes(method));
}

/** Its parameters have types of the generated class for a handler of its name. */
function namesItsContext({ name, node }: Member): boolean {
  if (!ts.isMethodDeclaration(node)) return false;
  const contexts = [`.Ctx<"${name}">`, `.Ctx<'${name}'>`];
  return node.parameters.some(({ type }) => contexts.some((context) => type?.getText().includes(context)));
}

/** It says `override`, and neither the base nor a class we can see has such a member. */
function overridesNothing({ name, node }: Member, { parents, mixins, isMixed }: UserClass): boolean {
  if (isMixed || !hasModifier(node, ts.SyntaxKind.OverrideKeyword)) return false;
  return ![...parents, ...mixins].some(({ node: parent }) =>
    parent.members.some((member) => member.name?.getText() === name),
  );
}

/** Names that look like a new one for the same handler: `onReset` and `onResetInRunning`. */
function successors(name: string, methods: readonly string[]): readonly string[] {
  const narrower = methods.filter(
    (method) => method.startsWith(`${name}In`) || name.startsWith(`${method}In`),
  );
  return narrower.length > 0 ? narrower : suggest(name, methods).slice(0, 1);
}
