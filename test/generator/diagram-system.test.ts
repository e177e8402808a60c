import { readFileSync } from "node:fs";
import { instance } from "@viz-js/viz";
import { expect, test } from "vitest";
import { draw } from "../../generator/diagrams/draw.js";
import { type Box, overlaps } from "../../generator/diagrams/svg/geometry.js";
import { layOutSystem } from "../../generator/diagrams/svg/systemLayout.js";
import { isSystem, type System, systemOf } from "../../generator/diagrams/system/system.js";
import { tiesOf } from "../../generator/diagrams/system/ties.js";
import { load } from "../../generator/load/load.js";
import type { Spec } from "../../generator/model/spec.js";
import { randomFrom, specOf } from "./diagramSpecs.js";
import { crossedLabels, touchingHeads } from "./layoutFlaws.js";

const MESSAGES = `
events: { Feed: {}, Stop: {} }
requests: { Ask: { response: string } }
publications: { News: { snapshot: string, update: string } }
`;
const TAKER = "{ forever: true, states: { Up: { mode: events, handle: { Feed: stay, Ask: stay } } } }";

/** All links as sentences. */
function linksIn({ members, links }: System): readonly string[] {
  return links.map(({ from, to, kind, name, detail, known }) => {
    const words = [members[from]?.name, kind, name, detail, known ? "" : "(whoever)", members[to]?.name];
    return words.filter((word) => word !== "").join(" ");
  });
}

function linksOf(agents: string): readonly string[] {
  return linksIn(systemOf(specOf(`${MESSAGES}agents:\n  B: ${TAKER}\n${agents}`)));
}

const ALL_OF_B = ["A event Feed B", "A request Ask B"];

test.for([
  ["in data", `  A: { data: { b: { $address: B } }, initial: X, states: { X: { mode: duty, next: done } } }`],
  [
    "in the data of a state",
    `  A: { initial: X, states: { X: { mode: duty, next: Late }, Late: { mode: async, data: { b: "B2 | null = null" }, next: done } } }\ntypes: { B2: [{ b: { $address: B } }] }`,
  ],
] as const)("an address %s: all that the other takes may be sent", ([, agents]) => {
  expect(linksOf(agents)).toEqual(ALL_OF_B);
});

test("an address in what an agent is sent, told, or keeps with a reply", () => {
  const spec = specOf(`
events: { Meet: { b: { $address: B } }, Feed: {} }
requests: { Ask: { response: string } }
publications: { News: { snapshot: { b: { $address: B } }, update: string } }
agents:
  B: { forever: true, states: { Up: { mode: events, handle: { Feed: stay } } } }
  Met: { forever: true, states: { Up: { mode: events, handle: { Meet: stay } } } }
  Told: { forever: true, states: { Up: { mode: events, subscribes: { News: stay } } } }
  Tagged: { forever: true, states: { Up: { mode: events, replies: { Ask: { next: stay, tag: { $address: B } } } } } }
`);
  expect(linksIn(systemOf(spec))).toEqual(["Met event Feed B", "Told event Feed B", "Tagged event Feed B"]);
});

test("an address in the response that may be asked for, through types that hold themselves", () => {
  const spec = specOf(`
types: { Tree: { at: { $address: Leaf }, inner: [Tree] } }
events: { Fall: {} }
requests: { Find: { response: Tree } }
agents:
  A: { data: { index: { $address: Index } }, initial: X, states: { X: { mode: duty, next: done } } }
  Index: { forever: true, states: { Up: { mode: events, handle: { Find: stay } } } }
  Leaf: { forever: true, states: { Up: { mode: events, handle: { Fall: stay } } } }
`);
  // The index is not sent what it answers with: it does not know the leaf by its declarations.
  expect(linksIn(systemOf(spec))).toEqual(["A request Find Index", "A event Fall Leaf"]);
});

