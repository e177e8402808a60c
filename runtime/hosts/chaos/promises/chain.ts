/** How far causes are followed: they might go round in a circle. */
const MOST = 50;

/** Whether an error is another one, or was caused by it, however indirectly. */
export function comesFrom(error: unknown, origin: Error): boolean {
  let one: unknown = error;
  for (let depth = 0; depth < MOST && one instanceof Error; depth++) {
    if (one === origin) return true;
    one = one.cause;
  }
  return false;
}
