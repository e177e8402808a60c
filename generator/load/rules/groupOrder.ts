import type { Report } from "../../diagnostics/create.js";
import type { Span } from "../../diagnostics/diagnostic.js";
import { asksOf } from "../../model/asks.js";
import { grouped } from "../../model/grouped.js";
import { agentDefsOf, messagesOf, originOf, typeNamed } from "../../model/lookup.js";
import { placeOf } from "../../model/place.js";
import type { AgentDef, Reference, Spec, Type } from "../../model/spec.js";
import type { GroupDef } from "../../model/supervision.js";
import { typesIn } from "../../model/typesIn.js";
import type { Rule } from "./rule.js";

/**
 * Groups stop in the order in which they are written, so those whose children ask the children of others stand above
 * these. Where children of two groups ask each other, no order is the right one.
 */
export const groupOrder: Rule = (spec, report) => {
  for (const { supervises } of spec.agents)
    if (supervises !== undefined && supervises.groups.length > 1) compare(supervises.groups, spec, report);
};

function compare(groups: readonly GroupDef[], spec: Spec, report: Report): void {
  const children = childrenIn(groups, spec);
  const needs = groups.map((group) => needsOf(group, children, spec));
  const numbers = new Map(groups.map((group, number) => [group, number]));
  for (const [later, group] of groups.entries()) {
    for (const [other, how] of needs[later] ?? []) {
      const earlier = numbers.get(other) ?? later;
      if (earlier >= later || needs[earlier]?.has(group)) continue;
      report("group-order", group.span, { group: group.name, other: other.name }, [
        how,
        `Write "${group.name}" above "${other.name}": groups stop in the order in which they are written.`,
      ]);
    }
  }
}

/** The children of all groups of an agent. */
interface Children {
  readonly groupsOf: ReadonlyMap<AgentDef, readonly GroupDef[]>;
  /** Those that take a message, by its name. */
  readonly takersOf: ReadonlyMap<string, readonly AgentDef[]>;
}

function childrenIn(groups: readonly GroupDef[], spec: Spec): Children {
  const agents = agentDefsOf(spec);
  const groupsOf = grouped(
    groups.flatMap((group) =>
      group.agents.flatMap(({ name }) => {
        const agent = agents.get(name);
        return agent === undefined ? [] : [[agent, group] as const];
      }),
    ),
  );
  const takersOf = grouped(
    [...groupsOf.keys()].flatMap((agent) => agent.messages.map((name) => [name, agent] as const)),
  );
  return { groupsOf, takersOf };
}

/** The groups whose children those of a group may ask, and how that is known. */
function needsOf(group: GroupDef, children: Children, spec: Spec): ReadonlyMap<GroupDef, string> {
  const needs = new Map<GroupDef, string>();
  const agents = agentDefsOf(spec);
  for (const agent of group.agents.flatMap(({ name }) => agents.get(name) ?? [])) {
    for (const { other, how } of [...addressed(agent, children, spec), ...replied(agent, children, spec)])
      for (const needed of children.groupsOf.get(other) ?? [])
        if (needed !== group && !needs.has(needed)) needs.set(needed, how);
  }
  return needs;
}

interface Asked {
  readonly other: AgentDef;
  readonly how: string;
}

/** So many types of one agent's data are looked through: this is advice. */
const MOST = 1_000;

/** The agents whose addresses the data of an agent holds, be it only by what they take. */
function addressed(agent: AgentDef, children: Children, spec: Spec): readonly Asked[] {
  const fields = [agent.data, ...agent.states.map(({ data }) => data)].flat();
  const types = new Set(typesIn(fields.slice(0, MOST).map(({ type }) => type)));
  const found: Asked[] = [];
  // A set hands out what is added while it is read.
  for (const type of types) {
    if (types.size > MOST) break;
    if (type.kind === "reference") for (const inner of namedTypes(type, spec)) types.add(inner);
    if (type.kind === "accepts") found.push(...accepted(agent, type, children, spec));
    if (type.kind !== "address") continue;
    const home = originOf({ name: type.agent, span: type.span }, spec);
    const other = agentDefsOf(home).get(type.agent);
    if (other !== undefined) found.push({ other, how: holding(agent, other, type.span) });
  }
  return found;
}

/** The one kind of children that takes all of some messages. Of several, nobody knows which it is. */
function accepted(
  agent: AgentDef,
  { messages }: Extract<Type, { kind: "accepts" }>,
  { takersOf }: Children,
  spec: Spec,
): readonly Asked[] {
  const [first, ...more] = messages;
  const takers = first === undefined ? [] : (takersOf.get(first.name) ?? []);
  const takesAll = (other: AgentDef) =>
    more.every(({ name }) => other.messages.includes(name)) &&
    messages.every((message) => isSame(message, other, spec));
  const [other, ...others] = takers.filter(takesAll);
  if (first === undefined || other === undefined || others.length > 0) return [];
  return [{ other, how: holding(agent, other, first.span) }];
}

/** Another file may call another message so. */
function isSame({ name, span }: Reference, other: AgentDef, spec: Spec): boolean {
  const named = messagesOf(originOf({ name, span }, spec)).get(name);
  return named !== undefined && named === messagesOf(originOf(other, spec)).get(name);
}

function namedTypes(type: Extract<Type, { kind: "reference" }>, spec: Spec): Iterable<Type> {
  const named = typeNamed(type, spec);
  return named === undefined ? [] : typesIn([named]);
}

function holding({ name }: AgentDef, other: AgentDef, span: Span): string {
  return `"${name}" has the address of "${other.name}": ${placeOf(span)}.`;
}

/** The one kind of children that takes a request which an agent makes. Of several, nobody knows which it asks. */
function replied(agent: AgentDef, { takersOf }: Children, spec: Spec): readonly Asked[] {
  return asksOf(agent).flatMap(({ message }) => {
    const { name, span } = message;
    const [other, ...more] = takersOf.get(name) ?? [];
    if (other === undefined || more.length > 0 || !isSame(message, other, spec)) return [];
    return [{ other, how: `"${agent.name}" asks "${other.name}" for "${name}": ${placeOf(span)}.` }];
  });
}
