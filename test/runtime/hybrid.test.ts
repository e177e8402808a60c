/** One agent that is in turn a duty, an actor, an async task, and a task on a thread: CRB's hybrid workload. */
import { nodeHost, System } from "crb-gen";
import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import { agent, type Ctx, type Door, events, graph, on, task } from "./agents.js";
import relay from "./bodies/relay.sync.js";

const AT = "specs/tested.yaml:10";

const hybrid = graph({
  Setup: { ...task("setup", ["Listening"]), mode: "duty" },
  Listening: events({ Ping: on("onPing"), Go: on("onGo", ["Fetching"]), Get: on("onGet") }),
  Fetching: task("fetching", ["Relaying", "Listening"], {
    retry: { max: 2, backoff: [1, 4] },
    fallback: { at: AT, call: "fetchingFallback", next: ["Listening"] },
  }),
  Relaying: { ...task("relay", ["Noting"]), mode: "sync" },
  Noting: { ...task("noting", ["Listening"]), mode: "duty" },
});

interface Life {
  readonly door: Door;
  /** Numbers of events in the order they were handled, those that went round by way of a thread as well. */
  readonly heard: number[];
  /** Those that came back from the thread. */
  readonly relayed: number[];
  setups: number;
}

function start(system: System): Life {
  const heard: number[] = [];
  const relayed: number[] = [];
  const numberOf = (payload: unknown) => (payload as { n: number }).n;
  const subject = agent(hybrid, {
    setup(_state: unknown, ctx: Ctx) {
      life.setups += 1;
      return ctx.next("Listening");
    },
    onPing: (ping: unknown) => void heard.push(numberOf(ping)),
    onGo(go: unknown, ctx: Ctx) {
      heard.push(numberOf(go));
      return ctx.next("Fetching", go);
    },
    onGet: () => heard.length,
    async fetching(state: unknown, ctx: Ctx) {
      // Every seventh fails at first, every eleventh always.
      const n = numberOf(state);
      const failed = Object.assign(new Error(`${n} fails`), { n });
      if (n % 11 === 0) throw failed;
      await ctx.sleep(n % 3);
      const data = state as { failed?: boolean };
      if (n % 7 === 0 && data.failed !== true) {
        data.failed = true;
        throw failed;
      }
      return ctx.next("Relaying", { n });
    },
    fetchingFallback: (_error: unknown, ctx: Ctx) => ctx.next("Listening"),
    relay,
    noting(state: unknown, ctx: Ctx) {
      relayed.push(numberOf(state));
      return ctx.next("Listening");
    },
  });
  const life: Life = { door: subject.spawn({ system }), heard, relayed, setups: 0 };
  return life;
}

/** Sends `rounds` events, every third of which leads round by way of all modes, and asks in between. */
async function drive({ door, heard, relayed }: Life, rounds: number): Promise<void> {
  const answers: Promise<unknown>[] = [];
  const asked: number[] = [];
  for (let n = 1; n <= rounds; n++) {
    if (n % 3 === 0) door.go({ n });
    else door.ping({ n });
    if (n % 10 !== 0) continue;
    answers.push(door.get({}, { timeout: Number.POSITIVE_INFINITY }));
    asked.push(n);
  }
  // A question is answered when all that was sent before it has been handled, and nothing sent later.
  expect(await Promise.all(answers)).toEqual(asked);
  await door.interrupt({ deadline: 60_000 });
  const all = Array.from({ length: rounds }, (_, index) => index + 1);
  expect(heard).toEqual(all);
  expect(relayed).toEqual(all.filter((n) => n % 3 === 0 && n % 11 !== 0));
}

test.each([1, 2, 3])(
  "a hybrid agent comes back with its queue intact and in order (seed %i)",
  async (seed) => {
    const sim = new Simulation({ seed });
    const lives = Array.from({ length: 8 }, () => start(sim.system));
    await sim.until(Promise.all(lives.map((life) => drive(life, 900))));
    expect(lives.map(({ setups }) => setups)).toEqual(lives.map(() => 1));
    expect(sim.system.size).toBe(0);
    expect(sim.reported).toEqual([]);
  },
);

test("a hybrid agent goes round thousands of times on real threads, under load", async () => {
  const system = new System(nodeHost());
  const lives = Array.from({ length: 4 }, () => start(system));
  await Promise.all(lives.map((life) => drive(life, 1_500)));
  expect(lives.map(({ setups }) => setups)).toEqual(lives.map(() => 1));
  expect(system.size).toBe(0);
});
