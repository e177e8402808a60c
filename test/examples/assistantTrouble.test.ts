import { expect, test } from "vitest";
import type { Play } from "../../examples/assistant/loopback/play.js";
import { assistant, calls, inTurn, said, says, sleeper } from "./assistantWorld.js";

const limited = (retryAfter?: number): Play => ({
  play: "refuse",
  status: 429,
  ...(retryAfter !== undefined && { retryAfter }),
});

test("a rate limit is waited out, as long as Retry-After says", async () => {
  const { sim, ask, received } = await assistant(inTurn(limited(7), limited(), says("Here I am.")));
  const { reply, heard } = ask("ann", "Hello?");
  expect(await sim.until(reply)).toEqual({ text: "Here I am.", ended: "complete" });
  expect(received.map(({ at }) => at)).toEqual([0, 7000, 8000]);
  expect(heard.slice(0, 2)).toEqual([
    "setback: the endpoint says 429: Rate limit reached, and waits 7 s as it says",
    "setback: the endpoint says 429: Rate limit reached, and waits 1 s as it says",
  ]);
});

test("an endpoint that is always asked too much is given up after five waits", async () => {
  const { sim, ask, received, answer } = await assistant(
    inTurn(...Array(6).fill(limited(1)), says("At last.")),
  );
  await expect(sim.until(ask("ann", "Hello?").reply)).rejects.toThrow("the endpoint says 429");
  expect(received.map(({ at }) => Math.floor(at / 1000))).toEqual([0, 1, 2, 3, 4, 5]);
  expect((await answer("ann", "And now?")).text).toBe("At last.");
});

