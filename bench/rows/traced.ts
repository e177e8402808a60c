import { rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeHost, System, traceTo } from "crb-gen";
import { Stepper } from "../agents/steppers.js";
import { Chain } from "../agents/talkers.js";
import type { TimedRow } from "./row.js";

/** Shorter than any line of a trace. */
const LINE = 60;

/** Lets agents do so much in a system whose trace goes to a file. Throws if the trace is not whole. */
async function traced(amount: number, work: (system: System) => Promise<number>): Promise<number> {
  const file = join(tmpdir(), `crb-gen-bench-${process.pid}.jsonl`);
  const system = new System(nodeHost());
  const trace = traceTo(file, { system });
  try {
    const done = await work(system);
    trace.close();
    const { size } = statSync(file);
    if (size < amount * LINE) throw new Error(`${size} bytes cannot tell of ${amount}`);
    return done;
  } finally {
    rmSync(file, { force: true });
  }
}

/** To be read beside `syncStep`. */
export const tracedStep: TimedRow = {
  by: "rate",
  name: "step, traced to a file",
  does: "The same step, while everything that happens is written to a file.",
  amount: 200_000,
  ours: (steps) => traced(steps, (system) => new Stepper({ steps }).run({ system })),
};

/** To be read beside `selfMessage`. */
export const tracedMessage: TimedRow = {
  by: "rate",
  name: "message to itself, traced to a file",
  does: "The same message, while everything that happens is written to a file.",
  amount: 200_000,
  ours: (pings) =>
    traced(pings, (system) => {
      const chain = new Chain({ pings }).spawn({ system });
      chain.ping();
      return chain.done;
    }),
};
