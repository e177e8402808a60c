import { threadTask } from "crb-gen";

export const ways = ["throw", "overflow", "exhaust", "exit", "uncopyable", "spin"] as const;
export type Way = (typeof ways)[number];

/** Goes wrong in the way it is told. */
export default threadTask(import.meta.url, (way: Way): unknown => {
  if (way === "throw") throw new RangeError("thrown by the body");
  if (way === "overflow") return endless();
  if (way === "exhaust") for (const kept: object[] = []; ; ) kept.push(new Array(1e4).fill(kept.length));
  if (way === "exit") process.exit(7);
  if (way === "uncopyable") return { rows: [{ draw: () => way }] };
  for (;;);
});

function endless(): number {
  return 1 + endless();
}
