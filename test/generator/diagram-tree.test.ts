import { expect, test } from "vitest";
import { draw } from "../../generator/diagrams/draw.js";
import { kindNames } from "../../generator/diagrams/names.js";
import { supervisionOf } from "../../generator/diagrams/supervision.js";
import { systemOf } from "../../generator/diagrams/system/system.js";
import { type Tree, treeOf } from "../../generator/diagrams/tree/tree.js";
import { load } from "../../generator/load/load.js";
import type { Spec } from "../../generator/model/spec.js";
import { specOf } from "./diagramSpecs.js";

const LEAF = "{ initial: Working, states: { Working: { mode: async, next: [done] } } }";

/** A supervisor by the children of its groups. */
function supervisor(groups: Readonly<Record<string, string>>): string {
  const written = Object.entries(groups).map(([name, agents]) => `${name}: { agents: [${agents}] }`);
  return `{ supervises: { groups: { ${written.join(", ")} } }, forever: true, states: { Up: { mode: events } } }`;
}

function agents(defs: Readonly<Record<string, string>>): string {
  return `agents:\n${Object.entries(defs)
    .map(([name, def]) => `  ${name}: ${def}\n`)
    .join("")}`;
}

/** The tree as its names, indented. */
function outline(tree: Tree): readonly string[] {
  const depths: number[] = [];
  return tree.map((node) => {
    const depth = node.parent === undefined ? 0 : (depths[node.parent] ?? 0) + 1;
    depths.push(depth);
    const name = node.kind === "group" ? `${node.place + 1} ${node.group.name}` : node.name;
    return `${"  ".repeat(depth)}${name}${node.kind !== "group" && node.again ? " again" : ""}`;
  });
}

test("groups stand below their supervisor in stop order, children below their group, at every depth", () => {
  const spec = specOf(
    agents({
      Leaf: LEAF,
      Top: supervisor({ First: "Middle, Leaf", Second: "Leaf" }),
      Middle: supervisor({ Only: "Leaf" }),
    }),
  );
  expect(outline(treeOf(spec))).toEqual([
    "Top",
    "  1 First",
    "    Middle",
    "      1 Only",
    "        Leaf",
    "    Leaf",
    "  2 Second",
    "    Leaf",
  ]);
});

test("supervisors that nobody supervises are roots, and only they", () => {
  const spec = specOf(
    agents({
      Leaf: LEAF,
      Low: supervisor({ G: "Leaf" }),
      One: supervisor({ G: "Low" }),
      Two: supervisor({ G: "Leaf" }),
    }),
  );
  expect(outline(treeOf(spec)).filter((line) => !line.startsWith(" "))).toEqual(["One", "Two"]);
});

test("what supervises itself, or in a circle, is shown once", () => {
  const itself = specOf(agents({ Loop: supervisor({ G: "Loop" }) }));
  expect(outline(treeOf(itself))).toEqual(["Loop", "  1 G", "    Loop again"]);
  const circle = specOf(agents({ Hen: supervisor({ G: "Egg" }), Egg: supervisor({ G: "Hen" }) }));
  expect(outline(treeOf(circle))).toEqual(["Hen", "  1 G", "    Egg", "      1 G", "        Hen again"]);
});

test("a supervisor that stands in many groups shows its own once: the tree does not double at each level", () => {
  const defs = Object.fromEntries(
    Array.from({ length: 30 }, (_, level) => [
      `S${level}`,
      supervisor({ A: `S${level + 1}`, B: `S${level + 1}` }),
    ]),
  );
  const tree = treeOf(specOf(agents({ ...defs, S30: LEAF })));
  expect(tree.filter(({ kind }) => kind === "group")).toHaveLength(60);
});

test("imported supervisors are followed into their own files, and imported names mean what they mean there", async () => {
  const files = [
    {
      file: "top.yaml",
      text: `import: { Pool: ./pool.yaml }\n${agents({ Worker: LEAF, Top: supervisor({ Pools: "Pool, Worker" }) })}`,
    },
    {
      file: "pool.yaml",
      text: agents({
        Worker: supervisor({ Deep: "Grain" }),
        Grain: LEAF,
        Pool: supervisor({ Workers: "Worker" }),
      }),
    },
  ];
  const [[top]] = load(files);
  if (!top) throw new Error("no spec");
  expect(outline(treeOf(top))).toEqual([
    "Top",
    "  1 Pools",
    "    Pool",
    "      1 Workers",
    "        Worker",
    "          1 Deep",
    "            Grain",
    "    Worker",
  ]);
  const text = await draw(top, { format: "text", kind: "tree" });
  expect(text).toContain("Pool  from pool.yaml  one for one");
  expect(text.trimEnd().split("\n").at(-1)).toBe("    └── Worker  task");
});

