import { ts } from "ts-morph";
import { create } from "../diagnostics/create.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { asksOf } from "../model/asks.js";
import type { Handler } from "../model/handlers.js";
import { messagesOf, publicationsOf } from "../model/lookup.js";
import { agentMembers, endedName, finishedName, replyName } from "../model/names.js";
import type { AgentDef, Spec } from "../model/spec.js";
import { watchedBy } from "../model/supervised.js";
import { timersOf } from "../model/timers.js";
import { orList } from "../text/words.js";
import type { Bodies } from "./bodies.js";
import type { BodyFile } from "./bodyFiles.js";
import { changedHandlers } from "./changed.js";
import {
  firstOfEach,
  hasModifier,
  lineageOf,
  type Member,
  memberName,
  membersOf,
  nameSpan,
  type UserClass,
} from "./classes.js";
import { type Gone, successorsOf } from "./renames.js";
import { UNWRITTEN } from "./stub.js";

/** What is known of an agent and of the code for it, to find what the spec has left behind. */
export interface Remains {
  readonly found: UserClass;
  readonly agent: AgentDef;
  readonly spec: Spec;
  readonly handlers: readonly Handler[];
  /** The bodies of its `sync` states that are there, and those that are being written. */
  readonly files: readonly BodyFile[];
  readonly bodies: Bodies;
}

/** Members and files that were handlers once, or are of another kind now. */
export function leftBehind(remains: Remains): readonly Diagnostic[] {
  const { found, agent, handlers, files } = remains;
  const bodies = new Set(handlers.filter(({ kind }) => kind === "body").map(({ method }) => method));
  const stale = files.filter(({ method }) => !bodies.has(method));
  const gone = goneMembers(found, handlers);
  const known = new Set(handlers.map(({ method }) => method));
  const names = new Map([
    ...stale.filter(({ method }) => !known.has(method)).map(({ method }) => [method, true] as const),
    ...gone.map(({ member: { name, node } }) => [name, !ts.isMethodDeclaration(node)] as const),
  ]);
  const successors = successorsIn(
    [...names].map(([name, isBody]) => ({ name, isBody })),
    remains,
  );
  return [
    ...gone.map(({ member, owner }) => {
      const holes = { name: member.name, agent: agent.name };
      return create("handler-gone", nameSpan(member, owner), holes, [advice(successors.get(member.name))]);
    }),
    ...changedHandlers(remains, stale),
    ...stale.map(({ file, method, span }) => {
      const holes = { file, agent: agent.name, name: method };
      return create("body-gone", span, holes, [bodyAdvice(method, successors.get(method), remains)]);
    }),
  ];
}

function advice(likely: readonly string[] = []): string {
  const successor = orList(likely.map((name) => `"${name}"`));
  return likely.length > 0
    ? `Renamed? Its code may belong in ${successor}`
    : "Move what is still needed, and remove it";
}

function bodyAdvice(
  method: string,
  likely: readonly string[] | undefined,
  { handlers, files, bodies }: Remains,
): string {
  const same = handlers.find((handler) => handler.method === method);
  if (same?.kind === "task" || same?.kind === "performer") {
    const place = same.kind === "task" ? "method" : "performer";
    return `State "${same.state.name}" is ${same.state.mode} now: its code belongs in the ${place} "${method}"`;
  }
  return advice(
    likely?.map((name) => {
      const there = files.find((one) => one.method === name)?.file;
      const written = [...bodies].find(([handler]) => handler.method === name)?.[1];
      return there ?? (written === undefined ? name : `${written}.ts`);
    }),
  );
}

/** The handlers that the code of old ones may be meant for: those that nobody has written yet. */
function successorsIn(names: readonly Gone[], remains: Remains): ReadonlyMap<string, readonly string[]> {
  const { found, agent, spec, handlers, files } = remains;
  const members = lineageOf(found).flatMap(membersOf);
  const isWritten = ({ method }: Handler) =>
    members.some(({ name, node }) => name === method && !node.getText().includes(UNWRITTEN)) &&
    !files.some((file) => file.method === method && !file.isWritten);
  const unwritten = handlers.filter((handler) => !isWritten(handler)).map(({ method }) => method);
  const vocabulary = {
    states: agent.states.map(({ name }) => name),
    triggers: [
      ...messagesOf(spec).keys(),
      ...publicationsOf(spec).keys(),
      ...asksOf(agent).map(({ message }) => replyName(message.name)),
      ...(agent.supervises?.groups.map(({ name }) => finishedName(name)) ?? []),
      ...watchedBy(agent).map(({ name }) => endedName(name)),
      ...timersOf(agent).map(({ name }) => name),
    ],
  };
  return successorsOf(names, { handlers, unwritten: new Set(unwritten) }, vocabulary);
}

/** A member, and the class that declares it. */
interface Owned {
  readonly member: Member;
  readonly owner: UserClass;
}

function goneMembers(found: UserClass, handlers: readonly Handler[]): readonly Owned[] {
  const known = new Set(handlers.map(({ method }) => method));
  return [found, ...found.parents].flatMap((owner) => {
    const gone = membersOf(owner)
      .filter(({ name }) => !known.has(name) && !agentMembers.has(name))
      .filter((member) => namesItsContext(member) || overridesNothing(member, owner));
    return firstOfEach(gone).map((member) => ({ member, owner }));
  });
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
    parent.members.some((member) => member.name && memberName(member.name) === name),
  );
}
