import { Simulation } from "crb-gen/simulation";
import { afterAll, expect, test, vi } from "vitest";
import { deferred } from "../../bench/memory/deferred.js";
import { endless } from "../../bench/memory/endless.js";
import { gates, policies, WaitingGate } from "../../bench/memory/gates.js";
import { Meter } from "../../bench/memory/heap.js";
import { atOnce, piped } from "../../bench/memory/pipelines.js";
import { deferredTable, flowTable, growthTable } from "../../bench/memory/report.js";
import type { Address } from "../../runtime/core/messages/address.js";

const gc = vi.fn();
vi.stubGlobal("gc", gc);
afterAll(() => vi.unstubAllGlobals());

/** How many messages lie in the mailbox of an agent, deferred ones included. */
function held(address: object): number {
  let count = 0;
  (address as Address).$cell.mailbox.retain(() => {
    count += 1;
    return true;
  });
  return count;
}

test.each(Object.entries(endless))("%s: each is counted once, and the heap looked at", async (_, work) => {
  const meter = new Meter(500);
  expect(await work(5000, meter)).toBe(5000);
  expect([meter.seen, meter.figures.length]).toEqual([5000, 10]);
});

const outcomes = {
  reject: { sent: 5000, refused: 4000, waiting: 0, handled: 1000 },
  wait: { sent: 1100, refused: 0, waiting: 100, handled: 5000 },
  dropOldest: { sent: 5000, refused: 4000, waiting: 0, handled: 1000 },
} as const;

test.each(policies)("deferred messages stay within the capacity: %s", async (policy) => {
  const simulation = new Simulation();
  const came = await deferred(policy, 5000, simulation.system, () => simulation.advance(20));
  expect(came).toMatchObject(outcomes[policy]);
});

test.each(policies)(
  "an agent that defers everything never holds more than its capacity: %s",
  async (policy) => {
    const simulation = new Simulation();
    const gate = new gates[policy]();
    const address = gate.spawn({ system: simulation.system });
    let most = 0;
    for (let sent = 0; sent < 3000; sent++) {
      void address.ping();
      if (sent % 100 === 0) await simulation.settle();
      most = Math.max(most, held(address));
    }
    await simulation.settle();
    expect([most, held(address), gate.handled]).toEqual([1000, 1000, 0]);
    gate.isOpen = true;
    await simulation.advance(20);
    expect([held(address), gate.handled]).toEqual([0, policy === "wait" ? 3000 : 1000]);
  },
);

test("a sender waits until there is room", async () => {
  const simulation = new Simulation();
  const gate = new WaitingGate();
  const address = gate.spawn({ system: simulation.system });
  for (let sent = 0; sent < 1000; sent++) await address.ping();
  let goesOn = false;
  void address.ping().then(() => {
    goesOn = true;
  });
  await simulation.settle();
  expect(goesOn).toBe(false);
  gate.isOpen = true;
  await simulation.advance(20);
  expect(goesOn).toBe(true);
});

test.each([
  ["go through a pipeline", piped],
  ["are begun all at once", atOnce],
])("values %s, while the heap is looked at twenty times", async (_, work) => {
  gc.mockClear();
  expect(await work(40)).toBeGreaterThanOrEqual(0);
  expect(gc).toHaveBeenCalledTimes(1 + 20);
});

test("what was seen of the heap, as tables", () => {
  expect(growthTable(10_000_000, [{ what: "messages", figures: [5_000_000, 9e6, 4_998_700] }])).toBe(
    [
      "| one agent, 10,000,000 times | heap after 1,000,000 | at the end | grown by |",
      "| --- | --- | --- | --- |",
      "| messages | 5.00 MB | 5.00 MB | −1.3 kB |",
    ].join("\n"),
  );
  const came = { sent: 100_000, refused: 99_000, waiting: 0, bytes: 90_000, handled: 1000 };
  expect(
    deferredTable([["reject", came]])
      .split("\n")
      .at(-1),
  ).toBe("| `reject` | 100,000 | 99,000 | 0 | 0.09 MB | 1,000 |");
  expect(
    flowTable([{ values: 1000, piped: 1e6, atOnce: 2e6 }])
      .split("\n")
      .at(-1),
  ).toBe("| 1,000 | 1.00 MB | 2.00 MB |");
});
