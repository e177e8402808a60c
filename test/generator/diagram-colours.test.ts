import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { createColors } from "picocolors";
import { expect, test } from "vitest";
import { coloured } from "../../generator/diagrams/colours.js";
import { draw } from "../../generator/diagrams/draw.js";
import { kindNames } from "../../generator/diagrams/names.js";
import { inFolder, run } from "./cliTranscript.js";
import { hostileSpec } from "./diagramSpecs.js";

const { bold, dim, green, blue, red, magenta } = createColors(true);
const GOLDEN = new URL("../golden/diagrams/", import.meta.url);
const texts = readdirSync(GOLDEN, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".txt"),
);

function withoutColours(text: string): string {
  return text.replaceAll(/\u001b\[\d+m/g, "");
}

test.for(texts)("%s in colours says the same", (name) => {
  const text = readFileSync(new URL(name, GOLDEN), "utf8");
  expect(withoutColours(coloured(text))).toBe(text);
  expect(coloured(text)).not.toBe(text);
});

test.for(kindNames)("any text says the same in colours, %s", async (kind) => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme" }), async (hostile) => {
      const text = await draw(hostileSpec(hostile), { format: "text", kind });
      expect(withoutColours(coloured(text))).toBe(text);
    }),
  );
});

test("the terminal has colours where it can show them, a file and a tool never", async () => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, "package.json"), "{}");
    writeFileSync(
      join(folder, "door.yaml"),
      "agents: { Door: { initial: Shut, states: { Shut: { mode: async, next: [done] } } } }\n",
    );
    const draw = async (...more: string[]) =>
      (await run(folder, ["diagram", "door.yaml", ...more], { FORCE_COLOR: "1" })).stdout;
    expect(await draw()).toContain(bold("Door"));
    expect(withoutColours(await draw())).toBe((await run(folder, ["diagram", "door.yaml"])).stdout);
    expect(await draw("--json")).not.toContain("\\u001b");
    await draw("--out", "door.txt");
    expect(readFileSync(join(folder, "door.txt"), "utf8")).not.toContain("\u001b");
  });
});

test.for([
  ["Monitor  Polls pages.", `${bold("Monitor")}${dim("  Polls pages.")}`],
  ["●─▶ ╔ Listening  events", `${dim("●─▶ ")}${green("╔")} ${bold("Listening")}  ${green("events")}`],
  [
    "    ╭ Polling    async   timeout 30s",
    `${dim("    ")}${blue("╭")} ${bold("Polling")}    ${blue("async")}${dim("   timeout 30s")}`,
  ],
  ["    └╌╌ error            ╌▷ Listening", `    ${dim("└")}${red("╌╌ error            ╌▷ Listening")}`],
  ["    ├── ↯ AddUrl  ─▶ Polling", `    ${dim("├──")} ${green("↯")} AddUrl  ${dim("─▶")} Polling`],
  ["    └── ◷ poll every 10s", `    ${dim("└──")} ${magenta("◷")} poll every 10s`],
] as const)("%s", ([line, expected]) => {
  expect(coloured(line)).toBe(expected);
});
