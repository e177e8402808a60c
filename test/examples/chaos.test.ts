/** User classes of the examples under chaos; docs/testing.md shows parts of this. */
import { chaos, type Simulation } from "crb-gen/simulation";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Desk } from "../../examples/desk/desk.js";
import { Archive } from "../../examples/desk/workers.js";
import { Monitor } from "../../examples/page-monitor/monitor.js";

beforeEach(() => void vi.stubGlobal("fetch", async () => new Response("some words")));
afterEach(() => void vi.unstubAllGlobals());

async function monitoring(simulation: Simulation) {
  const monitor = simulation.spawn(new Monitor({ urls: ["http://x/a"] }));
  monitor.addUrl({ url: "http://x/b" });
  monitor.deleteUrl({ url: "http://x/a" });
  await simulation.advance(30_000);
  await simulation.until(monitor.getStats());
}

test("the monitor keeps its promises, whatever goes wrong", async () => {
  const report = await chaos(monitoring);
  expect(report.failures, String(report)).toEqual([]);
});

test("one fault is put in again, with a log", async () => {
  const fault = "Monitor/Polling/polling keeps throwing";
  const report = await chaos(monitoring, { replay: { seed: 1, fault } });
  expect(report.log.filter((line) => line.includes("then retry"))).toHaveLength(9);
});

/** Users talk, pages are read, and at last the desk closes. */
async function working(simulation: Simulation) {
  const archive = simulation.spawn(new Archive());
  const desk = simulation.spawn(new Desk(archive, async () => "https://x/next"));
  const said = Promise.allSettled(
    ["hello", "https://x", "bye"].map((text) => desk.say({ user: "ada", text })),
  );
  desk.read({ url: "https://x" });
  await simulation.advance(1000);
  await simulation.until(said);
  await simulation.until(desk.say({ user: "grace", text: "hello" }));
  await simulation.until(archive.interrupt());
}

test("the desk and its children keep their promises, whatever goes wrong", async () => {
  const report = await chaos(working);
  expect(report.failures, String(report)).toEqual([]);
  expect(report.agents).toEqual(["Archive", "Crawler", "Desk", "Parser", "Router", "Session"]);
});
