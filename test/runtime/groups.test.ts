import { expect, test } from "vitest";
import { shown } from "../../runtime/core/borders/misfit.js";
import type { GroupGraph } from "../../runtime/core/graph/supervision.js";
import { type Ctx, type Door, gate, type Loose, rejection } from "./agents.js";
import { boss, type Groups, group, lives, supervises, worker, world } from "./supervised.js";

const KEY = { types: ["string", "integer"] } as const;
const keyed = supervises({ ...group("Keyed", { key: KEY, max: 3 }), ...group("Open", { max: 2 }) });

test("a keyed group has one child for each key", async () => {
  const { sim, tell } = world(boss(keyed));
  const all = await tell((ctx) => {
    const one = ctx.group("Keyed", "one");
    expect(one.child).toBe(undefined);
    const child = one.spawn(() => worker());
    expect(one.child).toBe(child);
    expect(() => one.spawn(() => worker())).toThrow(
      'Boss#1: the group Keyed has a child of the key "one": Worker#2; take ctx.group("Keyed", key).child ?? ….spawn(…) (specs/tested.yaml:50)',
    );
    ctx.group("Keyed", 2).spawn(() => worker());
    const three = ctx.group("Keyed", 3);
    const twice = () => {
      three.spawn(() => worker());
      return worker();
    };
    expect(() => three.spawn(twice)).toThrow("has a child of the key 3: Worker#4");
    three.child?.go();
    expect(ctx.group("Keyed").keys).toEqual(["one", 2, 3]);
    expect(ctx.group("Keyed").size).toBe(3);
    expect(ctx.group("Keyed").children.map(String)).toEqual(["Worker#2", "Worker#3", "Worker#4"]);
    return child;
  });
  all.go();
  await sim.settle();
  await tell((ctx) => {
    expect(ctx.group("Keyed", "one").child).toBe(undefined);
    expect(ctx.group("Keyed").keys).toEqual([2]);
    ctx.group("Keyed", "one").spawn(() => worker());
    expect(ctx.group("Keyed").keys).toEqual([2, "one"]);
  });
});

test("a group takes `max` children, and another one when one of them has ended", async () => {
  const { sim, tell } = world(boss(keyed));
  const [first] = await tell((ctx) => {
    const open = ctx.group("Open");
    const two = [open.spawn(() => worker()), open.spawn(() => worker())];
    const made = () => {
      throw new Error("nobody is made where there is no room");
    };
    expect(() => open.spawn(made)).toThrow(
      expect.objectContaining({
        code: "group-full",
        message: "Boss#1: the group Open has 2 children, as many as it may (specs/tested.yaml:50)",
      }),
    );
    return two;
  });
  first?.go();
  await sim.settle();
  await tell((ctx) => ctx.group("Open").spawn(() => worker()));
  expect(sim.system.size).toBe(3);
});

const MISUSES: [string, (ctx: Groups) => unknown, string][] = [
  ["no such group", (ctx) => ctx.group("Opne"), 'supervises no group "Opne"; its groups: Keyed, Open'],
  [
    "a key where there are none",
    (ctx) => ctx.group("Open", "k"),
    'the group Open has no keys: ctx.group("Open")',
  ],
  ["no agent", (ctx) => ctx.group("Open").spawn(() => ({})), "takes a new object of Worker, not an object"],
  [
    "an agent of another kind",
    (ctx) => ctx.group("Open").spawn(() => worker(undefined, { name: "Wroker" })),
    "takes a new object of Worker, not of Wroker",
  ],
  [
    "a promise of an agent",
    (ctx) => ctx.group("Open").spawn(async () => worker()),
    "the group Open takes a new object of Worker, not a promise: make it without await, and wait in its initialize() (",
  ],
  [
    "an object in place of what makes one",
    (ctx) => ctx.group("Open").spawn(worker() as never),
    "the group Open takes a function that makes a new object, () => new Worker(…), as every restart needs one; not an object of Worker (",
  ],
  [
    "nothing that makes one",
    (ctx) => ctx.group("Keyed", 1).spawn(undefined as never),
    "as every restart needs one; not undefined (",
  ],
  [
    "a spawn without a key",
    (ctx) => ctx.group("Keyed").spawn(() => worker()),
    'Boss#1: the group Keyed has keys: ctx.group("Keyed", key).spawn(…) (specs/tested.yaml:50)',
  ],
  ["no watch", (ctx) => ctx.watch("Nobody", ctx.self as never), 'watches no "Nobody"; it watches: none'],
  [
    "a link to no agent",
    (ctx) => ctx.link({} as never),
    "ctx.link() takes the address of an agent, not an object",
  ],
];