test("$accepts: only what it names, to each who takes all of it", () => {
  const some =
    "  A: { data: { to: { $accepts: [Feed] } }, initial: X, states: { X: { mode: duty, next: done } } }";
  expect(linksOf(some)).toEqual(["A event Feed (whoever) B"]);
  const all = some.replace("[Feed]", "[Feed, Stop]");
  expect(linksOf(all)).toEqual([]);
  const other = `${all}\n  C: { forever: true, states: { Up: { mode: events, handle: { Feed: stay, Stop: stay } } } }`;
  expect(linksOf(other)).toEqual(["A event Feed (whoever) C", "A event Stop (whoever) C"]);
});

test("replies: whoever takes the request, unless one who does is known", () => {
  const asks = "  A: { forever: true, DATA states: { Up: { mode: events, replies: { Ask: stay } } } }";
  const second = `\n  C: ${TAKER}`;
  expect(linksOf(asks.replace("DATA", "") + second)).toEqual([
    "A request Ask (whoever) B",
    "A request Ask (whoever) C",
  ]);
  expect(linksOf(asks.replace("DATA", "data: { b: { $address: B } },") + second)).toEqual(ALL_OF_B);
});

test("publications lead from the publisher to the subscriber, watches to the one that is watched", () => {
  const agents = `
  P: { publishes: News, forever: true, states: { Up: { mode: events, handle: { Stop: stay } } } }
  S: { forever: true, states: { Up: { mode: events, subscribes: { News: stay }, watches: { P: stay } } } }`;
  expect(linksOf(agents)).toEqual(["P publication News S", "S watch P"]);
});

test("a supervisor may send to its children, and what molts leads to what it becomes", () => {
  const agents = `
  Top: { forever: true, supervises: { groups: { Bs: { agent: B, key: string } } }, states: { Up: { mode: events } } }
  Old: { initial: X, states: { X: { mode: async, next: [{ molt: New }, { molt: New }] } } }
  New: { initial: X, states: { X: { mode: async, next: [done] } } }`;
  expect(linksOf(agents)).toEqual([
    "Top group Bs by string B",
    "Top event Feed B",
    "Top request Ask B",
    "Old molt New",
  ]);
});

test("a pipeline makes the agents of its stages, knows whom its data names, and is pushed inputs by who knows it", () => {
  const spec = specOf(`
events: { Feed: {} }
agents:
  B: { forever: true, states: { Up: { mode: events, handle: { Feed: stay } } } }
  W: { data: { n: integer }, output: integer, initial: X, states: { X: { mode: async, next: [done] } } }
  A: { data: { pipe: { $address: Pipe } }, initial: X, states: { X: { mode: duty, next: done } } }
pipelines:
  Pipe:
    input: { n: integer }
    output: integer
    data: { b: { $address: B } }
    stages: { Work: { agent: W } }
    routes: { input: Work, Work: output }
`);
  expect(linksIn(systemOf(spec))).toEqual(["A input Pipe", "Pipe stage Work W", "Pipe event Feed B"]);
});

test("who declares nothing of others is said to do nothing to them", () => {
  const spec = specOf(`${MESSAGES}agents:\n  A: ${TAKER}\n  B: ${TAKER}\n`);
  expect(systemOf(spec).links).toEqual([]);
  expect(isSystem(spec)).toBe(false);
  const itself = specOf(`events: { Feed: {} }
agents: { A: { data: { next: { $address: A } }, forever: true, states: { Up: { mode: events, handle: { Feed: stay } } } } }`);
  expect(linksIn(systemOf(itself))).toEqual(["A event Feed A"]);
  expect(isSystem(itself)).toBe(false);
});

test("messages come from outside that no other may send", () => {
  const agents = `  A: { data: { to: { $accepts: [Feed] }, here: { $responder: Ask }, up: { $accepts: [Stop] } }, initial: X, states: { X: { mode: duty, next: done } } }`;
  const { members } = systemOf(specOf(`${MESSAGES}agents:\n  B: ${TAKER}\n${agents}`));
  const rows = members.map((member) => member.rows.map(({ kind, name, detail }) => [kind, name, detail]));
  expect(rows).toEqual([
    [
      ["event", "Feed", ""],
      ["request", "Ask", "from outside"],
    ],
    [
      ["note", "may send", "Stop to whoever takes it"],
      ["note", "may answer", "Ask"],
    ],
  ]);
});

