import type { StageNode, StateNode } from "../picture.js";
import type { StateRun } from "./run.js";

const BAR = 10;

/** How long and how often agents were in each state, in columns: a bar, and words. All are empty where no run is shown. */
export function runHeads(nodes: readonly (StateNode | StageNode)[]): readonly string[] {
  const states = nodes
    .flatMap((node) => (node.kind === "state" && node.run ? [node.run] : []))
    .filter(({ entered }) => entered > 0);
  const widths = [0, 1, 2].map((column) => widestOf(states.map(({ says }) => says[column] ?? "")));
  const heads = nodes.map(({ run }) => {
    if (run === undefined) return "";
    return "entered" in run ? headOf(run, widths) : run.failed;
  });
  const width = widestOf(heads);
  return heads.map((head) => head.padEnd(width));
}

function widestOf(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}

function headOf({ entered, share, says, failed }: StateRun, widths: readonly number[]): string {
  if (entered === 0) return says.join("  ");
  const columns = says.map((text, column) => text.padStart(widths[column] ?? 0));
  return [barOf(share), ...columns, ...(failed === "" ? [] : [failed])].join("  ");
}

/** Some time is never shown as none, nor less than all as all. */
function barOf(share: number): string {
  const filled =
    share === 0 || share === 1 ? share * BAR : Math.min(BAR - 1, Math.max(1, Math.round(share * BAR)));
  return "█".repeat(filled) + "░".repeat(BAR - filled);
}
