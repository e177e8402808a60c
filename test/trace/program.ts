/** A program that is recorded, and ends in the way that it is told; it says how many things had happened by then. */
import { defaultSystem, traceTo } from "crb-gen";
import { agent, type Ctx, events, graph, on, task } from "../runtime/agents.js";

const [file = "", way = ""] = process.argv.slice(2);
let happened = 0;
traceTo(file);
defaultSystem().observe(() => {
  happened += 1;
});
process.on("exit", () => {
  // What happens so late is in the trace as well.
  if (way === "late") void idle.interrupt({ deadline: 0 });
});

const ends: Readonly<Record<string, () => void>> = {
  late: () => process.exit(3),
  exit: () => process.exit(3),
  crash: () => {
    throw new Error("an error that nobody takes");
  },
  abort: () => setImmediate(() => process.abort()),
  kill: () => setImmediate(() => process.kill(process.pid, "SIGKILL")),
  quietly: () => {},
};

let left = 5_000;
const steps = graph({ Tick: task("tick", ["Tock", "done"]), Tock: task("tock", ["Tick"]) });
const address = agent(steps, {
  tick: (_: unknown, ctx: Ctx) => ctx.next(left > 0 ? "Tock" : "done"),
  tock: (_: unknown, ctx: Ctx) => {
    left -= 1;
    return ctx.next("Tick");
  },
}).spawn();
const idle = agent(graph({ Idle: events({ Ping: on("onPing") }) }), { onPing() {} }).spawn();
await address.done;
idle.ping();
await Promise.resolve();
process.stdout.write(`${happened}\n`, () => ends[way]?.());
