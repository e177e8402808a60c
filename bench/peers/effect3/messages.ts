import { Deferred, Effect, Fiber, Queue } from "effect3";

/** Fibers that take from queues. */

const PING = { type: "ping" } as const;
type Ping = typeof PING;

/** Counts what it is sent. */
const counter = Effect.fnUntraced(function* (queue: Queue.Dequeue<Ping>, pings: number) {
  let seen = 0;
  while (seen < pings) {
    yield* Queue.take(queue);
    seen += 1;
  }
  return seen;
});

const chain = Effect.fnUntraced(function* (pings: number) {
  const queue = yield* Queue.unbounded<Ping>();
  yield* Queue.offer(queue, PING);
  let seen = 0;
  while (seen < pings) {
    yield* Queue.take(queue);
    seen += 1;
    yield* Queue.offer(queue, PING);
  }
  return seen;
});

export const selfMessage = (pings: number) => Effect.runPromise(chain(pings));

const queued = Effect.fnUntraced(function* (pings: number) {
  const queue = yield* Queue.unbounded<Ping>();
  const fiber = yield* Effect.fork(counter(queue, pings));
  for (let sent = 0; sent < pings; sent++) Queue.unsafeOffer(queue, PING);
  return yield* Fiber.join(fiber);
});

export const burst = (pings: number) => Effect.runPromise(queued(pings));

/** The sender waits for room. */
const bounded = Effect.fnUntraced(function* (pings: number) {
  const queue = yield* Queue.bounded<Ping>(1000);
  const fiber = yield* Effect.fork(counter(queue, pings));
  for (let sent = 0; sent < pings; sent++) yield* Queue.offer(queue, PING);
  return yield* Fiber.join(fiber);
});

export const inFlight = (pings: number) => Effect.runPromise(bounded(pings));

interface Member {
  readonly inbox: Queue.Queue<number>;
  seen: number;
}

/** Hands the token on to the next one, until it has made all its hops. */
const passing = Effect.fnUntraced(function* (own: Member, next: Member, over: Deferred.Deferred<void>) {
  for (;;) {
    const left = yield* Queue.take(own.inbox);
    if (left === 0) return yield* Deferred.succeed(over, undefined);
    own.seen += 1;
    yield* Queue.offer(next.inbox, left - 1);
  }
});

const around = Effect.fnUntraced(function* (hops: number) {
  const over = yield* Deferred.make<void>();
  const members: Member[] = [];
  for (let made = 0; made < 64; made++) members.push({ inbox: yield* Queue.unbounded<number>(), seen: 0 });
  const fibers = [];
  for (const [index, own] of members.entries()) {
    fibers.push(yield* Effect.fork(passing(own, members[(index + 1) % 64]!, over)));
  }
  yield* Queue.offer(members[0]!.inbox, hops);
  yield* Deferred.await(over);
  yield* Fiber.interruptAll(fibers);
  return members.reduce((sum, { seen }) => sum + seen, 0);
});

export const token = (hops: number) => Effect.runPromise(around(hops));

/** Answers each question with how many there were. */
const answering = Effect.fnUntraced(function* (inbox: Queue.Dequeue<Deferred.Deferred<number>>) {
  for (let seen = 1; ; seen++) yield* Deferred.succeed(yield* Queue.take(inbox), seen);
});

const asked = Effect.fnUntraced(function* (questions: number) {
  const inbox = yield* Queue.unbounded<Deferred.Deferred<number>>();
  const fiber = yield* Effect.fork(answering(inbox));
  let answered = 0;
  for (let asked = 0; asked < questions; asked++) {
    const response = yield* Deferred.make<number>();
    yield* Queue.offer(inbox, response);
    answered = yield* Deferred.await(response);
  }
  yield* Fiber.interrupt(fiber);
  return answered;
});

export const request = (questions: number) => Effect.runPromise(asked(questions));
