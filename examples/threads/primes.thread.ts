import { threadTask } from "crb-gen";
import type { Found, Range } from "../../generated/parallel.js";

/** The primes of a range, found the slow way on a thread. */
export default threadTask(import.meta.url, ({ from, to }: Range, ctx): Found => {
  let [count, largest] = [0, 0];
  for (let n = Math.max(from, 2); n < to && !ctx.cancelled(); n++) {
    if (!isPrime(n)) continue;
    count += 1;
    largest = n;
  }
  return { count, largest };
});

function isPrime(n: number): boolean {
  for (let by = 2; by * by <= n; by++) if (n % by === 0) return false;
  return true;
}
