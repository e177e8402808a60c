/** A program that a signal ends: an agent that takes `ms` to end, or as long as it lives when that is `never`. */
import { defaultSystem, interruptOnSignals } from "crb-gen";
import { agent, type Ctx, graph, task } from "./agents.js";

const [ms = "0"] = process.argv.slice(2);
const stop = interruptOnSignals();
if (ms === "deaf") stop();
const hold = setInterval(() => {}, 1000);
const { ended } = agent(graph({ Work: task("work", ["done"]) }), {
  async work(_: unknown, ctx: Ctx) {
    if (ms === "gone") return ctx.next("done");
    console.log("ready");
    await new Promise((resolve) => ctx.signal.addEventListener("abort", resolve));
    console.log("asked");
    await new Promise((resolve) => {
      if (ms !== "never") setTimeout(resolve, Number(ms));
    });
  },
  finalize: () => console.log("closed"),
}).spawn();
await ended;
console.log(`ended, ${defaultSystem().size} left`);
if (ms !== "gone") clearInterval(hold);
