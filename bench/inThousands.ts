/** Sends so many messages, a thousand at a time; `heard` resolves when those that were sent have been handled. */
export async function inThousands(
  count: number,
  send: () => void,
  heard: () => Promise<unknown>,
): Promise<void> {
  for (let sent = 0; sent < count; ) {
    const until = Math.min(sent + 1000, count);
    for (; sent < until; sent++) send();
    if (sent < count) await heard();
  }
}
