import { expect, test } from "vitest";
import { assistant, calls, inTurn, said, says, sleeper, tool } from "./assistantWorld.js";

const HALF_AN_HOUR = 30 * 60_000;

test("a session that is idle for half an hour expires; the next question begins a new one", async () => {
  const { sim, answer, status, received } = await assistant(inTurn(says("Hello.")));
  await answer("ann", "one");
  await sim.advance(HALF_AN_HOUR - 1);
  expect((await status()).sessions).toEqual(["ann"]);
  await answer("ann", "two");
  await sim.advance(HALF_AN_HOUR - 1);
  await sim.advance(1);
  expect(await status()).toMatchObject({ sessions: [], expired: 1 });
  await answer("ann", "three");
  expect(said(received.at(-1)?.messages)).toEqual(["user: three"]);
});

test("a question whose session is gone before it has answered is led to the next one, once", async () => {
  const { sim, ask, kill, ends } = await assistant(
    inTurn({ play: "hang", text: "For" }, says("Hello."), { play: "hang" }),
  );
  const { reply } = ask("ann", "Hello?");
  await sim.settle();
  kill("Session");
  expect((await sim.until(reply)).text).toBe("Hello.");
  const { reply: lost } = ask("ann", "Still there?");
  for (let times = 1; times <= 2; times++) {
    await sim.settle();
    kill("Session");
  }
  await expect(sim.until(lost)).rejects.toThrow(/ended before it answered/);
  expect(ends().filter((agent) => agent.startsWith("Session#"))).toHaveLength(3);
});

test("of a long conversation the end is kept, from a question on", async () => {
  const { answer, received } = await assistant(
    ({ messages }) => (messages.at(-1)?.role === "tool" ? says("Well.") : calls("quick")),
    [tool("quick", () => "done")],
  );
  for (let count = 1; count <= 60; count++) await answer("ann", `question ${count}`);
  const kept = said(received.at(-1)?.messages);
  expect(kept[0]).toMatch(/^user: question /);
  expect(kept.slice(-3)).toEqual(["user: question 60", "assistant: ", "tool: done"]);
  expect(kept.length).toBeGreaterThan(190);
  expect(kept.length).toBeLessThanOrEqual(202);
});

test("Forget begins a new conversation", async () => {
  const { answer, router, received } = await assistant(inTurn(says("Hello.")));
  await answer("ann", "one");
  router.forget({ user: "ann" });
  await answer("ann", "two");
  expect(said(received.at(-1)?.messages)).toEqual(["user: two"]);
});

test("a thousand users are answered, and nothing is left of them when they have gone", async () => {
  const { sim, ask, status } = await assistant(
    ({ messages }) => (messages.at(-1)?.role === "tool" ? says("Slept.") : calls("slow")),
    [sleeper("slow", 1000)],
  );
  const users = Array.from({ length: 1000 }, (_, number) => `user ${number}`);
  const replies = await sim.until(Promise.all(users.map((user) => ask(user, "Sleep.").reply)));
  expect(replies).toEqual(Array(1000).fill({ text: "Slept.", ended: "complete" }));
  expect(sim.now).toBeGreaterThanOrEqual(1000);
  expect((await status()).sessions).toHaveLength(1000);
  await sim.advance(HALF_AN_HOUR);
  expect(await status()).toMatchObject({ sessions: [], expired: 1000 });
  expect(sim.system.size).toBe(3);
  expect(sim.reported).toEqual([]);
});

test("a stop waits for the answers that have begun, with their tools, then ends group after group", async () => {
  const { sim, router, ask, ends } = await assistant(
    ({ messages }) => {
      const last = messages.at(-1);
      if (last?.role === "tool") return says(`It ${last.content}.`);
      return last?.content === "sleep" ? calls("slow") : says("Hello.");
    },
    [sleeper("slow", 15_000)],
  );
  const [sleep, hello, next] = [ask("ann", "sleep"), ask("bob", "hello"), ask("ann", "and then?")];
  await sim.advance(10);
  await sim.until(router.interrupt());
  expect(await sleep.reply).toEqual({ text: "It slow slept.", ended: "complete" });
  expect(await hello.reply).toEqual({ text: "Hello.", ended: "complete" });
  expect(await next.reply).toEqual({ text: "Hello.", ended: "complete" });
  expect(sim.now).toBe(15_000);
  const groups = ends().map((agent) => agent.replace(/#.*/, ""));
  const inOrder = groups.filter((name) => !["Completion", "Run"].includes(name));
  expect(inOrder).toEqual(["Session", "Session", "Tool", "Model", "Router"]);
  expect(sim.system.size).toBe(0);
  expect(sim.reported).toEqual([]);
});

test("whoever asks while it stops is told so, and begins nothing", async () => {
  const { sim, router, ask, ends } = await assistant(
    ({ messages }) => (messages.at(-1)?.role === "tool" ? says("Slept.") : calls("slow")),
    [sleeper("slow", 5000)],
  );
  const { reply } = ask("ann", "sleep");
  await sim.advance(10);
  const stopped = router.interrupt();
  await sim.advance(10);
  const late = [ask("ann", "And then?"), ask("bob", "Hello?")];
  await sim.until(stopped);
  expect((await reply).text).toBe("Slept.");
  for (const { reply } of late) await expect(reply).rejects.toThrow("no more questions are taken");
  expect(ends().filter((agent) => agent.startsWith("Session#"))).toHaveLength(1);
});

test("a stop does not wait for ever: a session has a minute", async () => {
  const { sim, router, ask } = await assistant(inTurn({ play: "hang", text: "For" }));
  const { reply } = ask("ann", "Hello?");
  await sim.settle();
  await sim.until(router.interrupt());
  await expect(reply).rejects.toThrow();
  expect(sim.now).toBe(60_000);
  expect(sim.system.size).toBe(0);
});