/** An app that uses a store of another file, which has a message of the same name that is another one. */
function imported(): Spec {
  const [specs] = load([
    {
      file: "specs/app.yaml",
      text: `import: { Store: ./store.yaml, Put: ./store.yaml }
events: { Ping: {} }
agents:
  App: { data: { store: { $address: Store }, pinged: { $accepts: [Ping] } }, initial: X, states: { X: { mode: duty, next: done } } }
`,
    },
    {
      file: "specs/store.yaml",
      text: `events: { Put: { back: { $accepts: [Ping] } }, Ping: {} }
agents:
  Store: { data: { disk: { $address: Disk } }, forever: true, states: { Up: { mode: events, handle: { Put: stay, Ping: stay } } } }
  Disk: { forever: true, states: { Up: { mode: events, handle: { Ping: stay } } } }
`,
    },
  ]);
  const spec = specs.find(({ name }) => name === "app");
  if (!spec) throw new Error("no spec");
  return spec;
}

test("agents of other files stand with their file where the spec names them; a message of the same name is another one", () => {
  const system = systemOf(imported());
  expect(system.members.map(({ name, from }) => [name, from])).toEqual([
    ["App", ""],
    ["Store", "specs/store.yaml"],
  ]);
  expect(linksIn(system)).toEqual([
    "App event Put Store",
    "App event Ping Store",
    "Store event Ping (whoever) Store",
  ]);
  expect(system.members[0]?.rows.map(({ detail }) => detail)).toEqual(["Ping to whoever takes it"]);
});

test("with an agent's name only those are drawn with whom it has to do", async () => {
  const spec = golden("system");
  const { members, links } = systemOf(spec, "Bank");
  expect(members.map(({ name }) => name)).toEqual(["Counter", "Bank", "Belt"]);
  expect(linksIn({ name: "", members, links })).toEqual([
    "Counter request Pay (whoever) Bank",
    "Belt request Pay Bank",
  ]);
  expect(await draw(spec, { format: "text", kind: "system", agent: "Hermit" })).toContain(
    "Knows no other agent",
  );
});

test("what a supervisor may send its child shares their arrow; the other way, and the rest, have their own", () => {
  const { members, links } = systemOf(golden("system"));
  const name = (place: number) => members[place]?.name;
  const ties = tiesOf(links).map(({ from, to, style, links: its }) => [
    name(from),
    name(to),
    style,
    its.length,
  ]);
  expect(ties).toContainEqual(["Shop", "Counter", "start", 3]);
  expect(ties).toContainEqual(["Shop", "Counter", "tell", 1]);
  expect(ties).toContainEqual(["Counter", "Shop", "send", 3]);
  expect(ties).toContainEqual(["Packer", "Shop", "offer", 1]);
});

function golden(name: string): Spec {
  return specOf(readFileSync(new URL(`../golden/diagrams/${name}/spec.yaml`, import.meta.url), "utf8"));
}

function example(name: string): Spec {
  return specOf(readFileSync(new URL(`../../specs/${name}.yaml`, import.meta.url), "utf8"));
}

/** Agents of which each knows some others, itself and each other among them. */
function crowd(count: number, each = 3): Spec {
  const names = Array.from({ length: count }, (_, at) => `Agent${at}`);
  const agents = names.map((name, at) => {
    const others = [at + 1, at * 7 + 3, at * 13 + 5].slice(0, each);
    const known = others.map((other, place) => `k${place}: { $address: Agent${other % count} }`);
    const handle = `Feed: stay, Ask: stay, ${at % 5 === 0 ? "E0: stay, E1: stay, E2: stay, E3: stay, E4: stay, E5: stay" : "Stop: stay"}`;
    return `  ${name}: { data: { ${known.join(", ")} }, forever: true, states: { Up: { mode: events, handle: { ${handle} } } } }`;
  });
  const more = "E0: {}, E1: {}, E2: {}, E3: {}, E4: {}, E5: {}";
  return specOf(`${MESSAGES.replace("Stop: {}", `Stop: {}, ${more}`)}agents:\n${agents.join("\n")}\n`);
}

