import { threadTask } from "crb-gen";

/** How many primes there are below a number, counted the slow way on a thread. */
export default threadTask(import.meta.url, function primes({ below }: { below: number }, ctx) {
  let count = 0;
  for (let n = 2; n < below && !ctx.cancelled(); n++) if (isPrime(n)) count += 1;
  return count;
});

function isPrime(n: number): boolean {
  for (let by = 2; by * by <= n; by++) if (n % by === 0) return false;
  return true;
}
