/** What hangs, for tests of how it is stopped: a server, agents inside agents, and threads. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { type Host, nodeHost } from "crb-gen";
import type { TaskGraph } from "../../runtime/core/graph/graph.js";
import { agent, type Ctx, events, graph, type Handlers, type Loose, on, task } from "./agents.js";
import beating from "./bodies/beating.sync.js";

/** A server that takes requests and never answers. */
export async function hangingServer() {
  let open = 0;
  const server = createServer((_, response) => {
    open += 1;
    response.on("close", () => {
      open -= 1;
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    /** Waits until so many requests are under way. */
    async requests(count: number): Promise<void> {
      while (open !== count) await wait(5);
    },
    close(): void {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The host of Node, and how many of its timers keep the process alive. */
export function countingHost(): { readonly host: Host; readonly timers: () => number } {
  const host = nodeHost();
  const running = new Set<object>();
  const after: Host["after"] = (ms, callback) => {
    const timer = host.after(ms, () => {
      running.delete(timer);
      callback();
    });
    running.add(timer);
    return {
      cancel() {
        running.delete(timer);
        timer.cancel();
      },
      hold(alive) {
        if (alive) running.add(timer);
        else running.delete(timer);
        timer.hold(alive);
      },
    };
  };
  return { host: { ...host, after }, timers: () => running.size };
}

/** An agent in `Work`: `Go` interrupts it, `Get` answers once it has stopped. */
export function worker(
  work: (ctx: Ctx) => unknown,
  more: Partial<TaskGraph> = {},
  hooks: Handlers = {},
): Loose {
  const interrupts = { Go: on("onGo", ["Idle"]) };
  const fallback = { at: "", call: "fall", next: ["Idle"] };
  return agent(
    graph({
      Work: task("work", ["done", "Idle"], { interrupts, fallback, ...more }),
      Idle: events({ Get: on("onGet") }, { otherwise: "ignore" }),
    }),
    {
      work: (_: unknown, ctx: Ctx) => work(ctx),
      onGo: (_: unknown, ctx: Ctx) => ctx.next("Idle"),
      fall: (_: unknown, ctx: Ctx) => ctx.next("Idle"),
      onGet: () => "stopped",
      ...hooks,
    },
  );
}

/** Runs `work` in an agent inside an agent, `depth` in all. */
export function nested(depth: number, work: (ctx: Ctx) => unknown): (ctx: Ctx) => unknown {
  const leave = async (inner: Promise<unknown>, ctx: Ctx) => {
    await inner;
    return ctx.next("done");
  };
  if (depth === 0) return work;
  const plain = () =>
    agent(graph({ Work: task("work", ["done"]) }), {
      work: (_: unknown, ctx: Ctx) => nested(depth - 1, work)(ctx),
    });
  return (ctx) => leave(ctx.run(plain()), ctx);
}

/** An agent whose thread counts in `beats`, and whether it looks if it should stop. */
export function beater(looks: boolean, more: Partial<TaskGraph> = {}) {
  const beats = new Int32Array(new SharedArrayBuffer(4));
  const interrupts = { Go: on("onGo", ["Idle"]) };
  const subject = agent(
    graph({
      Start: task("start", ["Work"], { mode: "duty" }),
      Work: { ...task("work", ["done"], { interrupts, ...more }), mode: "sync" },
      Idle: events({ Get: on("onGet") }, { otherwise: "ignore" }),
    }),
    {
      start: (_: unknown, ctx: Ctx) => ctx.next("Work", { beats, looks }),
      work: beating,
      onGo: (_: unknown, ctx: Ctx) => ctx.next("Idle"),
      fall: (_: unknown, ctx: Ctx) => ctx.next("Idle"),
      onGet: () => "stopped",
    },
  );
  return {
    subject,
    /** Waits until the thread counts. */
    async running(): Promise<void> {
      while (Atomics.load(beats, 0) === 0) await wait(5);
    },
    /** Whether it counts no more. */
    async isStill(): Promise<boolean> {
      // What ends a thread takes it a moment.
      for (let tries = 0; tries < 100; tries++) {
        const before = Atomics.load(beats, 0);
        await wait(20);
        if (Atomics.load(beats, 0) === before) return true;
      }
      return false;
    },
  };
}
