import { threadId } from "node:worker_threads";
import { threaded } from "../../../runtime/core/functions/threaded.js";
import type { Body } from "./body.js";

function overflow(depth: number): number {
  return 1 + overflow(depth + 1);
}

/** What a run leaves to those after it on its thread. */
let kept: (value: unknown) => void;

/** Does what its data asks for: one module for many cases. */
export default threaded<Body>(import.meta.url, ({ what }, ctx) => {
  switch (what) {
    case "count":
      ctx.agent.n += 1;
      return ctx.next("done", { n: ctx.agent.n });
    case "throw": {
      ctx.agent.n = 99;
      throw Object.assign(new RangeError("too far"), { code: "EFAR" });
    }
    case "give up":
      return ctx.giveUp(new RangeError("no use"));
    case "throw a string":
      throw "just text";
    case "uncloneable":
      return ctx.next("done", () => {});
    case "uncloneable agent":
      ctx.agent.n = Symbol() as never;
      return ctx.next("done");
    case "deep": {
      let output = {};
      for (let level = 0; level < 1e5; level++) output = { next: output };
      return ctx.next("done", output);
    }
    case "overflow":
      return overflow(0);
    case "exhaust":
      for (const kept: number[][] = []; ; ) kept.push(Array.from({ length: 1e5 }, Math.random));
    case "leave an error":
      void Promise.reject(new Error("left behind"));
      return ctx.next("done", "fine");
    case "leave an exit":
      setImmediate(() => process.exit(3));
      return ctx.next("done", "fine");
    case "exit":
      process.exit(3);
      break;
    case "print":
      for (let line = 1; line <= 1000; line++) console.log("line", line);
      return ctx.next("done");
    case "report":
      for (let step = 1; step <= 1000; step++) ctx.progress({ step });
      return ctx.next("done");
    case "report once":
      ctx.progress("once");
      return ctx.next("done");
    case "keep how it reports":
      kept = ctx.progress;
      return ctx.next("done");
    case "report by what was kept":
      kept("stray");
      return ctx.next("done");
    case "report, then wait": {
      ctx.progress("begun");
      while (!ctx.cancelled());
      return ctx.next("done");
    }
    case "report what cannot be copied":
      ctx.progress(() => {});
      return ctx.next("done");
    case "report until cancelled":
      while (!ctx.cancelled()) ctx.progress("on");
      return ctx.next("done");
    case "report and spin":
      ctx.progress("begun");
      for (;;);
    case "spin":
      for (;;);
    case "until cancelled": {
      while (!ctx.cancelled());
      ctx.agent.n = -1;
      return ctx.next("done", "cancelled");
    }
    case "promise":
      return Promise.resolve(ctx.next("done"));
    case "forget":
      ctx.next("done");
      return undefined;
    case "undeclared":
      return ctx.next("Nowhere");
    case "text":
      ctx.agent.n = 7;
      return ctx.next("done", { n: "one" });
    case "which":
      return ctx.next("done", threadId);
    case "where":
      return ctx.next("done", ctx.state);
    default:
      return what;
  }
});