test("an answer that takes more than ten minutes is given up, and asks for no more", async () => {
  const { sim, ask, received, ends } = await assistant(
    inTurn(limited(119), limited(119), limited(119), { play: "hang" }),
  );
  await expect(sim.until(ask("ann", "Hello?").reply)).rejects.toThrow("600000 ms");
  await sim.settle();
  expect(sim.now).toBe(600_000);
  expect(ends()).toEqual([expect.stringMatching(/^Completion#/)]);
  await sim.advance(600_000);
  expect(received.at(-1)?.at).toBeLessThan(600_000);
});

test("nobody waits an hour because an endpoint says so", async () => {
  const { sim, ask } = await assistant(inTurn(limited(3600)));
  await expect(sim.until(ask("ann", "Hello?").reply)).rejects.toThrow("the endpoint says 429");
  expect(sim.now).toBe(0);
});

test.each<[string, Play, string]>([
  ["a server error", { play: "refuse", status: 500 }, "the endpoint says 500: The server had an error"],
  ["half an answer", { play: "break", text: "Here I" }, "the connection is lost: terminated"],
  ["garbage", { play: "babble" }, 'the endpoint sends garbage, no JSON: {"choices":[{"delta":'],
])("%s is tried again, and the answer begins anew", async (_what, play, words) => {
  const { sim, ask, received } = await assistant(inTurn(play, play, says("Here I am.")));
  const { reply, heard } = ask("ann", "Hello?");
  expect(await sim.until(reply)).toEqual({ text: "Here I am.", ended: "complete" });
  expect(heard.filter((what) => what === `setback: ${words}`)).toHaveLength(2);
  const [, first = 0, second = 0] = received.map(({ at }) => at);
  expect(first).toBeGreaterThanOrEqual(250);
  expect(second).toBeGreaterThan(first);
});

test("what goes wrong three times is told, and the session goes on", async () => {
  const broken: Play = { play: "refuse", status: 500 };
  const { sim, ask, answer, received } = await assistant(inTurn(broken, broken, broken, says("Better.")));
  await expect(sim.until(ask("ann", "Hello?").reply)).rejects.toThrow("the endpoint says 500");
  expect(received).toHaveLength(3);
  expect((await answer("ann", "And now?")).text).toBe("Better.");
  expect(said(received.at(-1)?.messages)).toEqual(["user: Hello?", "user: And now?"]);
  expect(sim.reported).toEqual([]);
});

test("what will not pass is not tried again", async () => {
  const { sim, ask, received } = await assistant(inTurn({ play: "refuse", status: 401 }));
  await expect(sim.until(ask("ann", "Hello?").reply)).rejects.toThrow("the endpoint says 401");
  expect(received).toHaveLength(1);
});

test("an endpoint that says nothing is given up after two minutes, and asked again", async () => {
  const { sim, ask, received } = await assistant(
    inTurn({ play: "hang" }, { play: "hang", text: "Well" }, says("Here I am.")),
  );
  const { reply, heard } = ask("ann", "Hello?");
  expect(await sim.until(reply)).toEqual({ text: "Here I am.", ended: "complete" });
  const [, first = 0, second = 0] = received.map(({ at }) => at);
  expect(first).toBeGreaterThan(120_000);
  expect(second).toBeGreaterThan(first + 120_000);
  expect(heard.filter((what) => /^setback: .*120000 ms/.test(what))).toHaveLength(2);
});

test("a question to a model that is not there is told so", async () => {
  const { sim, router } = await assistant(inTurn(says("Hello.")));
  const listener = { token() {}, setback() {}, calling() {}, called() {} };
  const reply = router.ask({ user: "ann", text: "Hello?", listener, model: "other" });
  await expect(sim.until(reply)).rejects.toThrow('there is no model "other"');
});

test("a model that crashes in the middle is started again, and the session asks it again with all it knows", async () => {
  const { sim, ask, answer, kill, received } = await assistant(
    inTurn(says("Hello, Ann."), { play: "hang", text: "The first half" }, says("The whole.")),
  );
  await answer("ann", "I am Ann.");
  const { reply, heard } = ask("ann", "Who am I?");
  await sim.settle();
  kill("Model");
  expect(await sim.until(reply)).toEqual({ text: "The whole.", ended: "complete" });
  expect(heard.join("")).toBe("The first halfsetback: the model has crashedThe whole.");
  expect(said(received.at(-1)?.messages)).toEqual([
    "user: I am Ann.",
    "assistant: Hello, Ann.",
    "user: Who am I?",
  ]);
  const restarted = sim.log.flatMap((entry) => (entry.type === "restarted" ? [entry.agent] : []));
  expect(restarted).toEqual([expect.stringMatching(/^Model#/)]);
  expect(sim.reported).toEqual([]);
});

test("Cancel stops an answer in the middle; what was read of it belongs to the conversation", async () => {
  const { sim, ask, router, answer, received, ends } = await assistant(
    inTurn({ play: "hang", text: "Once upon a time" }, says("No more.")),
  );
  const { reply, heard } = ask("ann", "Tell me a story.");
  await sim.settle();
  router.cancel({ user: "ann" });
  expect(await sim.until(reply)).toEqual({ text: "Once upon a time", ended: "cancelled" });
  await sim.settle();
  expect(sim.now).toBe(0);
  expect(ends()).toEqual([expect.stringMatching(/^Completion#/)]);
  expect(heard.filter((what) => what.startsWith("setback"))).toEqual([]);
  await answer("ann", "Thank you.");
  expect(said(received.at(-1)?.messages)).toEqual([
    "user: Tell me a story.",
    "assistant: Once upon a time",
    "user: Thank you.",
  ]);
});

test("Cancel also ends a wait for the endpoint, and a run of tools; otherwise it does nothing", async () => {
  const { sim, ask, router, answer, received } = await assistant(
    inTurn(limited(60), calls("slow"), says("Hello.")),
    [sleeper("slow", 10_000)],
  );
  router.cancel({ user: "ann" });
  for (const text of ["wait", "sleep"]) {
    const { reply } = ask("ann", text);
    await sim.advance(1000);
    router.cancel({ user: "ann" });
    expect(await sim.until(reply)).toEqual({ text: "", ended: "cancelled" });
  }
  router.cancel({ user: "ann" });
  await sim.settle();
  expect((await answer("ann", "Hello?")).text).toBe("Hello.");
  expect(said(received.at(-1)?.messages)).toEqual(["user: wait", "user: sleep", "user: Hello?"]);
  await sim.advance(100_000);
  expect(received).toHaveLength(3);
});

test("Cancel of one user is none of another's", async () => {
  const { sim, ask, router } = await assistant(inTurn({ play: "hang", text: "For" }));
  const [ann, bob] = [ask("ann", "Hello?"), ask("bob", "Hello?")];
  await sim.settle();
  router.cancel({ user: "bob" });
  expect(await sim.until(bob.reply)).toMatchObject({ ended: "cancelled" });
  let settled = false;
  ann.reply.finally(() => {
    settled = true;
  });
  await sim.settle();
  expect(settled).toBe(false);
});

test("who waits for a completion or a run that is killed is told at once", async () => {
  const { sim, ask, kill } = await assistant(inTurn({ play: "hang" }, calls("slow"), says("Never mind.")), [
    sleeper("slow", 10_000),
  ]);
  const first = ask("ann", "Hello?");
  await sim.settle();
  kill("Completion");
  await expect(sim.until(first.reply)).rejects.toThrow("the answer was stopped");
  const second = ask("ann", "Sleep.");
  await sim.settle();
  kill("Run");
  expect((await sim.until(second.reply)).text).toBe("Never mind.");
  expect(second.heard[1]).toBe("slow fails: the tool was stopped");
  expect(sim.now).toBe(0);
});
