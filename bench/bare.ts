/** The same work in plain JavaScript, without states, checks or mailboxes: the price of the platform. */

export async function steps(count: number): Promise<void> {
  const tick = (state: { left: number }) => (--state.left > 0 ? tock : undefined);
  const tock = (state: { left: number }) => (--state.left > 0 ? tick : undefined);
  const state = { left: count };
  let next: ((state: { left: number }) => unknown) | undefined = tick;
  while (next !== undefined) next = next(state) as typeof next;
}

export async function asyncSteps(count: number): Promise<void> {
  let left = count;
  const step = async () => --left > 0;
  while (await step());
}

export async function messages(count: number): Promise<void> {
  const queue: { payload: unknown }[] = [];
  for (let i = 0; i < count; i++) queue.push({ payload: i });
  let handled = 0;
  for (const message of queue) if (message.payload !== undefined) handled += 1;
  if (handled !== count) throw new Error("lost messages");
}

export async function requests(count: number): Promise<void> {
  const answer = (resolve: (response: { count: number }) => void) => resolve({ count: 1 });
  for (let i = 0; i < count; i++) await new Promise<{ count: number }>(answer);
}

export async function lives(count: number): Promise<void> {
  const all: Promise<number>[] = [];
  for (let i = 0; i < count; i++) all.push(Promise.resolve(i));
  await Promise.all(all);
}
