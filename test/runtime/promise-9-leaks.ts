/**
 * A program with agents that leave something behind in every way they can; run by promise-9-leaks.test.ts. It must
 * come to its end by itself, and prints what is left.
 */
import { getEventListeners } from "node:events";
import { defaultSystem } from "crb-gen";
import { agent, type Ctx, events, graph, on, task, timer } from "./agents.js";
import answers from "./bodies/answers.sync.js";
import { boss, type Groups, group, supervises, worker } from "./supervised.js";

const LONG = 3_600_000;
const signal = new AbortController().signal;
const never = new Promise<never>(() => {});
const timers = {
  tick: timer({ every: 5 }),
  long: timer({ after: LONG }),
  byHand: timer({ every: LONG, start: "manual" }),
};

/** Ends by itself with timers, sleeps, requests, deadlines and a kept responder open. */
const done = agent(
  graph(
    {
      Idle: events(
        {
          Ping: on("onPing", ["stay", "done"]),
          Get: on("onGet", ["stay"], { answer: "later" }),
          Put: on("onPut"),
        },
        { timers, hears: ["beat"] },
      ),
    },
    { timers: { beat: timer({ every: 7 }) } },
  ),
  {
    onTick: (ctx: Ctx) => ctx.timer("byHand").start(),
    onGet() {},
    onPut: () => never,
    async onPing(_: unknown, ctx: Ctx) {
      ctx.signal.addEventListener("abort", () => {});
      await Promise.race([ctx.sleep(LONG), ctx.sleep(20)]);
      return ctx.next("done");
    },
  },
);

const sync = (what: string, more: object = {}) =>
  agent(
    graph({
      Work: { ...task("work", ["done"], { defaults: { what }, timeout: LONG, ...more }), mode: "sync" },
    }),
    { work: answers },
    { n: 1 },
  );
const work = (body: unknown, more: object = {}) =>
  agent(graph({ Work: task("work", ["done"], more) }), { work: body });

/** Never comes to an end, nor to its next item. */
async function* endless() {
  yield 1;
  await never;
}

const publications = { News: { at: "", method: "news", call: "newsSnapshot" } };
const publisher = agent(graph({ Idle: events() }, { publications }), { newsSnapshot: () => 0 }).spawn();

/** Consumes a stream and subscribes, and stops neither. */
const follower = agent(
  graph(
    {
      Start: task("start", ["Idle"]),
      Idle: events({ Ping: on("onPing") }, { subscribes: { News: on("onNews") } }),
    },
    { subscriptions: publications },
  ),
  {
    start(_: unknown, ctx: Ctx) {
      ctx.consume("Ping", endless());
      ctx.subscribe("News", publisher);
      return ctx.next("Idle");
    },
    onPing() {},
    onNews() {},
  },
);

const doors = [
  publisher,
  follower.spawn({ signal }),
  done.spawn({ signal }),
  sync("count").spawn({ signal }),
  sync("throw").spawn({ signal }),
  sync("spin").spawn({ signal }),
  work(() => never, { timeout: LONG }).spawn({ signal }),
  work((_: unknown, ctx: Ctx) => ctx.sleep(LONG), { timeout: LONG }).spawn({ signal }),
  work((_: unknown, ctx: Ctx) => ctx.run(work(() => never))).spawn({ signal }),
  work(() => Promise.reject(new Error("again")), { retry: { max: 9, backoff: [LONG, LONG] } }).spawn({
    signal,
  }),
  work(() => {}, { repeat: { every: LONG } }).spawn({ signal }),
  agent(graph({ Idle: events({}, { timers }) }), { onTick() {}, finalize: () => Promise.resolve() }).spawn({
    signal,
  }),
];
const [, , first] = doors;
const wait = { signal, timeout: LONG };
const asked = Promise.allSettled([
  ...Array.from({ length: 20 }, () => first?.get({}, wait)),
  first?.ping(),
  first?.put({}, wait),
]);
await Promise.race([
  Promise.all(doors.map((door) => door.ended)),
  new Promise((resolve) => setTimeout(resolve, 100)),
]);
await defaultSystem().interrupt({ deadline: 300 });
await asked;

/** Lives that are over, while the signal and the system they had are still held. */
function lives(): Promise<WeakRef<object>[]> {
  const made = graph({ Idle: events({ Get: on("onGet"), Go: { at: "", go: "done" } }, { timers }) });
  const live = async () => {
    const one = agent(made, { onTick() {}, onGet: (_: unknown, ctx: Ctx) => ctx.sleep(1) });
    const door = one.spawn({ signal });
    await door.get({}, wait);
    door.go();
    await door.ended;
    return new WeakRef(one);
  };
  return Promise.all(Array.from({ length: 200 }, live));
}

/** Children that are over, and lives of children that others followed, while their supervisor lives on. */
async function children(): Promise<WeakRef<object>[]> {
  const made: WeakRef<object>[] = [];
  const restart = { restart: "transient" } as const;
  const groups = { ...group("Many"), ...group("One", { ...restart, key: { types: ["string"] } }) };
  const intensity = { restarts: 1000, within: LONG };
  const door = boss(supervises(groups, { intensity }), undefined, { handlers: { failed() {} } }).spawn();
  const one = () => {
    const child = worker(undefined, { handlers: { failed() {} } });
    made.push(new WeakRef(child));
    return child;
  };
  const spawned = (await door.get((ctx: Groups) =>
    Array.from({ length: 200 }, () => ctx.group("Many").spawn(one)),
  )) as ReturnType<Groups["group"]>["children"];
  const again = (await door.get((ctx: Groups) => ctx.group("One", "key").spawn(one))) as (typeof spawned)[0];
  for (const child of spawned) child.go();
  for (let life = 0; life < 100; life++) again.pong();
  await Promise.all(spawned.map((child) => child.ended));
  await again.get("alive", wait);
  supervisors.push(door);
  return made;
}

const supervisors: { interrupt(): Promise<unknown> }[] = [];
const over = [...(await lives()), ...(await children())];
await new Promise((resolve) => setTimeout(resolve, 10));
globalThis.gc?.();
const kept = over.filter((one) => one.deref() !== undefined).length;
for (const supervisor of supervisors) await supervisor.interrupt();
const listeners = getEventListeners(signal, "abort").length;
console.log(JSON.stringify({ agents: defaultSystem().size, listeners, collected: kept < 10 }));
