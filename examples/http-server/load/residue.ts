/** What is left after a load: of agents, requests, connections, timers and memory. */
import { setTimeout as pause, setImmediate as turn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { defaultSystem } from "crb-gen";
import type { Client } from "./client.js";

export interface Residue {
  /** Agents that live. */
  readonly agents: number;
  /** HTTP requests that the server takes for open, but the one that asks. */
  readonly open: number;
  /** Clients that the shelf takes for waiting. */
  readonly waiting: number;
  /** Ends of connections, of the server and of the clients, both here. */
  readonly sockets: number;
  readonly timers: number;
  /** Bytes of the heap after garbage collection. */
  readonly heap: number;
}

/** The server and its shelf: they stay. */
export const STAYING = 2;

/** How long what is over may take to be gone, in ms. */
const PATIENCE = 5000;

/** Measures when all is over, or patience runs out. Closes the client. */
export async function residue(client: Client): Promise<Residue> {
  await until(() => defaultSystem().size <= STAYING);
  const { text } = await client.ask({ method: "GET", path: "/stats" });
  const { open, waiting } = JSON.parse(text);
  client.close();
  await until(() => defaultSystem().size <= STAYING && resources("TCPSocketWrap") === 0);
  const [agents, sockets, timers] = [defaultSystem().size, resources("TCPSocketWrap"), resources("Timeout")];
  return { agents, open: open - 1, waiting, sockets, timers, heap: await heap() };
}

async function until(over: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!over() && performance.now() < end) await pause(20);
}

function resources(name: string): number {
  return process.getActiveResourcesInfo().filter((resource) => resource === name).length;
}

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

async function heap(): Promise<number> {
  for (let round = 0; round < 4; round++) {
    collect();
    await turn();
  }
  return process.memoryUsage().heapUsed;
}
