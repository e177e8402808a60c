import { agentDefsOf, originOf, pipelineDefsOf } from "../../model/lookup.js";
import { type Place, startOf } from "../../model/place.js";
import type { AgentDef, Reference, Spec } from "../../model/spec.js";
import type { GroupDef, SupervisorDef } from "../../model/supervision.js";
import { plain } from "../plain.js";
import { type Group, groupOf, type Supervision, supervisionOf } from "../supervision.js";
import { type What, whatOf } from "../what.js";

/**
 * Who supervises whom, from supervisors that nobody supervises down to the last child: each node after its parent,
 * groups in the order in which they stop.
 */
export type Tree = readonly TreeNode[];

export type TreeNode = AgentNode | GroupNode;

interface NodeBase {
  /** Where it is declared, in whichever file. */
  readonly at: Place;
  /** Its place in the tree. Absent: it is a root. */
  readonly parent?: number;
}

export interface AgentNode extends NodeBase {
  readonly kind: "agent";
  readonly what: What;
  readonly name: string;
  readonly description: string;
  /** The file that it is imported from; empty when it is of the spec itself. */
  readonly from: string;
  /** Absent: it supervises nobody. */
  readonly supervises?: Supervision;
  /** Its groups are shown where it stands first. A supervisor may be a child of several groups, and of itself. */
  readonly again: boolean;
}

export interface GroupNode extends NodeBase {
  readonly kind: "group";
  readonly group: Group;
  /** Its place in the order in which the groups stop, from 0. */
  readonly place: number;
}

/** The supervision tree of a spec, or of one agent of it. Empty where there is no supervisor. */
export function treeOf(spec: Spec, agent?: string): Tree {
  const tree: TreeNode[] = [];
  const shown = new Set<AgentDef>();
  for (const root of rootsOf(spec, agent)) if (!shown.has(root)) grow(tree, shown, root, spec);
  return tree;
}

/** Supervisors that nobody supervises; then the others, for those that are in a circle only. */
function rootsOf({ agents }: Spec, name: string | undefined): readonly AgentDef[] {
  const supervisors = agents.filter((each) => each.supervises !== undefined);
  if (name !== undefined) return supervisors.filter((each) => each.name === name);
  const children = new Set(
    supervisors.flatMap((each) => childrenOf(each.supervises).filter((child) => child !== each.name)),
  );
  const free = supervisors.filter((each) => !children.has(each.name));
  return [...free, ...supervisors];
}

/** The names of the agents that it may start. */
export function childrenOf(supervisor: SupervisorDef | undefined): readonly string[] {
  return supervisor?.groups.flatMap(({ agents }) => agents.map(({ name }) => name)) ?? [];
}

/** A child or a group that is still to be put into the tree. */
type Pending = { readonly parent?: number; readonly spec: Spec } & (
  | { readonly child: Reference }
  | { readonly group: GroupDef; readonly place: number }
);

/** Depth first. Not recursive, as supervisors may nest deeper than the stack. */
function grow(tree: TreeNode[], shown: Set<AgentDef>, root: Reference, spec: Spec): void {
  const pending: Pending[] = [{ child: root, spec }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [node, below] =
      "group" in next ? groupNode(next, tree.length) : childNode(next, tree.length, shown, spec);
    tree.push(next.parent === undefined ? node : { ...node, parent: next.parent });
    for (const each of below.reverse()) pending.push(each);
  }
}

type Grown = readonly [TreeNode, Pending[]];

function groupNode({ group, place, spec }: Extract<Pending, { group: GroupDef }>, at: number): Grown {
  const children = group.agents.map((child) => ({ child, spec, parent: at }));
  return [{ kind: "group", at: startOf(group.span), group: groupOf(group, spec), place }, children];
}

function childNode(
  next: Extract<Pending, { child: Reference }>,
  at: number,
  shown: Set<AgentDef>,
  root: Spec,
): Grown {
  const spec = originOf(next.child, next.spec);
  const agent = agentDefsOf(spec).get(next.child.name);
  const { supervises } = agent ?? {};
  const declared = agent ?? pipelineDefsOf(spec).get(next.child.name);
  const again = supervises !== undefined && agent !== undefined && shown.has(agent);
  const node: AgentNode = {
    kind: "agent",
    what: declared === undefined ? "pipeline" : whatOf(declared),
    name: plain(next.child.name),
    description: plain(declared?.description),
    at: startOf((declared ?? next.child).span),
    from: spec.file === root.file ? "" : plain(spec.file),
    again,
    ...(supervises && { supervises: supervisionOf(supervises, spec) }),
  };
  if (agent === undefined || supervises === undefined || again) return [node, []];
  shown.add(agent);
  return [node, supervises.groups.map((group, place) => ({ group, place, spec, parent: at }))];
}
