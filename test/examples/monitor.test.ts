import { Simulation } from "crb-gen/simulation";
import { afterEach, expect, test, vi } from "vitest";
import { Monitor } from "../../examples/page-monitor/monitor.js";

afterEach(() => vi.unstubAllGlobals());

/** A web without sockets: what each page answers, one after the other; then it is gone. */
function web(pages: Record<string, (string | number | "silence")[]>): void {
  vi.stubGlobal("fetch", async (url: string, { signal }: { signal: AbortSignal }) => {
    const answer = pages[url]?.shift() ?? 410;
    if (answer === "silence") {
      return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    }
    return typeof answer === "number" ? new Response("", { status: answer }) : new Response(answer);
  });
}

test("pages are polled in turn, every ten seconds, and digested until they are gone", async () => {
  web({ "http://x/a": ["one two", "one two", "one two three"], "http://x/b": ["<title>B</title>"] });
  const simulation = new Simulation();
  const agent = new Monitor({ urls: ["http://x/a", "http://x/b"] });
  const output = await simulation.run(agent);
  expect(output).toEqual({ total: 6, ok: 4 });
  expect(agent.digests).toMatchObject([
    { url: "http://x/b", title: "B", words: 1, polls: 1, changes: 0 },
    { url: "http://x/a", title: "", words: 3, polls: 3, changes: 1 },
  ]);
  expect(simulation.now).toBe(60_000);
});

test("a page that is added is polled at once, and only once when added again", async () => {
  web({ "http://x/a": ["text"] });
  const simulation = new Simulation();
  const monitor = simulation.spawn(new Monitor({ urls: [] }));
  monitor.addUrl({ url: "http://x/a" });
  monitor.addUrl({ url: "http://x/a" });
  expect(await simulation.until(monitor.getStats())).toEqual({ total: 1, ok: 1 });
  expect(simulation.now).toBe(0);
});

test("a page that is deleted is polled no more", async () => {
  web({ "http://x/a": ["text"] });
  const simulation = new Simulation().watch();
  const monitor = simulation.spawn(new Monitor({ urls: ["http://x/a"] }));
  monitor.deleteUrl({ url: "http://x/a" });
  await simulation.advance(60_000);
  expect(simulation.log.filter(({ type }) => type === "moved")).toEqual([]);
});

test("a page that fails is tried four times, then counted as not ok", async () => {
  web({ "http://x/a": [500, 500, 500, 500] });
  const simulation = new Simulation().watch();
  const output = await simulation.run(new Monitor({ urls: ["http://x/a"] }));
  expect(output).toEqual({ total: 2, ok: 0 });
  const care = simulation.log.flatMap((happening) => (happening.type === "failed" ? [happening.then] : []));
  expect(care).toEqual(["retry", "retry", "retry", "fallback"]);
});

test("a page that is silent is given up on after thirty seconds, and tried again", async () => {
  web({ "http://x/a": ["silence", "text"] });
  const simulation = new Simulation();
  const agent = new Monitor({ urls: ["http://x/a"] });
  expect(await simulation.run(agent)).toEqual({ total: 2, ok: 1 });
  expect(simulation.now).toBeGreaterThan(50_000);
  expect(simulation.now).toBeLessThan(51_000);
});
