import { nodeHost, System } from "crb-gen";
import { afterEach, expect, test } from "vitest";
import { Router } from "../../examples/assistant/agents/router.js";
import type { Script } from "../../examples/assistant/loopback/play.js";
import { type Loopback, loopback } from "../../examples/assistant/loopback/server.js";
import { hurry } from "../../examples/page-monitor/hurry.js";
import type { RouterBase } from "../../generated/assistant.js";
import { asks, calls, inTurn, says, sleeper, until } from "./assistantWorld.js";

/** Real sockets, and time that runs as it does, or faster. */
let system: System;
let server: Loopback;
let router: RouterBase.Address;

async function open(script: Script, { pace = 0, speed = 1 } = {}): Promise<void> {
  system = new System(hurry(nodeHost(), speed));
  server = await loopback({ script, pace });
  router = new Router([sleeper("slow", 1000)]).spawn({ system });
  await router.addModel({ url: server.url, model: "script" });
}

afterEach(async () => {
  await router.interrupt();
  expect(system.size).toBe(0);
  expect(server.open).toBe(0);
  await server.close();
});

test("Cancel in the middle of a stream frees its connection at once", async () => {
  await open(inTurn({ play: "hang", text: "Once upon a time" }));
  const { reply, heard } = asks(router, "ann", "Tell me a story.");
  await until(() => heard.length === 4);
  expect(server.open).toBe(1);
  router.cancel({ user: "ann" });
  expect(await reply).toEqual({ text: "Once upon a time", ended: "cancelled" });
  await until(() => server.open === 0);
  expect(heard).toEqual(["Once", " upon", " a", " time"]);
});

test("so does a model that is killed; the answer begins anew", async () => {
  await open(inTurn({ play: "hang", text: "Once" }, says("Once more.")));
  const { reply, heard } = asks(router, "ann", "Tell me a story.");
  await until(() => heard.length === 1);
  const { models } = await router.getStatus();
  await models[0]?.agent.interrupt({ deadline: 0 });
  await until(() => server.open === 0);
  expect((await reply).text).toBe("Once more.");
});

test("every mood of the endpoint is overcome", async () => {
  await open(
    inTurn(
      { play: "refuse", status: 429, retryAfter: 3 },
      { play: "refuse", status: 500 },
      { play: "babble" },
      { play: "refuse", status: 503, retryAfter: 5 },
      { play: "break", text: "This is half an" },
      calls("slow", "slow"),
      { play: "hang", text: "Well" },
      says("Here I am."),
    ),
    { speed: 100 },
  );
  const { reply, heard } = asks(router, "ann", "Hello?");
  expect((await reply).text).toBe("Here I am.");
  expect(heard.filter((what) => what.startsWith("setback")).map((what) => what.slice(9, 38))).toEqual([
    "the endpoint says 429: Rate l",
    "the endpoint says 500: The se",
    "the endpoint sends garbage, n",
    "the endpoint says 503: The se",
    "the connection is lost: other",
    expect.stringMatching(/^Completion#\d+/),
  ]);
});

test("hundreds of users stream at once", async () => {
  const text = "Crabs walk sideways, and all of them at once.";
  await open(() => says(text), { pace: 1 });
  const users = Array.from({ length: 300 }, (_, number) => asks(router, `user ${number}`, "Tell me."));
  const replies = await Promise.all(users.map(({ reply }) => reply));
  expect(replies).toEqual(Array(300).fill({ text, ended: "complete" }));
  expect(users.map(({ heard }) => heard.join(""))).toEqual(Array(300).fill(text));
});

test("a stop lets an answer that streams come to its end", async () => {
  await open(inTurn(says("one two three four five six seven eight nine ten")), { pace: 20 });
  const { reply, heard } = asks(router, "ann", "Count.");
  await until(() => heard.length === 2);
  await router.interrupt();
  expect(await reply).toMatchObject({ text: expect.stringMatching(/ten$/), ended: "complete" });
});
