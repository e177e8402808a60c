import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { draw } from "../../generator/diagrams/draw.js";
import { originFrom, originIn } from "../../generator/diagrams/png/origin.js";
import { inFolder, plant, run, tree } from "./cliTranscript.js";
import { specOf } from "./diagramSpecs.js";
import { pixelsOf } from "./pixels.js";

const door = `events: { Open: {} }
agents:
  Door: { forever: true, states: { Closed: { mode: events, handle: { Open: stay } } } }
`;

/** A line of so many states that it is some thousand pixels long. */
const long = `agents:
  Line:
    initial: State0
    states:
${Array.from({ length: 40 }, (_, at) => `      State${at}: { mode: async, next: [${at < 39 ? `State${at + 1}` : "done"}] }`).join("\n")}
`;

async function diagram(folder: string, ...words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(folder, ["diagram", ...words]);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return stdout;
}

test("a PNG holds its recipe, and the hash of the SVG that it is made from: a light one, or a dark one", () =>
  inFolder(async (folder) => {
    plant(folder, { "package.json": "{}", "specs/Tür.yaml": door });
    await diagram(folder, "specs/Tür.yaml", "--out", "a.png");
    await diagram(folder, "specs/Tür.yaml", "--out", "b.png", "--theme", "dark", "--scale", "3");
    const spec = specOf(door, "specs/Tür.yaml");
    const svgs = [
      await draw(spec, { format: "svg", theme: "light" }),
      await draw(spec, { format: "svg", theme: "dark" }),
    ];
    const found = ["a.png", "b.png"].map((file) => originIn(readFileSync(join(folder, file))));
    expect(found).toEqual([
      originFrom(svgs[0] ?? "", "crb-gen diagram 'specs/Tür.yaml'"),
      originFrom(svgs[1] ?? "", "crb-gen diagram 'specs/Tür.yaml' --theme dark --scale 3"),
    ]);
    const [a, b] = await Promise.all(
      ["a.png", "b.png"].map((file) => pixelsOf(readFileSync(join(folder, file)))),
    );
    expect((b?.width ?? 0) / (a?.width ?? 1)).toBe(1.5);
  }));

test("a PNG is drawn again when the spec has changed, and else left alone", () =>
  inFolder(async (folder) => {
    plant(folder, { "specs/door.yaml": door });
    await diagram(folder, "specs/door.yaml", "--out", "door.png");
    const first = tree(folder).get("door.png");
    plant(folder, { "specs/door.yaml": `# The same.\n${door}` });
    expect(await diagram(folder, "specs/door.yaml", "--out", "door.png")).toBe("1 picture up to date\n");
    plant(folder, { "specs/door.yaml": door.replaceAll("Open", "Knock") });
    expect(await diagram(folder, "specs/door.yaml", "--out", "door.png")).toBe("door.png written\n");
    expect(tree(folder).get("door.png")).not.toBe(first);
  }));

test("promise 12: what is no PNG of ours, or is damaged, is not overwritten", () =>
  inFolder(async (folder) => {
    plant(folder, { "specs/door.yaml": door, "empty.png": "" });
    await diagram(folder, "specs/door.yaml", "--out", "door.png");
    const png = readFileSync(join(folder, "door.png"));
    plant(folder, { "text.png": "mine", "cut.png": png.subarray(0, -1) });
    const before = tree(folder);
    for (const file of ["text.png", "cut.png"])
      expect((await run(folder, ["diagram", "specs/door.yaml", "--out", file])).stderr).toContain(
        "[not-ours]",
      );
    expect(tree(folder)).toEqual(before);
    expect(await diagram(folder, "specs/door.yaml", "--out", "empty.png")).toBe("empty.png written\n");
  }));

test("promise 12: when one of several is too large, none is written", () =>
  inFolder(async (folder) => {
    plant(folder, { "specs/door.yaml": door, "specs/long.yaml": long });
    const before = tree(folder);
    const words = ["diagram", "specs", "--out", "pictures", "--format", "png", "--scale", "10"];
    const { code, stderr } = await run(folder, words);
    expect(code).toBe(1);
    expect(stderr).toContain('error[png-too-large]: "pictures/long.png" would be ');
    expect(stderr).toContain("1 error: nothing was written");
    expect(tree(folder)).toEqual(before);
  }));