test.each(MISUSES)("misuse: %s is an error that says what there is", async (_, does, words) => {
  const { tell, sim } = world(boss(keyed));
  expect(await rejection(tell(does))).toMatchObject({
    code: "request-failed",
    cause: { code: "usage", message: expect.stringContaining(words), agent: "Boss#1" },
  });
  expect(sim.system.size).toBe(1);
});

const KEYS: [GroupGraph["key"], fits: unknown[], others: unknown[], words: string][] = [
  [{ types: ["string"] }, ["", "a"], [undefined, null, 3, ["a"], { a: 1 }], "a string"],
  [{ types: ["integer", "null"] }, [3, null], [1.5, Number.NaN, "3", undefined], "an integer or null"],
  [{ types: ["number"] }, [1.5, 3], [Number.NaN, Infinity, 1n], "a number"],
  [{ types: ["boolean"], values: ["all"] }, [true, "all"], ["some", 1], 'a boolean or "all"'],
];

test.each(KEYS)("a key is what the spec declares: %j", async (key, fits, others, words) => {
  const { tell, sim } = world(boss(supervises(group("Keyed", key && { key }))));
  await tell((ctx) => {
    for (const other of others)
      expect(() => ctx.group("Keyed", other)).toThrow(
        expect.objectContaining({
          code: "usage",
          message: `Boss#1: a key of the group Keyed is ${words}, not ${shown(other)} (specs/tested.yaml:50)`,
        }),
      );
    for (const one of fits) ctx.group("Keyed", one).spawn(() => worker());
    expect(ctx.group("Keyed").keys).toEqual(fits);
  });
  expect(sim.system.size).toBe(1 + fits.length);
});

test("a factory that throws is an error of the handler; an object that was started before is one too", async () => {
  const { tell, sim } = world(boss(keyed));
  const used = worker();
  sim.spawn(used);
  const failing = rejection(
    tell((ctx) =>
      ctx.group("Open").spawn(() => {
        throw new Error("no object");
      }),
    ),
  );
  expect(await failing).toMatchObject({ cause: { message: "no object" } });
  expect(await rejection(tell((ctx) => ctx.group("Open").spawn(() => used)))).toMatchObject({
    cause: { code: "usage", message: expect.stringContaining("was started before") },
  });
  expect(await tell((ctx) => ctx.group("Open").size)).toBe(0);
});

test("an agent without groups has none", async () => {
  const { sim } = world(boss(keyed));
  const plain = sim.spawn(
    worker((_, ctx) => void (ctx as Groups).group("Open"), { handlers: { failed() {} } }),
  );
  plain.ping();
  await sim.settle();
  const errors = sim.log.flatMap((entry) => (entry.type === "failed" ? [entry.error.message] : []));
  expect(errors[0]).toContain('Worker#2 supervises no group "Open"; its groups: none');
});

