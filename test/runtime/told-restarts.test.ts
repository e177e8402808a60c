import { expect, test } from "vitest";
import { AT, boss, group, supervises, worker, world } from "./supervised.js";

/** What observers and a person are told when children fail, and live again. */

const ONE = { restart: "transient" } as const;
const broken = () => {
  throw new Error("broken");
};

/** What is told of a child: how its failures were taken, its restarts, its end. */
function told(sim: ReturnType<typeof world>["sim"]): string[] {
  return sim.log.flatMap((entry) => {
    if (entry.agent !== "Worker#2") return [];
    if (entry.type === "failed") return [`${entry.by} failed: ${entry.then}`];
    if (entry.type === "restarted") return ["restarted"];
    return entry.type === "ended" ? [entry.ended.reason] : [];
  });
}

test("a failure of a child that lives again is told once, as the restart that takes care of it", async () => {
  const { sim, tell } = world(boss(supervises(group("A", ONE))));
  const child = await tell((ctx) => ctx.group("A").spawn(() => worker()));
  child.pong();
  await sim.settle();
  expect(told(sim)).toEqual(["broken failed: restart", "restarted"]);
});

test("that of one that ends for good is told as its end", async () => {
  const { sim, tell } = world(boss(supervises(group("A"))));
  const child = await tell((ctx) => ctx.group("A").spawn(() => worker()));
  child.pong();
  await sim.settle();
  expect(told(sim)).toEqual(["broken failed: end", "failed"]);
});

test("a restart that would be one too many is told as the end that it is", async () => {
  const { sim, tell } = world(
    boss(supervises(group("A", ONE), { intensity: { restarts: 1, within: 5000 } }), undefined, {
      handlers: { failed() {} },
    }),
  );
  const child = await tell((ctx) => ctx.group("A").spawn(() => worker()));
  child.pong();
  await sim.settle();
  child.pong();
  await sim.settle();
  expect(told(sim)).toEqual(["broken failed: restart", "restarted", "broken failed: end", "failed"]);
});

const HOOKS: [string, Record<string, (error: Error) => unknown>, boolean, boolean[]][] = [
  ["has no hook", {}, false, [true]],
  ["takes it in its hook", { failed() {} }, false, []],
  [
    "throws it again in its hook",
    {
      failed(error) {
        throw error;
      },
    },
    false,
    [true],
  ],
  ["throws it again, and is observed", { failed: broken }, true, []],
];

test.each(HOOKS)(
  "an error of a handler is reported unless somebody has heard of it: the child %s",
  async (_, handlers, isWatched, reported) => {
    const { sim, tell } = world(boss(supervises(group("A", { ...ONE, restart: "permanent" }))), 1, isWatched);
    const child = await tell((ctx) =>
      ctx.group("A").spawn(() => worker(broken, { handlers: { onPong: broken, ...handlers } as never })),
    );
    child.ping();
    await sim.settle();
    expect(sim.reported.map(({ message }) => message.includes("broken"))).toEqual(reported);
  },
);

test("the place of a group stands once in what is said of a child that could not be made", async () => {
  const groups = group("A", { ...ONE, start: { count: 1, call: "startA" } });
  const subject = boss(supervises(groups), undefined, { handlers: { startA: () => ({}) } as never });
  const { sim, door } = world(subject);
  const ended = await sim.until(door.ended);
  const message = ended.reason === "failed" ? ended.error.message : "";
  expect(message).toBe(
    `Boss#1: startA failed: Boss#1: the group A takes a new object of Worker, not an object (${AT})`,
  );
});

test("the place stands once in what is said of the last of too many restarts", async () => {
  let made = 0;
  const { sim, door, tell } = world(
    boss(supervises(group("A", ONE), { intensity: { restarts: 1, within: 5000 } })),
  );
  const child = await tell((ctx) =>
    ctx.group("A").spawn(() => {
      made += 1;
      return made === 1 ? worker() : {};
    }),
  );
  child.pong();
  const ended = await sim.until(door.ended);
  const message = ended.reason === "failed" ? ended.error.message : "";
  expect(message).toContain("no next life of Worker#2 of A could be made");
  expect(message.split(`(${AT})`)).toHaveLength(2);
});
