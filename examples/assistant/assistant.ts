/** All of it, started. */
import { nodeHost, System } from "crb-gen";
import type { Endpoint, RouterBase } from "../../generated/assistant.js";
import { traceIfAsked } from "../trace.js";
import { Router } from "./agents/router.js";
import { wordsAndTools } from "./loopback/script.js";
import { loopback } from "./loopback/server.js";
import { tellNews } from "./news.js";
import { toolsOf } from "./tools/tools.js";

export interface Assistant {
  readonly system: System;
  readonly router: RouterBase.Address;
  readonly endpoint: Endpoint;
  /** Lets answers that have begun come to their end, stops group by group, and closes an endpoint of our own. */
  stop(): Promise<void>;
}

export interface AssistantOptions {
  /** Null: one of our own. */
  readonly endpoint: Endpoint | null;
  /** What the tools may read. */
  readonly folder: string;
  /** The pause before each piece of an answer of our own endpoint, in ms. */
  readonly pace: number;
  /** Is told what becomes of the agents. */
  readonly tell: (words: string) => void;
}

/** Starts the agents, and an endpoint of our own where none is given. */
export async function startAssistant({ endpoint, folder, pace, tell }: AssistantOptions): Promise<Assistant> {
  const own = endpoint === null ? await loopback({ script: wordsAndTools, pace }) : null;
  const system = new System(nodeHost());
  traceIfAsked(system);
  tellNews(system, tell);
  const router = new Router(toolsOf({ folder, now: () => new Date() })).spawn({ system });
  const model = endpoint ?? { url: own?.url ?? "", model: "script" };
  await router.addModel(model);
  return {
    system,
    router,
    endpoint: model,
    async stop() {
      await router.interrupt();
      await own?.close();
    },
  };
}