test("stop() of a group asks all of it to end, restarts none, and the group takes children again", async () => {
  const ends: unknown[] = [];
  const one = supervises(group("A", { restart: "permanent" }));
  const { sim, tell } = world(boss(one, ({ child, reason }) => void ends.push([String(child), reason])));
  await tell((ctx) => [1, 2].map(() => ctx.group("A").spawn(() => worker()).id));
  await tell(async (ctx) => {
    await ctx.group("A").stop();
    expect(ctx.group("A").size).toBe(0);
    await ctx.group("A").stop();
    return ctx.group("A").spawn(() => worker()).id;
  });
  await sim.settle();
  expect(ends.sort()).toEqual([
    ["Worker#2", "interrupted"],
    ["Worker#3", "interrupted"],
  ]);
  expect(sim.log.filter(({ type }) => type === "restarted")).toEqual([]);
  expect(sim.system.size).toBe(2);
});

test("stop() of one child ends it for good, and leaves the others", async () => {
  const one = supervises(group("A", { restart: "permanent", key: KEY }));
  const { sim, tell } = world(boss(one));
  await tell(async (ctx) => {
    for (const key of ["x", "y"]) ctx.group("A", key).spawn(() => worker());
    await ctx.group("A", "x").stop();
    await ctx.group("A", "z").stop();
    expect(ctx.group("A").keys).toEqual(["y"]);
  });
  expect(sim.system.size).toBe(2);
});

test("a handler that waits for a child to end, while the child waits for its answer, is not stuck: the child is told", async () => {
  const { sim, tell, door } = world(boss(supervises(group("A"))));
  const errors: string[] = [];
  const asks = () => door.get(() => 1).catch(({ code }) => void errors.push(code));
  const child = await tell((ctx) => ctx.group("A").spawn(() => worker(asks)));
  await tell(async (ctx) => {
    child.ping();
    await ctx.sleep(10);
    await ctx.group("A").stop();
  });
  expect(errors).toEqual(["deadlock"]);
  expect(sim.now).toBe(10);
});

test("a child that comes into a group which is stopping starts, and is asked to end at once", async () => {
  const open = gate();
  const hooks = { handlers: { finalize: () => open.promise, initialize() {} } };
  const { sim, door, tell } = world(boss(supervises({ ...group("A"), ...group("B") })));
  await tell((ctx) => {
    ctx.group("A").spawn(() => worker(undefined, hooks));
    ctx.group("B").spawn(() => worker());
  });
  const ended = door.interrupt();
  await sim.settle();
  const late = await tell((ctx) =>
    [ctx.group("A").spawn(() => worker()), ctx.group("B").spawn(() => worker())].map(String),
  );
  await sim.settle();
  open.open();
  await sim.until(ended);
  expect(late).toEqual(["Worker#4", "Worker#5"]);
  expect(lives(sim).slice(3)).toEqual([
    "Boss#1 asked",
    "Worker#2 asked",
    "Worker#4 asked",
    "Worker#5 started",
    "Worker#4 started",
    "Worker#4 interrupted",
    "Worker#2 interrupted",
    "Worker#3 asked",
    "Worker#5 asked",
    "Worker#5 interrupted",
    "Worker#3 interrupted",
    "Boss#1 interrupted",
  ]);
});

test("children that start with their supervisor start after its initialize(), the last group first", async () => {
  const made: string[] = [];
  const start = (count: number, call: string) => ({ start: { count, call } });
  const subject = boss(
    supervises({ ...group("A", start(2, "startA")), ...group("B", start(1, "startB")) }),
    undefined,
    {
      handlers: {
        initialize: async () => void made.push("initialize"),
        startA(this: Loose, index: number) {
          made.push(`A ${index}`);
          return worker();
        },
        startB(index: number) {
          made.push(`B ${index}`);
          return worker();
        },
      },
    },
  );
  const { sim } = world(subject);
  await sim.settle();
  expect(made).toEqual(["initialize", "B 0", "A 0", "A 1"]);
  expect(sim.log.filter(({ type }) => type === "started")).toEqual([
    expect.objectContaining({ agent: "Boss#1" }),
    ...Array(3).fill(expect.objectContaining({ supervisor: "Boss#1", state: "Open" })),
  ]);
});

