import type { Count } from "../agents/run.js";
import { type Font, widthOf } from "../measure.js";

export const CHIP = {
  font: { size: 11, bold: true } satisfies Font,
  side: 6,
  height: 15,
  gap: 6,
} as const;

/** The width of a chip that says how often something happened; 0 where nothing is said. */
export function chipWidth(count: Count | undefined): number {
  if (count === undefined || count.says === "") return 0;
  return widthOf(count.says, CHIP.font) + 2 * CHIP.side;
}
