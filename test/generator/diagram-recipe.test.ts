import fc from "fast-check";
import { expect, test } from "vitest";
import { commandLine, wordsOf } from "../../generator/commands/commandLine.js";
import { inputOf, tokensOf } from "../../generator/commands/input.js";
import { drawingOf, usualDrawing } from "../../generator/commands/pictures/drawing.js";
import { drawingOptions } from "../../generator/commands/pictures/options.js";
import { readRecipe, recipeLine } from "../../generator/commands/pictures/recipe.js";
import { draw } from "../../generator/diagrams/draw.js";
import { recipeIn, withRecipe } from "../../generator/diagrams/formats.js";
import { kindNames, textFormatNames } from "../../generator/diagrams/names.js";
import type { Spec } from "../../generator/model/spec.js";
import { specOf } from "./diagramSpecs.js";
import { elementsOf, parseXml, textOf } from "./diagramXml.js";

const door = specOf(`events: { Open: {} }
agents:
  Door: { forever: true, states: { Closed: { mode: events, handle: { Open: stay } } } }
`);

/** One line, as file names are that a spec may have. */
const word = fc.string({ unit: fc.constantFrom(..."abé/.- '\"\\$`&<>;%{}[]#*~😀") });

test("promise 13: any words come back from the command line that they are quoted in", () => {
  fc.assert(
    fc.property(fc.array(word), (words) => {
      expect(wordsOf(commandLine(...words))).toEqual(["crb-gen", ...words]);
    }),
  );
});

test.for(textFormatNames)(
  "promise 13: a %s gives back any recipe, also after a checkout with CRLF",
  async (format) => {
    const picture = await draw(door, { format });
    fc.assert(
      fc.property(word, (text) => {
        const recipe = `crb-gen diagram ${text}`;
        const written = withRecipe(picture, format, recipe);
        expect(recipeIn(written)).toEqual({ format, recipe });
        expect(recipeIn(written.replaceAll("\n", "\r\n"))).toEqual({ format, recipe });
      }),
    );
  },
);

test.for(textFormatNames)("promise 13: a %s that somebody else drew has no recipe", async (format) => {
  const picture = await draw(door, { format });
  for (const somebody of ["Alice", "crb-gen", "crb-gen diagrams", "Bob with crb-gen diagram specs/door.yaml"])
    expect(recipeIn(withRecipe(picture, format, somebody))).toBeUndefined();
});

test.for(kindNames.flatMap((kind) => textFormatNames.map((format) => [kind, format] as const)))(
  "promise 13: no text of a spec passes for a recipe, %s as %s",
  async ([kind, format]) => {
    const mine = "Drawn by: crb-gen diagram x";
    for (const mark of [mine, `%% ${mine}`, `// ${mine}`, `<metadata>${mine}</metadata>`])
      expect(recipeIn(await draw(officeSaying(mark), { kind, format }))).toBeUndefined();
  },
);

function officeSaying(text: string): Spec {
  const description = JSON.stringify(`${text}\n${text}\n`);
  return specOf(`events: { Close: {} }
agents:
  Office:
    description: ${description}
    supervises: { groups: { Doors: { agent: Door, description: ${description} } } }
    states: { Open: { mode: events, description: ${description}, handle: { Close: done } } }
  Door:
    description: ${description}
    forever: true
    states: { Shut: { mode: events, handle: { Close: stay } } }
`);
}

test("an SVG with a recipe is well-formed, and shows the same", async () => {
  const svg = await draw(door, { format: "svg" });
  const root = parseXml(withRecipe(svg, "svg", "crb-gen diagram 'a <b> & \"c\".yaml' --kind tree"));
  const [metadata] = elementsOf(root).filter(({ name }) => name === "metadata");
  expect(metadata && textOf(metadata)).toBe("Drawn by: crb-gen diagram 'a <b> & \"c\".yaml' --kind tree");
  root.children.splice(root.children.indexOf(metadata ?? ""), 2);
  expect(root).toEqual(parseXml(svg));
});

function recipeOf(...words: readonly string[]): string {
  const input = inputOf(tokensOf(words, drawingOptions));
  return recipeLine({ spec: "specs/desk.yaml", drawing: drawingOf(input, (typed) => `here/${typed}`) });
}

test.for<[typed: string, recipe: string]>([
  ["", "crb-gen diagram specs/desk.yaml"],
  ["--theme dark --kind tree", "crb-gen diagram specs/desk.yaml --kind tree --theme dark"],
  ["--kind agents --theme auto", "crb-gen diagram specs/desk.yaml"],
  ["--kind=tree --kind=agents", "crb-gen diagram specs/desk.yaml"],
  ["--agent Desk", "crb-gen diagram specs/desk.yaml --agent Desk"],
  ["--link --scale 2.0 --scale 3.50", "crb-gen diagram specs/desk.yaml --scale 3.5 --link"],
  [
    "--trace b --link-base ../.. --trace a",
    "crb-gen diagram specs/desk.yaml --link-base ../.. --trace here/b --trace here/a",
  ],
])("the recipe of %s leaves out what is so anyway, and has its own order", ([typed, recipe]) => {
  expect(recipeOf(...typed.split(" ").filter((one) => one !== ""))).toBe(recipe);
  const read = readRecipe(recipe);
  expect("spec" in read && recipeLine(read)).toBe(recipe);
});

test.for<[line: string, message: string]>([
  ["", "it is no command line of crb-gen diagram"],
  ["crb-gen generate specs/desk.yaml", "it is no command line of crb-gen diagram"],
  ["crb-gen diagram", "it does not name one spec"],
  ["crb-gen diagram a.yaml b.yaml", "it does not name one spec"],
  ["crb-gen diagram .", "it does not name one spec"],
  ["crb-gen diagram ''", "it does not name one spec"],
  ["crb-gen diagram /etc/passwd", "it does not name one spec"],
  ["crb-gen diagram 'a.yaml", "crb-gen would not write it like that"],
  ["crb-gen diagram specs/../a.yaml", "crb-gen would not write it like that"],
  ["crb-gen diagram a.yaml --kind tree --kind system", "crb-gen would not write it like that"],
  ["crb-gen diagram a.yaml --scale 1e9", "crb-gen would not write it like that"],
  ["crb-gen diagram --theme dark a.yaml", "crb-gen would not write it like that"],
  ["crb-gen diagram a.yaml --knid tree", 'unknown option "--knid"'],
  ["crb-gen diagram a.yaml --kind three", '"three" is not a value of "--kind"'],
  [
    "crb-gen diagram a.yaml --link-base javascript:alert(1)",
    '"javascript:alert(1)" cannot be the start of links',
  ],
  ["crb-gen diagram a.yaml --out b.svg", 'unknown option "--out"'],
])("the recipe %s is refused", ([line, message]) => {
  expect(readRecipe(line)).toMatchObject({ message: expect.stringContaining(message) });
});

test("promise 13: a spec whose name looks like an option is none", () => {
  const line = recipeLine({ spec: "--kind.yaml", drawing: usualDrawing });
  expect(line).toBe("crb-gen diagram ./--kind.yaml");
  expect(readRecipe(line)).toEqual({ spec: "--kind.yaml", drawing: usualDrawing });
});
