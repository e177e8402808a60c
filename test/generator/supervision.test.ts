import { expect, test } from "vitest";
import { load } from "../../generator/load/load.js";
import type { AgentDef } from "../../generator/model/spec.js";

const OPEN = "{ mode: events, handle: { Ping: stay } }";

/** An agent with these groups. */
function agent(name: string, groups = ""): string {
  const supervises = groups === "" ? "" : `supervises: { groups: { ${groups} } }, `;
  return `  ${name}: { forever: true, ${supervises}states: { Open: ${OPEN} } }\n`;
}

function agentsOf(text: string): ReadonlyMap<string, AgentDef> {
  const whole = `events: { Ping: {} }\nagents:\n${text}`;
  const [[spec], diagnostics] = load([{ file: "specs/house.yaml", text: whole }]);
  expect(diagnostics.flatMap(({ severity, code }) => (severity === "error" ? code : []))).toEqual([]);
  return new Map(spec?.agents.map((one) => [one.name, one]));
}

function shutdowns(text: string, name: string): readonly number[] | undefined {
  return agentsOf(text)
    .get(name)
    ?.supervises?.groups.map(({ shutdown }) => shutdown);
}

const leaf = agent("Leaf");

test.each([
  ["5 s for those that supervise nobody", leaf, "A: { agent: Leaf }", [5_000]],
  ["what it says", leaf, "A: { agent: Leaf, shutdown: 200ms }, B: { agent: Leaf }", [200, 5_000]],
  [
    "5 s and all groups of its children, one after the other",
    leaf + agent("Desk", "A: { agent: Leaf }, B: { agent: Leaf, shutdown: 1s }"),
    "A: { agent: Desk }",
    [11_000],
  ],
  [
    "as long as the slowest kind",
    leaf + agent("Desk", "A: { agent: Leaf }"),
    "A: { agents: [Leaf, Desk] }",
    [10_000],
  ],
  [
    "all levels below, wherever they are written",
    agent("Desk", "A: { agent: Room }") + agent("Room", "A: { agent: Leaf }") + leaf,
    "A: { agent: Desk }",
    [15_000],
  ],
  ["one level of itself", "", "A: { agent: House }", [5_000]],
  [
    "one round of a circle",
    agent("Desk", "A: { agent: House, shutdown: 7s }"),
    "A: { agent: Desk }",
    [12_000],
  ],
] as const)("a group has time to end: %s", (_, others, groups, expected) => {
  expect(shutdowns(others + agent("House", groups), "House")).toEqual(expected);
});

test("promise 13: children of children, as deep as anybody writes, are counted", () => {
  const depth = 5_000;
  const text = Array.from({ length: depth }, (_, level) => agent(`A${level}`, `G: { agent: A${level + 1} }`));
  const agents = agentsOf([...text, agent(`A${depth}`)].join(""));
  expect(agents.get("A0")?.supervises?.groups[0]?.shutdown).toBe(depth * 5_000);
});

test("promise 13: a time that doubles with each level stays a number that can be counted with", () => {
  const text = Array.from({ length: 200 }, (_, level) =>
    agent(`A${level}`, `G: { agent: A${level + 1} }, H: { agent: A${level + 1} }`),
  );
  const shutdown = shutdowns([...text, agent("A200")].join(""), "A0")?.[0];
  expect(shutdown).toBe(Number.MAX_SAFE_INTEGER);
});

test("what the supervisor says about pauses is for groups whose children start anew", () => {
  const groups =
    "Once: { agent: Leaf }, Own: { agent: Leaf, restart: permanent, backoff: 1s }, Given: { agent: Leaf, restart: transient }";
  const text = `${leaf}  House: { forever: true, supervises: { backoff: 2s..5s, groups: { ${groups} } }, states: { Open: ${OPEN} } }\n`;
  const backoffs = agentsOf(text)
    .get("House")
    ?.supervises?.groups.map(({ backoff }) => backoff);
  expect(backoffs).toEqual([undefined, [1_000, 1_000], [2_000, 5_000]]);
});