test("a class that lacks the method that starts children cannot be started", () => {
  const one = supervises(group("A", { start: { count: 1, call: "startA" } }));
  expect(() => world(boss(one))).toThrow("Boss is missing handlers: startA (specs/tested.yaml:50)");
});

test("a supervisor that is asked to end goes on with messages until its groups are empty", async () => {
  const ends: string[] = [];
  const { sim, door, tell } = world(
    boss(supervises(group("A")), ({ child }) => void ends.push(String(child))),
  );
  const asking = worker(undefined, {
    handlers: {
      interrupted: async () => {
        expect(await door.get(() => "still here")).toBe("still here");
      },
    },
  });
  await tell((ctx) => void ctx.group("A").spawn(() => asking));
  await sim.until(door.interrupt());
  expect(ends).toEqual(["Worker#2"]);
  expect(sim.reported).toEqual([]);
  expect(sim.now).toBe(0);
  expect(await rejection(door.get(() => 1))).toMatchObject({ code: "ended" });
});

test("on `done` a supervisor takes no message any more, ends its groups in order, and then runs its last hook", async () => {
  const hooks: string[] = [];
  const { sim, door, tell } = world(
    boss(supervises({ ...group("A"), ...group("B") }), undefined, {
      handlers: { finalize: () => void hooks.push("boss") },
      more: {
        states: {
          Running: {
            mode: "events",
            at: "",
            otherwise: "error",
            handle: {
              Get: { at: "", call: "onGet", next: ["stay"] },
              Go: { at: "", go: "done" },
            },
          },
        },
      },
    }),
  );
  const named = (name: string) =>
    worker(undefined, {
      handlers: {
        async finalize() {
          hooks.push(name);
        },
      },
    });
  await tell((ctx) => {
    for (const name of ["B", "A"]) ctx.group(name).spawn(() => named(name));
  });
  door.go();
  await sim.until(door.done);
  expect(hooks).toEqual(["A", "B", "boss"]);
  expect(await rejection(door.get())).toMatchObject({ code: "ended" });
});

test("at the deadline of a supervisor all that is left is ended at once, in the order of the groups", async () => {
  const never = () => new Promise<void>(() => {});
  const { sim, door, tell } = world(
    boss(supervises({ ...group("A", { shutdown: 1e6 }), ...group("B"), ...group("C") }), undefined, {
      handlers: { finalize: never },
    }),
  );
  await tell((ctx) => {
    ctx
      .group("A")
      .spawn(() => worker(never))
      .ping();
    ctx.group("B").spawn(() => worker(undefined, { handlers: { finalize: never } }));
    ctx
      .group("C")
      .spawn(() => worker(never))
      .ping();
  });
  await sim.settle();
  await sim.until(door.interrupt({ deadline: 100 }));
  const ends = sim.log.flatMap(({ agent, type, time }) => (type === "ended" ? [`${agent} ${time}`] : []));
  // Last hooks that begin at the deadline have 5 s, each in its turn.
  expect(ends).toEqual(["Worker#2 100", "Worker#3 5100", "Worker#4 5100", "Boss#1 10100"]);
  expect(sim.reported.map(({ message }) => message.split(":")[0])).toEqual(["Worker#3", "Boss#1"]);
});

test("without a deadline of its own a supervisor has 5 s and what its groups may take, and that is enough", async () => {
  const never = () => new Promise<void>(() => {});
  const { sim, tell } = world(boss(supervises({ ...group("A", { shutdown: 20_000 }), ...group("B") })));
  await tell((ctx) => {
    for (const name of ["A", "B"])
      ctx
        .group(name)
        .spawn(() => worker(never))
        .ping();
  });
  await sim.settle();
  await sim.until(sim.system.interrupt());
  const asked = sim.log.flatMap((entry) =>
    entry.type === "interrupted" ? [`${entry.agent} ${entry.time} within ${entry.deadline}`] : [],
  );
  expect(asked).toEqual(["Boss#1 0 within 30000", "Worker#2 0 within 20000", "Worker#3 20000 within 5000"]);
  expect(sim.now).toBe(25_000);
});

