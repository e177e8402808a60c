import type { StageNode, StateNode } from "../picture.js";
import type { NodeRun } from "../run.js";

const BAR = 10;

/** How long and how often agents were in each state, in columns: a bar, and words. All are empty where no run is shown. */
export function runHeads(nodes: readonly (StateNode | StageNode)[]): readonly string[] {
  const used = nodes.flatMap(({ run }) => (run === undefined || run.unused ? [] : [run.says]));
  const columns = Math.max(0, ...used.map(({ length }) => length));
  const widths = Array.from({ length: columns }, (_, column) =>
    widestOf(used.map((says) => says[column] ?? "")),
  );
  const heads = nodes.map(({ run }) => (run === undefined ? "" : headOf(run, widths)));
  const width = widestOf(heads);
  return heads.map((head) => head.padEnd(width));
}

function widestOf(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}

function headOf({ unused, share, says, failed }: NodeRun, widths: readonly number[]): string {
  if (unused) return says.join("  ");
  const bar = share === undefined ? [] : [barOf(share)];
  const columns = says.map((text, column) => text.padStart(widths[column] ?? 0));
  return [...bar, ...columns, ...(failed === "" ? [] : [failed])].join("  ");
}

/** Some time is never shown as none, nor less than all as all. */
function barOf(share: number): string {
  const filled =
    share === 0 || share === 1 ? share * BAR : Math.min(BAR - 1, Math.max(1, Math.round(share * BAR)));
  return "█".repeat(filled) + "░".repeat(BAR - filled);
}
