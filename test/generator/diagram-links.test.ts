import fc from "fast-check";
import { expect, test } from "vitest";
import { agentPicture } from "../../generator/diagrams/agents/agentPicture.js";
import { pipelinePicture } from "../../generator/diagrams/agents/pipelinePicture.js";
import { draw } from "../../generator/diagrams/draw.js";
import { baseProblem, type Link, linkBelow, linkFrom, placesFrom } from "../../generator/diagrams/link.js";
import { type Kind, kindNames } from "../../generator/diagrams/names.js";
import { treeOf } from "../../generator/diagrams/tree/tree.js";
import { load } from "../../generator/load/load.js";
import type { Spec } from "../../generator/model/spec.js";
import { elementsOf, parseXml, textOf } from "./diagramXml.js";

const HALL = `import: { Pool: ./pool.yaml }
agents:
  Hall:
    initial: Open
    supervises:
      groups:
        Pools: { agent: Pool }
        Doors: { agents: [Door] }
    states:
      Open: { mode: async, next: [done] }
  Door:
    initial: Shut
    states:
      Shut:
        mode: async
        next: [{ molt: Lock }, { molt: Pool }]
  Lock: { initial: Turned, states: { Turned: { mode: async, next: [done] } } }
pipelines:
  Pipe:
    input: string
    output: string
    stages:
      Trim: { map: { from: string, to: string } }
    routes: { input: Trim, Trim: output }
`;
const POOL = `# The other file.
agents:
  Pool:
    initial: Full
    states: { Full: { mode: async, next: [done] } }
`;

function hall(): Spec {
  const [specs, diagnostics] = load([
    { file: "specs/hall.yaml", text: HALL },
    { file: "specs/pool.yaml", text: POOL },
  ]);
  expect(diagnostics).toEqual([]);
  return one(specs.filter(({ name }) => name === "hall"));
}

function one<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined) throw new Error("none");
  return first;
}

test("what is drawn knows the line of the spec that declares it; what an agent becomes stands in its own file", () => {
  const spec = hall();
  const [supervisor, door] = spec.agents.map((agent) => agentPicture(agent, spec));
  expect(supervisor?.at).toEqual({ file: "specs/hall.yaml", line: 3 });
  expect(supervisor?.supervises?.groups.map(({ at }) => at.line)).toEqual([7, 8]);
  expect(door?.nodes.map((node) => (node.kind === "start" ? undefined : node.at))).toEqual([
    undefined,
    { file: "specs/hall.yaml", line: 14 },
    { file: "specs/hall.yaml", line: 17 },
    { file: "specs/pool.yaml", line: 3 },
  ]);
});

test("a pipeline and its stages know their lines; the ends of all have none", () => {
  const spec = hall();
  const { at, nodes } = pipelinePicture(one(spec.pipelines), spec);
  expect(at).toEqual({ file: "specs/hall.yaml", line: 19 });
  expect(nodes.map((node) => ("at" in node ? node.at?.line : undefined))).toEqual([undefined, 23, undefined]);
});

test("in a tree children know where they are declared, imported ones in their own file", () => {
  const tree = treeOf(hall(), "Hall");
  const places = tree.map((node) => {
    const { file, line } = node.kind === "group" ? node.group.at : node.at;
    return `${file}:${line}`;
  });
  expect(places).toEqual([
    "specs/hall.yaml:3",
    "specs/hall.yaml:7",
    "specs/pool.yaml:3",
    "specs/hall.yaml:8",
    "specs/hall.yaml:11",
  ]);
});

/** The links of an SVG: where each leads, and what it is called. */
async function linksOf(spec: Spec, kind: Kind, link: Link): Promise<readonly (readonly [string, string])[]> {
  const root = parseXml(await draw(spec, { format: "svg", kind, link }));
  const links = elementsOf(root).filter(({ name }) => name === "a");
  return links.map((element) => {
    const [title] = element.children;
    if (title === undefined || typeof title === "string" || title.name !== "title")
      throw new Error("no title");
    expect(elementsOf(element).filter(({ name }) => name === "a")).toEqual([element]);
    return [element.attributes.get("href") ?? "", textOf(title)];
  });
}

test("in an SVG each title, state, group, stage and child leads to its line, and says so", async () => {
  const link = linkFrom("docs/pictures");
  expect(await linksOf(hall(), "agents", link)).toEqual([
    ["../../specs/hall.yaml#L3", "Hall (specs/hall.yaml:3)"],
    ["../../specs/hall.yaml#L10", "Open (specs/hall.yaml:10)"],
    ["../../specs/hall.yaml#L7", "Pools (specs/hall.yaml:7)"],
    ["../../specs/hall.yaml#L8", "Doors (specs/hall.yaml:8)"],
    ["../../specs/hall.yaml#L11", "Door (specs/hall.yaml:11)"],
    ["../../specs/hall.yaml#L14", "Shut (specs/hall.yaml:14)"],
    ["../../specs/hall.yaml#L17", "molt Lock (specs/hall.yaml:17)"],
    ["../../specs/pool.yaml#L3", "molt Pool (specs/pool.yaml:3)"],
    ["../../specs/hall.yaml#L17", "Lock (specs/hall.yaml:17)"],
    ["../../specs/hall.yaml#L17", "Turned (specs/hall.yaml:17)"],
    ["../../specs/hall.yaml#L19", "Pipe (specs/hall.yaml:19)"],
    ["../../specs/hall.yaml#L23", "Trim (specs/hall.yaml:23)"],
  ]);
  expect(await linksOf(hall(), "tree", link)).toEqual([
    ["../../specs/hall.yaml#L3", "Hall (specs/hall.yaml:3)"],
    ["../../specs/hall.yaml#L7", "Pools (specs/hall.yaml:7)"],
    ["../../specs/hall.yaml#L8", "Doors (specs/hall.yaml:8)"],
    ["../../specs/pool.yaml#L3", "Pool (specs/pool.yaml:3)"],
    ["../../specs/hall.yaml#L11", "Door (specs/hall.yaml:11)"],
  ]);
});

