import { shares } from "../../shares.js";

/** Has a thread give the number after this one. */
type Run = (n: number) => Promise<number>;

/** Lets a number go to a thread and back, one more each time. */
export async function hopped(run: Run, count: number): Promise<number> {
  let made = 0;
  while (made < count) made = await run(made);
  return made;
}

/** Sixty-four numbers at once. */
export async function hoppedAtOnce(run: Run, count: number): Promise<number> {
  const made = await Promise.all(shares(count, 64).map((share) => hopped(run, share)));
  return made.reduce((sum, each) => sum + each, 0);
}
