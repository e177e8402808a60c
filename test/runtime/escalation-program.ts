/** A program whose work is on a thread, three agents deep, and does not look whether it should stop. */
import { defaultSystem, interruptOnSignals } from "crb-gen";
import { agent, type Ctx, graph, task } from "./agents.js";
import { beater, nested } from "./escalation.js";

const { subject, running } = beater(false);
interruptOnSignals(defaultSystem(), { deadline: 60_000 });
const outer = agent(graph({ Work: task("work", ["done"]) }), {
  work(_: unknown, ctx: Ctx) {
    ctx.signal.addEventListener("abort", () => console.log("asked"));
    return nested(2, (inner) => inner.run(subject))(ctx);
  },
});
const door = outer.spawn();
await running();
console.log("spins");
const { reason } = await door.ended;
while (defaultSystem().size > 0) await new Promise((resolve) => setImmediate(resolve));
console.log(`ended: ${reason}, ${defaultSystem().size} left`);