test("children are in trees, in groups and in systems the same thing in the same colours", async () => {
  const spec = specOf(`
agents:
  Actor: { forever: true, states: { Up: { mode: events, timers: { t: { every: 1s, next: stay } } } } }
  Task: { initial: Run, states: { Run: { mode: async, next: [done] } } }
  Top: { supervises: { groups: { All: { agents: [Actor, Task, Pipe] } } }, forever: true, states: { Up: { mode: events } } }
pipelines:
  Pipe: { input: string, stages: { Add: { map: { from: string, to: "null" } } }, routes: { input: Add, Add: drop } }
`);
  const WHAT = { Actor: "actor", Task: "task", Pipe: "pipeline" };
  const tree = treeOf(spec).flatMap((node) => (node.kind === "group" ? [] : [[node.name, node.what]]));
  expect(Object.fromEntries(tree)).toEqual({ Top: "actor", ...WHAT });
  const system = systemOf(spec).members.map(({ name, what }) => [name, what]);
  expect(Object.fromEntries(system)).toEqual({ Top: "actor", ...WHAT });
  const TONES = { Actor: "events", Task: "async", Pipe: "duty" };
  for (const kind of kindNames) {
    const svg = await draw(spec, { format: "svg", kind, agent: "Top" });
    for (const [name, tone] of Object.entries(TONES))
      expect(svg).toMatch(
        new RegExp(`class="crb-f-${tone}-fill[^>]*>(?:<rect[^>]*/>|<path[^>]*/>)*<text[^>]*>${name}<`),
      );
  }
});

test("a pipeline may be a child", async () => {
  const pipe =
    "pipelines: { Pipe: { description: Counts., input: string, stages: { Add: { map: { from: string, to: 'null' } } }, routes: { input: Add, Add: drop } } }";
  const spec = specOf(`${agents({ Top: supervisor({ G: "Pipe" }) })}${pipe}`);
  expect(treeOf(spec).at(-1)).toMatchObject({ what: "pipeline", name: "Pipe", description: "Counts." });
  expect(await draw(spec, { format: "text", kind: "tree" })).toContain("└── Pipe  pipeline");
  expect(await draw(spec, { format: "svg", kind: "tree" })).toContain("PIPELINE");
});

test("supervisors nested deeper than the stack are no trouble", async () => {
  const spec = nested(20_000);
  expect(treeOf(spec)).toHaveLength(2 * 20_000 + 1);
  for (const format of ["text", "mermaid", "dot", "svg"] as const) {
    const drawn = await draw(spec, { format, kind: "tree" });
    expect(drawn).toContain(format === "svg" ? "Too large for a picture" : "S19998");
  }
});

/** A chain of supervisors, made of one: loading as many is another matter. */
function nested(depth: number): Spec {
  const spec = specOf(agents({ S0: supervisor({ G: "S0" }) }));
  const [first] = spec.agents;
  const group = first?.supervises?.groups[0];
  const [child] = group?.agents ?? [];
  if (!first?.supervises || !group || !child) throw new Error("no group");
  const { supervises } = first;
  const chain = Array.from({ length: depth }, (_, level) => ({
    ...first,
    name: `S${level}`,
    supervises: { ...supervises, groups: [{ ...group, agents: [{ ...child, name: `S${level + 1}` }] }] },
  }));
  return { ...spec, agents: chain };
}

test("what is said of a group: what the spec says or what counts in its place", () => {
  const spec = specOf(
    agents({
      Leaf: LEAF,
      Top: `{ supervises: { strategy: rest_for_one, intensity: { restarts: 1, within: 1m }, backoff: 1s..30s, groups: {
        All: { agent: Leaf, key: { $enum: [a, b] }, restart: transient, backoff: 5s, shutdown: 2s, max: 9 },
        Few: { agent: Leaf, restart: permanent, start: 2 },
        Rest: { agent: Leaf } } }, forever: true, states: { Up: { mode: events } } }`,
    }),
  );
  const supervises = spec.agents.find(({ name }) => name === "Top")?.supervises;
  const said = supervises && supervisionOf(supervises, spec);
  expect(said).toMatchObject({ strategy: "rest for one", intensity: "1 restart in 1m" });
  expect(said?.groups.map(({ key, restart, notes }) => [key, restart, notes])).toEqual([
    ["by a | b", "transient", ["max 9", "backoff 5s", "shutdown 2s"]],
    ["", "permanent", ["start 2", "backoff 1s–30s", "shutdown 5s"]],
    // It is never restarted.
    ["", "temporary", ["shutdown 5s"]],
  ]);
});
