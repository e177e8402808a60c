import { chaos, type Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import type { Play } from "../../examples/assistant/loopback/play.js";
import { assistant, calls, says, sleeper } from "./assistantWorld.js";

/** What the endpoint does about a question, when it comes first and when it comes again. */
const PLAYS: Readonly<Record<string, readonly Play[]>> = {
  limit: [{ play: "refuse", status: 429, retryAfter: 2 }, says("At last.")],
  broken: [{ play: "break", text: "Half an" }, says("A whole answer.")],
  tools: [calls("slow", "nothing")],
  story: [{ play: "hang", text: "Once upon a time" }],
};

/** Two users, and one of each: an answer, a rate limit, half an answer, tools, a cancel, an expiry, a stop. */
async function conversation(sim: Simulation): Promise<void> {
  const { ask, router } = await assistant(
    ({ messages }, attempt) => {
      const last = messages.at(-1);
      const plays = (last?.role === "user" && PLAYS[last.content]) || [says("Well.")];
      return plays[Math.min(attempt, plays.length - 1)] ?? says("Well.");
    },
    [sleeper("slow", 1000)],
    sim,
  );
  const ann = ["limit", "broken", "tools"].map((text) => ask("ann", text).reply);
  const bob = ask("bob", "story").reply;
  await sim.advance(500);
  router.cancel({ user: "bob" });
  router.forget({ user: "bob" });
  await sim.until(Promise.allSettled([...ann, bob]));
  await sim.advance(31 * 60_000);
  await sim.until(Promise.allSettled([router.getStatus(), ask("ann", "Hello?").reply]));
}

test("whatever fails, every promise is kept", async () => {
  const report = await chaos(conversation);
  expect(report.failures, String(report)).toEqual([]);
  expect(report.missed).toBe(0);
  expect(report.faults).toBeGreaterThan(150);
  expect(report.agents).toEqual(
    expect.arrayContaining(["Router", "Session", "Model", "Completion", "Tool", "Run"]),
  );
}, 120_000);