test("children of an agent that molts would be nobody's: it must have none", async () => {
  const { sim, door, tell } = world(
    boss(supervises(group("A")), undefined, {
      more: {
        states: {
          Running: {
            mode: "events",
            at: "",
            otherwise: "error",
            handle: {
              Get: { at: "", call: "onGet", next: ["stay"] },
              Go: { at: "", call: "onGo", next: ["molt Worker"] },
            },
          },
        },
      },
      handlers: { onGo: (_: unknown, ctx: Ctx) => ctx.next("molt Worker", worker()) },
    }),
  );
  await tell((ctx) => void ctx.group("A").spawn(() => worker()));
  const failure = rejection(door.done);
  door.go();
  await sim.settle();
  expect(await failure).toMatchObject({
    code: "usage",
    message:
      "Boss#1 cannot become Worker while it has children; await ctx.group(…).stop() before (specs/tested.yaml:1)",
  });
  expect(sim.system.size).toBe(0);
});

test("a restart of a supervisor ends its groups, and starts what starts with it", async () => {
  const middle = () =>
    boss(supervises(group("A", { start: { count: 1, call: "startA" } })), undefined, {
      name: "Middle",
      handlers: { startA: () => worker(), failed() {} },
    });
  const { sim, tell } = world(boss(supervises(group("M", { restart: "transient", agents: ["Middle"] }))));
  const child = await tell((ctx) => ctx.group("M").spawn(middle));
  await sim.until(child.get((ctx: Groups) => void ctx.group("A").spawn(() => worker())));
  // A child that asks its supervisor, whose life is over, is told at once: that life waits for it to end.
  const asking = worker(async () => {
    await child.get(() => 1);
  });
  const spawnAsker = (ctx: Groups) => ctx.group("A").spawn(() => asking);
  const asker = (await sim.until(child.get(spawnAsker))) as Door;
  const killer = rejection(child.get((ctx: Ctx) => ctx.next("Nowhere")));
  asker.ping();
  await sim.advance(1000);
  await killer;
  expect(
    lives(sim)
      .filter((line) => !line.endsWith("asked"))
      .sort(),
  ).toEqual(
    [
      "Boss#1 started",
      "Middle#2 restarted 1",
      "Middle#2 started",
      "Worker#3 interrupted",
      "Worker#3 started",
      "Worker#4 interrupted",
      "Worker#4 started",
      "Worker#5 interrupted",
      "Worker#5 started",
      "Worker#6 started",
    ].sort(),
  );
  expect(await sim.until(child.get((ctx: Groups) => ctx.group("A").size))).toBe(1);
});

test("10,000 children come and go, and nothing of them is left with their supervisor", async () => {
  const { sim, tell } = world(boss(supervises({ ...group("A"), ...group("B", { key: KEY }) })), 1, false);
  let ended = 0;
  for (let batch = 0; batch < 10; batch++) {
    const all = await tell((ctx) =>
      Array.from({ length: 1000 }, (_, n) =>
        n % 2 === 0 ? ctx.group("A").spawn(() => worker()) : ctx.group("B", n).spawn(() => worker()),
      ),
    );
    for (const child of all) void child.ended.then(() => (ended += 1));
    for (const child of all) child.go();
    await sim.settle();
  }
  expect(ended).toBe(10_000);
  expect(sim.system.size).toBe(1);
  const sizes = await tell((ctx) => [ctx.group("A").size, ctx.group("B").size, ctx.group("B").keys.length]);
  expect(sizes).toEqual([0, 0, 0]);
});

test("a supervisor that is asked to end before it has begun starts no children", async () => {
  const one = supervises(group("A", { start: { count: 1, call: "startA" } }));
  const { sim, door } = world(boss(one, undefined, { handlers: { startA: () => worker() } }));
  await sim.until(door.interrupt());
  expect(lives(sim)).toEqual(["Boss#1 asked", "Boss#1 started", "Boss#1 interrupted"]);
});
