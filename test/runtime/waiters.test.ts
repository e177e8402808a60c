import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import { agent, type Ctx, type Door, events, gate, graph, type Handlers, on, task } from "./agents.js";

const idle = events({ Get: on("onGet") });

function answering(name: string, onGet: () => unknown) {
  return agent(graph({ Idle: idle }, { agent: name }), { onGet } as Handlers);
}

test("promise 1: a promise with a then of its own that calls back twice gives nothing to the call that waits next", async () => {
  const sim = new Simulation();
  const again = gate();
  const own = gate<string>();
  const twice = Object.assign(Promise.resolve("mine"), {
    then(this: Promise<unknown>, onValue: (value: unknown) => void, onError: () => void) {
      void again.promise.then(() => onValue("the other's"));
      return Promise.prototype.then.call(this, onValue, onError);
    },
  });
  const a: Door = sim.spawn(answering("A", () => twice));
  const b: Door = sim.spawn(answering("B", () => own.promise));
  expect(await sim.until(a.get())).toBe("mine");
  const asked = b.get();
  await sim.settle();
  again.open();
  await sim.settle();
  own.open("its own");
  expect(await sim.until(asked)).toBe("its own");
});

test("what comes back after its call was given up on goes nowhere, and whoever waits next hears its own", async () => {
  const sim = new Simulation();
  const late = gate<string>();
  let calls = 0;
  const a: Door = sim.spawn(
    agent(graph({ Work: { ...task("work", ["done"]), timeout: 10, retry: { max: 1, backoff: [0, 0] } } }), {
      work(_: unknown, ctx: Ctx) {
        calls += 1;
        if (calls === 1) return late.promise.then((output) => ctx.next("done", output));
        late.open("late");
        return ctx.sleep(1).then(() => ctx.next("done", "in time"));
      },
    }),
  );
  expect(await sim.until(a.done)).toBe("in time");
});
