import { expect, test } from "vitest";
import { assistant, calls, inTurn, said, says, sleeper, tool } from "./assistantWorld.js";

test("an answer streams as messages and as progress, and is given whole", async () => {
  const { sim, ask } = await assistant(inTurn(says("Crabs walk sideways.")));
  const { reply, heard } = ask("ann", "How do crabs walk?");
  expect(await sim.until(reply)).toEqual({ text: "Crabs walk sideways.", ended: "complete" });
  expect(heard).toEqual(["Crabs", " walk", " sideways."]);
  const progress = sim.log.flatMap((entry) => (entry.type === "progress" ? [entry.progress] : []));
  expect(progress).toEqual([{ tokens: 1 }, { tokens: 2 }, { tokens: 3 }]);
});

test("a session remembers the conversation with its user, and no other", async () => {
  const { answer, received } = await assistant(({ messages }) => says(`re: ${messages.at(-1)?.content}`));
  await answer("ann", "one");
  await answer("bob", "two");
  await answer("ann", "three");
  expect(said(received.at(-1)?.messages)).toEqual(["user: one", "assistant: re: one", "user: three"]);
});

test("one question of a user waits for the other; users do not wait for each other", async () => {
  const { sim, ask, received } = await assistant(
    ({ messages }) => (messages.at(-1)?.content === "slow" ? calls("slow") : says("done")),
    [sleeper("slow", 3000)],
  );
  const [slow, next, bob] = [ask("ann", "slow"), ask("ann", "next"), ask("bob", "quick")];
  await sim.until(bob.reply);
  expect(sim.now).toBe(0);
  await sim.until(Promise.all([slow.reply, next.reply]));
  expect(received.map(({ at, messages }) => `${at} ${messages.at(-1)?.content}`).sort()).toEqual([
    "0 quick",
    "0 slow",
    "3000 next",
    "3000 slow slept",
  ]);
});

test("all tools of an answer run at once, and the model is told what they gave in its order", async () => {
  const { sim, ask, received } = await assistant(inTurn(calls("long", "short"), says("both")), [
    sleeper("long", 3000),
    sleeper("short", 2000),
  ]);
  const { reply, heard } = ask("ann", "Sleep.");
  await sim.until(reply);
  expect(sim.now).toBe(3000);
  expect(heard).toEqual([
    "calling long",
    "calling short",
    "short gives: short slept",
    "long gives: long slept",
    "both",
  ]);
  expect(said(received[1]?.messages)).toEqual([
    "user: Sleep.",
    "assistant: ",
    "tool: long slept",
    "tool: short slept",
  ]);
});

test("many runs of one tool do not wait for each other", async () => {
  const { sim, ask } = await assistant(inTurn(calls("slow", "slow", "slow"), says("done")), [
    sleeper("slow", 3000),
  ]);
  await sim.until(ask("ann", "Sleep.").reply);
  expect(sim.now).toBe(3000);
});

test.each([
  ["one that is not there", calls("teleport"), 'there is no tool "teleport": there are broken, hanging'],
  ["one that throws", calls("broken"), "out of order"],
  ["one that takes too long", calls("hanging"), /20000 ms/],
  [
    "an input that is no JSON",
    { play: "say", calls: [{ name: "broken", input: '{"half' }] } as const,
    'the input is no JSON object: {"half',
  ],
  [
    "an input that is a list",
    { play: "say", calls: [{ name: "broken", input: [1] }] } as const,
    "the input is no JSON object: [1]",
  ],
])("what goes wrong with a tool is told to the model: %s", async (_what, play, words) => {
  const { sim, ask, received } = await assistant(inTurn(play, says("Never mind.")), [
    tool("broken", () => {
      throw new Error("out of order");
    }),
    tool("hanging", (_input, { sleep }) => sleep(1e9).then(() => "")),
  ]);
  const { reply, heard } = ask("ann", "Use it.");
  expect(await sim.until(reply)).toEqual({ text: "Never mind.", ended: "complete" });
  expect(heard[1]).toMatch(words);
  expect(said(received[1]?.messages).at(-1)).toMatch(/^tool: Error: /);
});

test("a tool that is offered while it runs is used from the next question on", async () => {
  const { sim, router, ask, status } = await assistant(inTurn(calls("dice"), says("Four!")));
  router.addTool({
    skill: { name: "dice", description: "Rolls a die.", parameters: {} },
    agent: { callTool: async () => "a four" },
  });
  const { reply, heard } = ask("ann", "Roll.");
  await sim.until(reply);
  expect(heard).toEqual(["calling dice", "dice gives: a four", "Four!"]);
  expect((await status()).tools.map(({ name }) => name)).toEqual(["dice"]);
});

test("a tool that is killed is told as an error, offers itself again, and runs", async () => {
  const script = inTurn(calls("slow"), says("Oh."), calls("slow"), says("Better."));
  const { sim, ask, kill } = await assistant(script, [sleeper("slow", 1000)]);
  const first = ask("ann", "Sleep.");
  await sim.advance(500);
  kill("Tool");
  expect((await sim.until(first.reply)).text).toBe("Oh.");
  expect(first.heard).toEqual(["calling slow", expect.stringMatching(/^slow fails: Tool#\d+ ended/), "Oh."]);
  const again = ask("ann", "Sleep.");
  expect((await sim.until(again.reply)).text).toBe("Better.");
  expect(again.heard).toEqual(["calling slow", "slow gives: slow slept", "Better."]);
});

test("after ten rounds a model is given no more tools, and what it says then is the answer", async () => {
  const { answer, received } = await assistant(
    ({ tools }) => (tools ? calls("again") : says("Enough.")),
    [tool("again", () => "once more")],
  );
  expect(await answer("ann", "Go on.")).toEqual({ text: "Enough.", ended: "complete" });
  expect(received).toHaveLength(10);
});
