/** Works for so many ms, by the clock. */
export function spin(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end; );
}
