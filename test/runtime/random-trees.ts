/** Random trees of supervisors, whose leaves fail, hang and ignore what they are told. */
import fc from "fast-check";
import type { GroupGraph, SupervisorGraph } from "../../runtime/core/graph/supervision.js";
import { type Ctx, type Handlers, type Loose, task } from "./agents.js";
import { boss, group, supervises, worker } from "./supervised.js";

/** How a leaf lives and ends. */
const BEHAVIOURS = [
  "good",
  "slow to finalize",
  "hangs in finalize",
  "throws in finalize",
  "throws in failed",
  "hangs in a handler",
  "ignores its signal",
  "busy",
  "throws in interrupted",
  "fails at once",
] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

export interface Tree {
  readonly strategy: SupervisorGraph["strategy"];
  readonly groups: readonly {
    readonly restart: GroupGraph["restart"];
    readonly shutdown: number;
    readonly backoff: readonly [number, number] | null;
    readonly children: readonly (Tree | Behaviour)[];
  }[];
}

export function trees(strategy: fc.Arbitrary<SupervisorGraph["strategy"]>): fc.Arbitrary<Tree> {
  return fc.letrec<{ tree: Tree; child: Tree | Behaviour }>((tie) => ({
    tree: fc.record({
      strategy,
      groups: fc.array(
        fc.record({
          restart: fc.constantFrom("permanent", "transient", "temporary"),
          shutdown: fc.constantFrom(0, 20, 100),
          backoff: fc.constantFrom(null, [10, 50] as const),
          children: fc.array(tie("child"), { maxLength: 3 }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    child: fc.oneof({ maxDepth: 3, depthSize: "small" }, fc.constantFrom(...BEHAVIOURS), tie("tree")),
  })).tree;
}

/** The supervisor of a tree, which starts all that is under it. `hears`: what the topmost is told of finished children. */
export function plant(
  { strategy, groups }: Tree,
  hears: (end: Record<string, unknown>) => void = () => {},
): Loose {
  const handlers: Record<string, unknown> = {};
  const declared = groups.map((one, n) => {
    const { restart, backoff, children } = one;
    const call = `startG${n}`;
    handlers[call] = (index: number) => grow(children[index] ?? "good");
    return group(`G${n}`, {
      agents: ["Worker", "Boss"],
      restart,
      shutdown: shutdownOf(one),
      ...(backoff && { backoff }),
      ...(children.length > 0 && { start: { count: children.length, call } }),
    });
  });
  const all: Record<string, GroupGraph> = Object.assign({}, ...declared);
  return boss(supervises(all, { strategy, intensity: { restarts: 2, within: 100 } }), hears, {
    handlers,
  });
}

type Group = Tree["groups"][number];

/** How long the children of a group may take to end: those that supervise have as long as their own groups may take. */
export function shutdownOf({ shutdown, children }: Group): number {
  const times = children.map((child) =>
    typeof child === "string" ? 0 : child.groups.reduce((sum, one) => sum + shutdownOf(one), 100),
  );
  return shutdown + Math.max(0, ...times);
}

/** How long last hooks may take after the deadline, one after the other where there is an order, in ms. */
export function farewell(child: Tree | Behaviour): number {
  if (typeof child === "string") return 5000;
  return child.groups.reduce((sum, { children }) => sum + Math.max(0, ...children.map(farewell)), 5000);
}

function grow(child: Tree | Behaviour): Loose {
  return typeof child === "string" ? leaf(child) : plant(child);
}

const never = () => new Promise<void>(() => {});

function leaf(behaviour: Behaviour): Loose {
  const fails = () => {
    throw new Error(behaviour);
  };
  const hooks: Partial<Record<Behaviour, Handlers>> = {
    "slow to finalize": { finalize: () => Promise.resolve().then(() => {}) },
    "hangs in finalize": { finalize: never },
    "throws in finalize": { finalize: fails },
    "throws in failed": { failed: fails },
    "hangs in a handler": { onPing: never },
    "throws in interrupted": { interrupted: fails },
    "fails at once": { initialize: fails },
  };
  const body: Handlers = {
    work: behaviour === "busy" ? (_: unknown, ctx: Ctx) => ctx.sleep(1e9) : never,
  };
  const works = behaviour === "busy" || behaviour === "ignores its signal";
  const more = works ? { states: { Work: task("work", ["done"]) }, initial: "Work" } : {};
  return worker(undefined, { handlers: works ? body : (hooks[behaviour] ?? {}), more });
}
