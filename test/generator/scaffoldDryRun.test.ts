import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inFolder, plant, run, tree } from "./cliTranscript.js";

const spec = `events:
  Ring: {}
  Leave: {}
agents:
  Desk:
    forever: true
    initial: Waiting
    states:
      Waiting:
        mode: events
        handle: { Ring: [stay, Sorting], Leave: stay }
      Sorting:
        mode: sync
        next: [Waiting]
`;

const desk = `import { DeskBase } from "../generated/desk.js";

export class Desk extends DeskBase {
  limit = 3;

  protected override onRing() {}
}`;

const folders: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "without a class": {},
  "with a class": { "src/desk.ts": `${desk}\n` },
  "with a class that has no end of line": { "src/desk.ts": desk },
  "with a class from Windows": { "src/desk.ts": `\ufeff${desk.replaceAll("\n", "\r\n")}` },
  "with a class in one line": { "src/my desk.ts": desk.replaceAll(/\n+/g, " ") },
};

test.each(Object.keys(folders))(
  "what --dry-run shows makes of a folder %s what the command makes",
  async (name) => {
    await inFolder(async (folder) => {
      plant(folder, { "package.json": "{}", "specs/desk.yaml": spec, ...folders[name] });
      const command = ["scaffold", "specs/desk.yaml", "--to", "src"];
      const untouched = tree(folder);
      const shown = await run(folder, [...command, "--dry-run"]);
      const told = JSON.parse((await run(folder, [...command, "--dry-run", "--json"])).stdout);
      expect(tree(folder)).toEqual(untouched);
      for (const { patch } of told.files) expect(shown.stdout).toContain(patch);

      expect((await run(folder, command)).code).toBe(0);
      const made = tree(join(folder, "src"));
      await inFolder(async (other) => {
        plant(other, { ...folders[name] });
        const patches = told.files.map(({ patch }: { patch: string }) => patch).join("");
        const { status, stderr } = spawnSync("git", ["apply", "-p0"], {
          cwd: other,
          input: patches,
          encoding: "utf8",
        });
        expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
        expect(tree(join(other, "src"))).toEqual(made);
      });
    });
  },
);
