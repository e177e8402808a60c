import { inspect } from "node:util";
import { nodeHost } from "crb-gen";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { AgentError } from "../../runtime/core/contract/error.js";
import { agent, graph, rejection, task } from "./agents.js";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

const DAY = 24 * 3600e3;

test("a timer of more days than the platform's hold fires once, at its time", () => {
  const fired = vi.fn();
  nodeHost().after(90 * DAY, fired);
  vi.advanceTimersByTime(90 * DAY - 1);
  expect(fired).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(fired).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
});

test("a long timer can be cancelled in any of its legs", () => {
  const fired = vi.fn();
  const timers = [nodeHost().after(90 * DAY, fired), nodeHost().after(90 * DAY, fired)];
  timers[0]?.cancel();
  vi.advanceTimersByTime(60 * DAY);
  timers[1]?.cancel();
  vi.advanceTimersByTime(60 * DAY);
  expect(fired).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

test("Infinity never comes", () => {
  const fired = vi.fn();
  const timer = nodeHost().after(Infinity, fired);
  vi.advanceTimersByTime(1000 * DAY);
  expect(fired).not.toHaveBeenCalled();
  timer.cancel();
  expect(vi.getTimerCount()).toBe(0);
});

test("a timer that is let go of does not hold the process, in later legs neither", () => {
  const set = vi.spyOn(globalThis, "setTimeout");
  const timer = nodeHost().after(90 * DAY, () => {});
  const legs = () => set.mock.results.map(({ value }) => value.hasRef());
  expect(legs()).toEqual([true]);
  timer.hold(false);
  expect(legs()).toEqual([false]);
  vi.advanceTimersByTime(30 * DAY);
  expect(legs()).toEqual([false, false]);
  timer.hold(true);
  expect(legs()).toEqual([false, true]);
});

test("its clock runs, its draws are in [0, 1), soon comes before later", async () => {
  vi.useRealTimers();
  const host = nodeHost();
  const before = host.now();
  const draws = Array.from({ length: 100 }, () => host.random());
  expect(draws.every((draw) => draw >= 0 && draw < 1)).toBe(true);
  const order: string[] = [];
  await new Promise<void>((resolve) => {
    host.later(() => {
      order.push("later");
      resolve();
    });
    setTimeout(() => order.push("timer"), 0);
    host.soon(() => order.push("soon"));
    order.push("now");
  });
  expect(order.slice(0, 2)).toEqual(["now", "soon"]);
  expect(host.now()).toBeGreaterThan(before);
});

function reported(error: Error): string {
  const print = vi.spyOn(console, "error").mockImplementation(() => {});
  nodeHost().report(error);
  const [[text] = []] = print.mock.calls;
  print.mockRestore();
  return String(text);
}

test("an error that is reported shows what went wrong, and the user's line of the error behind it", async () => {
  vi.useRealTimers();
  const broken = () => {
    throw new RangeError("out of paint", { cause: "an empty bucket" });
  };
  const job = agent(graph({ Painting: task("paint", ["done"]) }), { paint: broken }).spawn();
  const error = await rejection(job.done);
  const outer = new AgentError("linked", `Other#1: ${error.message}`, { agent: "Other#1", cause: error });
  const [head, cause, frame, ...more] = reported(outer).split("\n");
  expect(head).toBe(`AgentError [linked]: Other#1: ${error.message}`);
  expect(error.message).toContain("out of paint");
  expect(cause).toBe("RangeError: out of paint");
  expect(frame).toMatch(/^ {4}at .*node-host\.test\.ts:\d+:\d+/);
  expect(more.join("\n")).not.toMatch(/\/runtime\/core\/|node:internal/);
  expect(more.join("\n")).toContain("an empty bucket");
});

test("an error of the runtime's own that is reported shows the user's line that it comes from", () => {
  const error = new AgentError("usage", "not so", { agent: "Job#1" });
  const [head, frame, ...more] = reported(error).split("\n");
  expect(head).toBe("AgentError [usage]: not so");
  expect(frame).toMatch(/^ {4}at .*node-host\.test\.ts:\d+:\d+/);
  expect(more.join("\n")).not.toContain("node:internal");
});

test("any other error is reported whole", () => {
  const error = new Error("a bug");
  expect(reported(error)).toBe(inspect(error));
});

test("promise 4: an error whose cause cannot be looked into is still reported", () => {
  const print = vi.spyOn(console, "error").mockImplementation((shown) => void inspect(shown));
  const trap = new Proxy(new Error("trap"), {
    get() {
      throw new Error("caught in the trap");
    },
  });
  nodeHost().report(new Error("what went wrong", { cause: trap }));
  expect(print).toHaveBeenLastCalledWith(expect.stringContaining("what went wrong"));
  print.mockRestore();
});
