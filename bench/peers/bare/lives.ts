/** A promise for each life, or an object. */

export async function lives(count: number): Promise<number> {
  const outputs = await Promise.all(Array.from({ length: count }, async () => 1));
  return outputs.reduce((sum, each) => sum + each, 0);
}

/** What its parent hears of. */
class Child {
  readonly #ended: (child: Child, output: number) => void;

  constructor(ended: (child: Child, output: number) => void) {
    this.#ended = ended;
  }

  run(): void {
    this.#ended(this, 1);
  }
}

export function children(count: number): Promise<number> {
  return new Promise((resolve) => {
    const alive = new Set<Child>();
    let done = 0;
    const ended = (child: Child, output: number) => {
      alive.delete(child);
      done += output;
      if (alive.size === 0) resolve(done);
    };
    for (let made = 0; made < count; made++) alive.add(new Child(ended));
    for (const child of alive) queueMicrotask(() => child.run());
  });
}

/** What waits for a message, in as few fields as that takes. */
class Idle {
  readonly data = { pings: 1, seen: 0 };
  state = this.counting;

  counting(): void {
    this.data.seen += 1;
  }
}

export async function idle(count: number): Promise<() => Promise<number>> {
  const all = Array.from({ length: count }, () => new Idle());
  return async () => {
    for (const each of all) each.state();
    return all.reduce((sum, { data }) => sum + data.seen, 0);
  };
}
