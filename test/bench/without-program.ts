import { isAgentError, nodeHost, System } from "crb-gen";
import { Stepper } from "../../bench/agents/steppers.js";

/** An agent makes a move that its spec does not declare, and somebody counts what happens. */
class Wanderer extends Stepper {
  protected override tick(_: unknown, ctx: Parameters<Stepper["tick"]>[1]) {
    this.data.taken += 1;
    return ctx.next(this.data.taken === 3 ? ("Nowhere" as "Tock") : "Tock");
  }
}

const system = new System(nodeHost());
let observations = 0;
system.observe(() => {
  observations += 1;
});
const output = await new Wanderer({ steps: 4 }).run({ system }).catch((error: unknown) => {
  if (isAgentError(error)) return error.code;
  throw error;
});
console.log(`${output}, ${observations} observations`);
