import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { instance } from "@viz-js/viz";
import { expect, test } from "vitest";
import { draw } from "../../generator/diagrams/draw.js";
import { formats } from "../../generator/diagrams/formats.js";
import { kinds } from "../../generator/diagrams/kinds.js";
import { type Kind, textFormatNames } from "../../generator/diagrams/names.js";
import type { DrawOptions } from "../../generator/diagrams/options.js";
import type { Spec } from "../../generator/model/spec.js";
import { tallyIn } from "../trace/tallies.js";
import { specOf } from "./diagramSpecs.js";

const GOLDEN = new URL("../golden/diagrams/", import.meta.url);
const cases = readdirSync(GOLDEN, { withFileTypes: true }).filter((entry) => entry.isDirectory());

function textOf(name: string, file: string): string {
  const url = new URL(`${name}/${file}`, GOLDEN);
  return existsSync(url) ? readFileSync(url, "utf8") : "";
}

for (const { name } of cases) {
  const spec = specOf(textOf(name, "spec.yaml"), "specs/spec.yaml");
  checkDrawings(name, spec, { kind: "agents" }, "expected");
  const trace = textOf(name, "run.jsonl");
  if (trace !== "") checkDrawings(name, spec, { kind: "agents", tally: tallyIn(trace) }, "expected.run");
  for (const kind of ["tree", "system"] as const)
    if (kinds[kind].shows(spec)) checkDrawings(name, spec, { kind }, `expected${kinds[kind].suffix}`);
}

/** What is drawn of a spec. */
type What = Pick<DrawOptions, "tally"> & { readonly kind: Kind };

function checkDrawings(name: string, spec: Spec, what: What, expected: string): void {
  const kind = what.tally ? `${what.kind} with a run` : what.kind;
  test.for(textFormatNames)(`${name}, ${kind} as %s`, async (format) => {
    const drawn = await draw(spec, { format, ...what });
    const file = `${expected}.${formats[format].endings[0]}`;
    if (process.env["UPDATE"]) writeFileSync(new URL(`${name}/${file}`, GOLDEN), drawn);
    expect(drawn).toBe(textOf(name, file));
  });

  test(`${name}, ${kind}: Graphviz takes the DOT`, async () => {
    const viz = await instance();
    const result = viz.render(await draw(spec, { format: "dot", ...what }), { format: "json0" });
    expect(result.errors.filter(({ level }) => level === "error")).toEqual([]);
    expect(result.status).toBe("success");
  });
}

test("an agent that is not in the spec is refused", async () => {
  const spec = specOf(textOf("monitor", "spec.yaml"));
  await expect(draw(spec, { format: "text", agent: "Nobody" })).rejects.toThrow('no agent "Nobody"');
});

test("one agent of several is drawn alone", async () => {
  const spec = specOf(textOf("agents", "spec.yaml"));
  const drawn = await draw(spec, { format: "text", agent: "Toolbox" });
  expect(drawn).toContain("Toolbox");
  expect(drawn).not.toContain("Thinking");
});

test("a pipeline of a spec is drawn alone, and so is what one agent supervises", async () => {
  const pipeline = await draw(specOf(textOf("pipeline", "spec.yaml")), { format: "text", agent: "Crawl" });
  expect(pipeline).toContain("Crawl  Reads pages");
  expect(pipeline).not.toContain("Checker");
  const spec = specOf(textOf("supervisor", "spec.yaml"));
  const tree = await draw(spec, { format: "text", kind: "tree", agent: "Shelf" });
  expect(tree.split("\n")[0]).toBe("Shelf  one for one · 3 restarts in 5s");
});

test("every spec has a picture of each kind that has something to show", () => {
  const pictures = readdirSync(PICTURES);
  for (const file of readdirSync(SPECS).filter((name) => name.endsWith(".yaml"))) {
    const spec = specOf(readFileSync(new URL(file, SPECS), "utf8"), `specs/${file}`);
    for (const { suffix, shows } of Object.values(kinds))
      expect(pictures.includes(`${spec.name}${suffix}.svg`)).toBe(shows(spec));
  }
});

const PICTURES = new URL("../../docs/diagrams/", import.meta.url);
const SPECS = new URL("../../specs/", import.meta.url);

test("the tree in docs/pictures.md is the one that is drawn", async () => {
  const [, tree] = /```\n([^`]*)```/.exec(readFileSync(new URL("../pictures.md", PICTURES), "utf8")) ?? [];
  const spec = specOf(readFileSync(new URL("desk.yaml", SPECS), "utf8"));
  expect(tree).toBe(await draw(spec, { format: "text", kind: "tree" }));
});

test("the run in docs/pictures.md is the one that is drawn of its trace", async () => {
  const page = readFileSync(new URL("../pictures.md", PICTURES), "utf8");
  const [, run] = /## What a run did\n[\s\S]*?```\n([^`]*)```/.exec(page) ?? [];
  const trace = readFileSync(new URL("../../examples/page-monitor/run.jsonl", PICTURES), "utf8");
  const spec = specOf(readFileSync(new URL("monitor.yaml", SPECS), "utf8"));
  expect(run).toBe(await draw(spec, { format: "text", tally: tallyIn(trace) }));
});