const SYSTEMS: readonly (readonly [string, () => Spec])[] = [
  ["all ways", () => golden("system")],
  ["assistant", () => example("assistant")],
  ["desk", () => example("desk")],
  ["from-crb, most of which are alone", () => example("from-crb")],
  ["server", () => example("server")],
  ["two that know each other", () => crowd(2)],
  ["12 agents", () => crowd(12)],
  ["60 agents", () => crowd(60, 2)],
  [
    "agents that do not know each other",
    () =>
      specOf(
        `${MESSAGES}agents:\n${Array.from({ length: 30 }, (_, at) => `  A${at}: ${TAKER}`).join("\n")}\n`,
      ),
  ],
];

test.for(SYSTEMS)("%s: no card or label covers another", { timeout: 120_000 }, async ([, make]) => {
  const system = systemOf(make());
  const { nodes, arrows, bounds } = layOutSystem(await instance(), system);
  expect(nodes).toHaveLength(system.members.length);
  const boxes: readonly { readonly name: string; readonly box: Box }[] = [
    ...nodes.map(({ node, box }) => ({ name: node.name, box })),
    ...arrows.flatMap(({ captions, label }) =>
      label ? [{ name: `label ${captions.map(({ text }) => text).join("+")}`, box: label.box }] : [],
    ),
  ];
  const pairs = boxes.flatMap((a, at) =>
    boxes.slice(at + 1).flatMap((b) => (overlaps(a.box, b.box, 0.1) ? [`${a.name} and ${b.name}`] : [])),
  );
  expect(pairs).toEqual([]);
  for (const { box } of boxes) {
    expect(box.x).toBeGreaterThanOrEqual(bounds.x - 0.1);
    expect(box.x + box.width).toBeLessThanOrEqual(bounds.x + bounds.width + 0.1);
  }
});

test.for([4, 8, 16])(
  "%s agents that know two at random: no label is crossed, and no heads touch",
  { timeout: 60_000 },
  async (count) => {
    const viz = await instance();
    for (let seed = count; seed <= 97 * 10 + count; seed += 97) {
      const layout = layOutSystem(viz, systemOf(randomCrowd(count, randomFrom(seed))));
      expect([...crossedLabels(layout), ...touchingHeads(layout)], `seed ${seed}`).toEqual([]);
    }
  },
);

function randomCrowd(count: number, random: () => number): Spec {
  const agents = Array.from({ length: count }, (_, at) => {
    const known = ["a", "b"].map((name) => `${name}: { $address: Agent${Math.floor(random() * count)} }`);
    return `  Agent${at}: { data: { ${known.join(", ")} }, ${TAKER.slice(2)}`;
  });
  return specOf(`${MESSAGES}agents:\n${agents.join("\n")}\n`);
}

test("beside an arrow stand a few messages, and how many more there are", async () => {
  const svg = await draw(crowd(12), { format: "svg", kind: "system", theme: "light" });
  expect(svg).toContain("+4 more");
  const text = await draw(crowd(12), { format: "text", kind: "system" });
  expect(text).not.toContain("more");
  expect(text).toContain("↯ E5");
});

test("a system too large to lay out becomes a note, and the other formats show it all the same", async () => {
  const spec = crowd(1_000);
  const svg = await draw(spec, { format: "svg", kind: "system" });
  expect(svg).toContain("Too large for a picture: 1000 agents");
  expect(svg.length).toBeLessThan(5_000);
  for (const format of ["text", "mermaid", "dot"] as const)
    expect(await draw(spec, { format, kind: "system" })).toContain("Agent999");
});

test("those who cannot see it are told who may do what", async () => {
  const svg = await draw(golden("system"), { format: "svg", kind: "system" });
  expect(svg).toContain("<title>test: system</title>");
  expect(svg).toContain(
    "Shop (actor · task) takes Buy, Packed, Close; starts Counter: Counters, Helpers, Hello;",
  );
});
