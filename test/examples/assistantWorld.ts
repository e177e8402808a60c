/** The assistant in a test: its endpoint plays what the test says, and everything that a user hears is written down. */
import { Simulation } from "crb-gen/simulation";
import { Router } from "../../examples/assistant/agents/router.js";
import type { ToolFunction } from "../../examples/assistant/agents/tool.js";
import { inMemory } from "../../examples/assistant/loopback/inMemory.js";
import type { Play, Script } from "../../examples/assistant/loopback/play.js";
import type { ChatMessage, ChatRequest } from "../../examples/assistant/loopback/request.js";
import type { Listener, Reply, RouterBase } from "../../generated/assistant.js";

/** Waits for what comes over real sockets. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

export interface Asked {
  readonly reply: Promise<Reply>;
  /** What came of it so far: text between bars for tokens, else what happened. */
  readonly heard: string[];
}

/** Asks as a user who writes down what is heard. */
export function asks(router: RouterBase.Address, user: string, text: string): Asked {
  const heard: string[] = [];
  const listener: Listener = {
    token: ({ text }) => void heard.push(text),
    setback: ({ reason }) => void heard.push(`setback: ${reason}`),
    calling: ({ call }) => void heard.push(`calling ${call.name}`),
    called: ({ call, output, failed }) =>
      void heard.push(`${call.name} ${failed ? "fails" : "gives"}: ${output}`),
  };
  const reply = router.ask({ user, text, listener });
  reply.catch(() => {});
  return { reply, heard };
}

/** An endpoint request, and when it came. */
interface Received {
  readonly at: number;
  readonly messages: readonly ChatMessage[];
}

/** An assistant in virtual time. */
export async function assistant(
  script: Script,
  tools: readonly ToolFunction[] = [],
  sim: Simulation = new Simulation().watch(),
) {
  const received: Received[] = [];
  const noting = (request: ChatRequest, attempt: number): Play => {
    received.push({ at: sim.now, messages: request.messages });
    return script(request, attempt);
  };
  const router = sim.spawn(new Router(tools, inMemory(noting)));
  await sim.until(router.addModel({ url: "http://nowhere/v1", model: "script" }));
  await sim.settle();
  return {
    sim,
    router,
    received,
    ask: (user: string, text: string) => asks(router, user, text),
    /** Answers by the simulation's clock. */
    answer: (user: string, text: string) => sim.until(asks(router, user, text).reply),
    status: () => sim.until(router.getStatus()),
    /** Ends the first agent of a kind, wherever it is. */
    kill(kind: string): void {
      const cell = [...sim.system.cells()].find(({ id }) => id.startsWith(`${kind}#`));
      void cell?.address.interrupt({ deadline: 0 });
    },
    /** The agents that have ended, in their order. */
    ends: () => sim.log.flatMap((entry) => (entry.type === "ended" ? [entry.agent] : [])),
  };
}

/** Plays one after the other, whatever is asked; at last again and again. */
export function inTurn(...plays: readonly Play[]): Script {
  let next = 0;
  return () => plays[Math.min(next++, plays.length - 1)] ?? { play: "hang" };
}

export function says(text: string): Play {
  return { play: "say", text };
}

export function calls(...names: readonly string[]): Play {
  return { play: "say", calls: names.map((name) => ({ name, input: {} })) };
}

/** What the roles of a conversation have said, without its instructions. */
export function said(messages: readonly ChatMessage[] | undefined): string[] {
  return (messages ?? []).slice(1).map(({ role, content }) => `${role}: ${content}`);
}

export function tool(name: string, run: ToolFunction["run"]): ToolFunction {
  return { skill: { name, description: name, parameters: {} }, run };
}

/** A tool that takes so many ms. */
export function sleeper(name: string, ms: number): ToolFunction {
  return tool(name, async (_input, { sleep }) => {
    await sleep(ms);
    return `${name} slept`;
  });
}
