import type { NodeRun } from "../agents/run.js";
import { type Font, widthOf } from "../measure.js";
import type { Size } from "./geometry.js";

/** What a recorded run did in a state or a stage, below its name: in words, and as a bar how much of the time it took. */
export interface RunBox extends Size {
  readonly says: string;
  readonly failed: string;
  /** From 0 to 1. Absent: it has no bar. */
  readonly share?: number;
}

export const RUN_FONTS = {
  says: { size: 12 },
  failed: { size: 12, bold: true },
} as const satisfies Readonly<Record<string, Font>>;

const WORDS = 17;
const BAR = 10;
const GAP = 8;

/** Nothing where there is nothing to be said. */
export function runBoxOf(run: NodeRun | undefined): RunBox | undefined {
  if (run === undefined) return undefined;
  const { failed, share } = run;
  const says = run.says.join(" · ");
  if (says === "" && failed === "") return undefined;
  return {
    says,
    failed,
    ...(share !== undefined && { share }),
    width: widthOf(says, RUN_FONTS.says) + GAP + widthOf(failed, RUN_FONTS.failed),
    height: share === undefined ? WORDS : WORDS + BAR,
  };
}
