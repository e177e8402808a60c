import { inThousands } from "../../inThousands.js";

/** An array of messages, and a function for each. */

interface Ping {
  readonly type: "ping";
}

export async function selfMessage(count: number): Promise<number> {
  const queue: Ping[] = [{ type: "ping" }];
  let seen = 0;
  for (let at = 0; at < queue.length; at++) {
    if (queue[at]?.type === "ping") seen += 1;
    if (seen < count) queue.push({ type: "ping" });
    if (at === 1000) at -= queue.splice(0, 1000).length;
  }
  return seen;
}

export async function clockedMessage(ms: number): Promise<number> {
  const until = performance.now() + ms;
  const queue: Ping[] = [{ type: "ping" }];
  let seen = 0;
  for (let at = 0; at < queue.length; at++) {
    if (queue[at]?.type === "ping") seen += 1;
    if (performance.now() < until) queue.push({ type: "ping" });
    if (at === 1000) at -= queue.splice(0, 1000).length;
  }
  return seen;
}

/** Takes messages when those who send have paused. */
class Mailbox {
  seen = 0;
  #queue: Ping[] = [];

  send(message: Ping): void {
    if (this.#queue.length === 0) queueMicrotask(() => this.#drain());
    this.#queue.push(message);
  }

  #drain(): void {
    const queue = this.#queue;
    this.#queue = [];
    for (const message of queue) if (message.type === "ping") this.seen += 1;
  }
}

export async function burst(count: number): Promise<number> {
  const mailbox = new Mailbox();
  for (let sent = 0; sent < count; sent++) mailbox.send({ type: "ping" });
  await Promise.resolve();
  return mailbox.seen;
}

export async function inFlight(count: number): Promise<number> {
  const mailbox = new Mailbox();
  await inThousands(
    count,
    () => mailbox.send({ type: "ping" }),
    () => Promise.resolve(),
  );
  await Promise.resolve();
  return mailbox.seen;
}

interface Member {
  next: Member;
  seen: number;
}

export async function token(hops: number): Promise<number> {
  const members = Array.from({ length: 64 }, () => ({ seen: 0 }) as Member);
  for (const [index, member] of members.entries()) member.next = members[(index + 1) % 64] as Member;
  const queue: { to: Member; left: number }[] = [{ to: members[0] as Member, left: hops }];
  for (let message = queue.pop(); message !== undefined; message = queue.pop()) {
    const { to, left } = message;
    if (left === 0) break;
    to.seen += 1;
    queue.push({ to: to.next, left: left - 1 });
  }
  return members.reduce((sum, { seen }) => sum + seen, 0);
}
