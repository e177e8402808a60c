import { countOf, hasErrors } from "../diagnostics/count.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { formatLine, toJson } from "../diagnostics/format.js";
import { visible } from "../diagnostics/visible.js";
import { plural } from "../text/words.js";
import type { Input, Outcome, Run, World } from "./command.js";
import { carryOut } from "./generate.js";
import { Memory } from "./memory.js";
import { changeJson, changeLine, changesIn } from "./report.js";
import { isSpec, placesOf } from "./specs.js";

/** Generates, and does so again whenever a spec changes, until it is stopped. */
export const watch: Run = async (input, world) => {
  const { disk, interruption } = world;
  const memory = new Memory();
  const places = placesOf(input.arguments, disk);
  const watched = { places, imported: () => [...memory.imported], matters: isSpec };
  for await (const [changed, broken] of disk.watch(watched, interruption())) {
    if (broken.length > 0) return giveUp(broken, world);
    runOnce(changed, input, world, memory);
  }
  return allSaid(true);
};

/** One run: a line at its beginning, one for each diagnostic and each file, and a line at its end. */
function runOnce(changed: readonly string[], input: Input, world: World, memory: Memory): void {
  const { print, color } = world;
  print(`crb-gen: ${occasion(changed)}, generating\n`);
  const [planned, diagnostics] = carryOut(input, world, memory);
  const ok = !hasErrors(diagnostics);
  const files = ok ? changesIn(planned.files) : [];
  const lines = [
    ...diagnostics.map((diagnostic) => formatLine(diagnostic, { color })),
    ...files.map(changeLine),
    `crb-gen: ${countOf(diagnostics)}; watching`,
  ];
  const data = { changed, diagnostics: diagnostics.map(toJson), files: files.map(changeJson) };
  print(`${lines.join("\n")}\n`, { command: "watch", ok, ...data });
}

function occasion([first, ...others]: readonly string[]): string {
  if (first === undefined) return "start";
  const more = others.length === 0 ? "" : ` and ${plural(others.length, "other")}`;
  return `change in ${visible(first)}${more}`;
}

function giveUp(broken: readonly Diagnostic[], { print, color }: World): Outcome {
  const lines = broken.map((diagnostic) => formatLine(diagnostic, { color }));
  print(`${lines.join("\n")}\n`, { command: "watch", ok: false, diagnostics: broken.map(toJson) });
  return allSaid(false);
}

function allSaid(ok: boolean): Outcome {
  return { diagnostics: [], ok, text: "" };
}
