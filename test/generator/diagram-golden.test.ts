import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { instance } from "@viz-js/viz";
import { expect, test } from "vitest";
import { draw, type Format } from "../../generator/diagrams/draw.js";
import { specOf } from "./diagramSpecs.js";
import { parseXml } from "./diagramXml.js";

const GOLDEN = new URL("../golden/diagrams/", import.meta.url);
const ENDINGS: Readonly<Record<Format, string>> = { svg: "svg", mermaid: "mmd", dot: "dot", text: "txt" };
const FORMATS = ["svg", "mermaid", "dot", "text"] as const satisfies readonly Format[];
const cases = readdirSync(GOLDEN, { withFileTypes: true }).filter((entry) => entry.isDirectory());

function textOf(name: string, file: string): string {
  const url = new URL(`${name}/${file}`, GOLDEN);
  return existsSync(url) ? readFileSync(url, "utf8") : "";
}

for (const { name } of cases) {
  const spec = specOf(textOf(name, "spec.yaml"), "specs/spec.yaml");

  test.for(FORMATS)(`${name} as %s`, async (format) => {
    const drawn = await draw(spec, { format });
    const file = `expected.${ENDINGS[format]}`;
    if (process.env["UPDATE"]) writeFileSync(new URL(`${name}/${file}`, GOLDEN), drawn);
    expect(drawn).toBe(textOf(name, file));
  });

  test(`${name}: the same bytes each time, in each theme`, async () => {
    for (const theme of ["auto", "light", "dark"] as const) {
      const drawn = await draw(spec, { format: "svg", theme });
      expect(await draw(spec, { format: "svg", theme })).toBe(drawn);
    }
  });

  test(`${name}: the SVG is well-formed`, async () => {
    expect(parseXml(await draw(spec, { format: "svg" })).name).toBe("svg");
  });

  test(`${name}: Graphviz takes the DOT`, async () => {
    const viz = await instance();
    const result = viz.render(await draw(spec, { format: "dot" }), { format: "json0" });
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

const PICTURES = new URL("../../docs/diagrams/", import.meta.url);
const SPECS = new URL("../../specs/", import.meta.url);

test.for(readdirSync(PICTURES).filter((name) => name.endsWith(".svg")))(
  "docs/diagrams/%s is up to date: else `npm run diagrams`",
  async (picture) => {
    const file = `specs/${picture.replace(".svg", ".yaml")}`;
    const spec = specOf(readFileSync(new URL(file.slice("specs/".length), SPECS), "utf8"), file);
    expect(readFileSync(new URL(picture, PICTURES), "utf8")).toBe(await draw(spec, { format: "svg" }));
  },
);
