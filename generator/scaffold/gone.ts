import { ts } from "ts-morph";
import { create } from "../diagnostics/create.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { asksOf } from "../model/asks.js";
import { messagesOf, publicationsOf } from "../model/lookup.js";
import { agentMembers, endedName, finishedName, replyName } from "../model/names.js";
import type { Spec } from "../model/spec.js";
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
import { calledAs, isBody, isPipeline, type Owner, type Part } from "./owner.js";
import { type Gone, successorsOf, type Vocabulary } from "./renames.js";
import { UNWRITTEN } from "./stub.js";

/** What is known of an agent or a pipeline and of the code for it, to find what the spec has left behind. */
export interface Remains {
  readonly found: UserClass;
  readonly owner: Owner;
  readonly spec: Spec;
  readonly parts: readonly Part[];
  /** The bodies of its `sync` states and stages that are there, and those that are being written. */
  readonly files: readonly BodyFile[];
  readonly bodies: Bodies;
}

/** Members and files that were handlers once, or are of another kind now. */
export function leftBehind(remains: Remains): readonly Diagnostic[] {
  const { found, owner, parts, files } = remains;
  const bodies = new Set(parts.filter(isBody).map(({ method }) => method));
  const stale = files.filter(({ method }) => !bodies.has(method));
  const gone = goneMembers(found, parts);
  const known = new Set(parts.map(({ method }) => method));
  const names = new Map([
    ...stale.filter(({ method }) => !known.has(method)).map(({ method }) => [method, true] as const),
    ...gone.map(({ member: { name, node } }) => [name, !ts.isMethodDeclaration(node)] as const),
  ]);
  const successors = successorsIn(
    [...names].map(([name, isBody]) => ({ name, isBody })),
    remains,
  );
  return [
    ...gone.map(({ member, declaring }) => {
      const holes = { name: member.name, owner: calledAs(owner) };
      return create("handler-gone", nameSpan(member, declaring), holes, [
        advice(successors.get(member.name)),
      ]);
    }),
    ...changedHandlers(remains, stale),
    ...stale.map(({ file, method, span }) => {
      const holes = {
        file,
        word: isPipeline(owner) ? "stage" : "state",
        owner: calledAs(owner),
        name: method,
      };
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
  { parts, files, bodies }: Remains,
): string {
  const same = parts.find((part) => part.method === method);
  if (same?.kind === "stage")
    return `Stage "${same.stage.name}" is async now: its code belongs in the method "${method}"`;
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
  const { found, owner, spec, parts, files } = remains;
  const members = lineageOf(found).flatMap(membersOf);
  const isWritten = ({ method }: Part) =>
    members.some(({ name, node }) => name === method && !node.getText().includes(UNWRITTEN)) &&
    !files.some((file) => file.method === method && !file.isWritten);
  const unwritten = parts.filter((part) => !isWritten(part)).map(({ method }) => method);
  return successorsOf(names, { parts, unwritten: new Set(unwritten) }, vocabularyOf(owner, spec));
}

function vocabularyOf(owner: Owner, spec: Spec): Vocabulary {
  if (isPipeline(owner)) {
    const states = owner.stages.map(({ name }) => name);
    return { states, triggers: states.map(finishedName) };
  }
  return {
    states: owner.states.map(({ name }) => name),
    triggers: [
      ...messagesOf(spec).keys(),
      ...publicationsOf(spec).keys(),
      ...asksOf(owner).map(({ message }) => replyName(message.name)),
      ...(owner.supervises?.groups.map(({ name }) => finishedName(name)) ?? []),
      ...watchedBy(owner).map(({ name }) => endedName(name)),
      ...timersOf(owner).map(({ name }) => name),
    ],
  };
}

/** A member, and the class that declares it. */
interface Owned {
  readonly member: Member;
  readonly declaring: UserClass;
}

function goneMembers(found: UserClass, parts: readonly Part[]): readonly Owned[] {
  const known = new Set(parts.map(({ method }) => method));
  return [found, ...found.parents].flatMap((declaring) => {
    const gone = membersOf(declaring)
      .filter(({ name }) => !known.has(name) && !agentMembers.has(name))
      .filter((member) => namesItsContext(member) || overridesNothing(member, declaring));
    return firstOfEach(gone).map((member) => ({ member, declaring }));
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
