import type { Piscina } from "piscina";
import type { ThreadJob, ThreadResult, ThreadRun, Threads } from "../../core/host.js";
import { type Flag, Flags } from "./flags.js";

/** What a worker is sent. */
interface Task {
  readonly url: string;
  readonly state: string;
  readonly data: unknown;
  readonly agent: unknown;
  /** Where it reads whether it should stop. */
  readonly flag: Pick<Flag, "cells" | "index">;
}

/** What a worker sends home: as the core wants it, but for errors, which travel as plain data. */
interface Reply extends Omit<ThreadResult, "thrown"> {
  readonly thrown?: PackedError;
  /** Why there is no body to run. */
  readonly broken?: PackedError;
}

interface PackedError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string | undefined;
  readonly code?: string | undefined;
}

/** How long an idle thread is kept for the next body, in ms. */
const IDLE = 1000;

/** Runs bodies on the worker threads of a piscina pool, which is made when the first body needs it. */
export class PiscinaThreads implements Threads {
  #pool: Promise<Piscina> | null = null;
  readonly #flags = new Flags();

  run({ url, state, data, agent }: ThreadJob): ThreadRun {
    const flag = this.#flags.take();
    const terminator = new AbortController();
    const { cells, index } = flag;
    const result = this.#run({ url, state, data, agent, flag: { cells, index } }, terminator.signal);
    return {
      result: result.finally(() => flag.release()),
      cancel: () => flag.raise(),
      terminate: () => terminator.abort(),
    };
  }

  async #run(task: Task, signal: AbortSignal): Promise<ThreadResult> {
    this.#pool ??= makePool();
    const pool = await this.#pool;
    const { thrown, broken, ...reply } = await this.#reply(pool, task, signal);
    if (broken !== undefined) throw unpack(broken);
    return thrown === undefined ? reply : { ...reply, thrown: unpack(thrown) };
  }

  async #reply(pool: Piscina, task: Task, signal: AbortSignal): Promise<Reply> {
    try {
      return await pool.run(task, { signal });
    } catch (error) {
      // A worker packs all its errors but the one of sending its result: in the copying that loses its class (Node
      // 20) or its message (22 and later).
      if (error instanceof Error && error.message !== "") throw error;
      throw new Error(
        "what the body gave back could not be cloned: it, or the agent's data, holds what is not plain data",
      );
    }
  }
}

async function makePool(): Promise<Piscina> {
  const { Piscina } = await import("piscina");
  const filename = new URL("./worker.js", import.meta.url).href;
  return new Piscina({ filename, minThreads: 0, idleTimeout: IDLE });
}

function unpack({ name, message, stack, code }: PackedError): Error {
  const error = new Error(message);
  return Object.assign(error, { name, stack }, code === undefined ? {} : { code });
}