test.for(kindNames)(
  "without links there is none, and the picture is one image to a screen reader, %s",
  async (kind) => {
    const plain = parseXml(await draw(hall(), { format: "svg", kind }));
    expect(elementsOf(plain).filter(({ name }) => name === "a")).toEqual([]);
    expect(plain.attributes.get("role")).toBe("img");
    const linked = parseXml(await draw(hall(), { format: "svg", kind, link: linkFrom("") }));
    expect(linked.attributes.get("role")).toBe("graphics-document document");
  },
);

test("links change nothing else of an SVG", async () => {
  for (const kind of kindNames) {
    const linked = await draw(hall(), { format: "svg", kind, link: linkFrom("docs") });
    const bare = linked
      .replace(/<a href="[^"]*">(.*?) \(specs\/\w+\.yaml:\d+\)<\/title>/g, "<g>$1</title>")
      .replaceAll("</a>", "</g>")
      .replace("graphics-document document", "img");
    expect(bare).toBe(await draw(hall(), { format: "svg", kind }));
  }
});

test("in text each state and group has its place beside it, and so has each node of a tree", async () => {
  const link = placesFrom(".");
  const text = await draw(hall(), { format: "text", link });
  expect(text).toContain("Hall  specs/hall.yaml:3\n");
  expect(text).toContain("Open  async   specs/hall.yaml:10\n");
  expect(text).toContain("2 Doors: Door  specs/hall.yaml:8  temporary");
  expect(text).toContain("◎ molt Pool  specs/pool.yaml:3\n");
  const tree = await draw(hall(), { format: "text", kind: "tree", link });
  expect(tree).toContain("└── Pool  specs/pool.yaml:3  task  from specs/pool.yaml\n");
});

test("places are a column: what follows is not shifted by a line with more digits", async () => {
  const text = await draw(ladder(12), { format: "text", link: placesFrom(".") });
  const lines = text.split("\n").filter((line) => line.includes("timeout"));
  expect(lines).toHaveLength(12);
  expect(new Set(lines.map((line) => line.indexOf("timeout"))).size).toBe(1);
});

/** So many states, a line for each, each with a time limit. */
function ladder(count: number): Spec {
  const states = Array.from({ length: count }, (_, step) => {
    const next = step === count - 1 ? "done" : `Step${step + 1}`;
    return `      Step${step}: { mode: async, timeout: 5s, next: [${next}] }\n`;
  });
  const text = `agents:\n  Ladder:\n    initial: Step0\n    states:\n${states.join("")}`;
  const [specs, diagnostics] = load([{ file: "specs/ladder.yaml", text }]);
  expect(diagnostics).toEqual([]);
  return one(specs);
}

test.for([
  ["https://example.org/blob/main", "https://example.org/blob/main/specs/hall.yaml#L3"],
  ["http://example.org/", "http://example.org/specs/hall.yaml#L3"],
  ["HTTPS://example.org/ä/%20b", "https://example.org/%C3%A4/%20b/specs/hall.yaml#L3"],
  ["../..", "../../specs/hall.yaml#L3"],
  ["/blob/main/", "/blob/main/specs/hall.yaml#L3"],
  ["ä|b", "%C3%A4%7Cb/specs/hall.yaml#L3"],
] as const)("a base of links, %s", ([base, expected]) => {
  expect(baseProblem(base)).toBeUndefined();
  expect(linkBelow(base)({ file: "specs/hall.yaml", line: 3 })).toBe(expected);
});

test.for([
  "javascript:alert(1)",
  "JavaScript:alert(1)",
  " javascript:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,x",
  "file:///etc",
  "vbscript:x",
  "https:example.org",
  "https://",
  "//example.org",
  "\\\\example.org",
  "/\\example.org",
  "a b",
  'a"b',
  "a?b",
  "a#b",
  "a<b",
  "50%",
  "a\u202eb",
  "",
])("no base of links: %j", (base) => {
  expect(baseProblem(base)).toEqual(expect.any(String));
});

test("promise 13: whatever a file or a base is called, a link leads to that file and nowhere else", () => {
  const file = fc.array(
    fc.string({ unit: "binary", minLength: 1 }).map((name) => name.replaceAll("/", "")),
    {
      minLength: 1,
    },
  );
  const base = fc.string({
    unit: fc.oneof(fc.string({ unit: "binary", minLength: 1, maxLength: 1 }), fc.constantFrom(..."/:.\\%ha")),
  });
  fc.assert(
    fc.property(file, base, (names, before) => {
      const path = names.filter((name) => name !== "" && name !== "." && name !== "..").join("/");
      fc.pre(path !== "");
      const links = [linkFrom("docs"), ...(baseProblem(before) ? [] : [linkBelow(before)])];
      for (const link of links) {
        const url = link({ file: path, line: 7 });
        expect(url).toMatch(/^[\w\-./~:%#@!$&'()*+,=[\]|^]+#L7$/);
        const { host, pathname, hash } = new URL(url, "http://here.invalid/a/b/c/");
        if (!/^https?:/i.test(before)) expect(host).toBe("here.invalid");
        expect(hash).toBe("#L7");
        expect(decodeURIComponent(pathname).endsWith(`/${path.replace(/[\ud800-\udfff]/gu, "\ufffd")}`)).toBe(
          true,
        );
      }
    }),
  );
});
