import { isAgentError, nodeHost, System } from "crb-gen";
import { Stepper } from "../../bench/agents/steppers.js";
import { Chain } from "../../bench/agents/talkers.js";

/** Three agents do each something that is found by verification, and somebody counts what happens. */

/** Makes a move that its spec does not declare. */
class Wanderer extends Stepper {
  protected override tick(_: unknown, ctx: Parameters<Stepper["tick"]>[1]) {
    this.data.taken += 1;
    return ctx.next(this.data.taken === 3 ? ("Nowhere" as "Tock") : "Tock");
  }
}

/** Makes a step, and forgets it for another one. */
class Forgetful extends Stepper {
  protected override tick(state: unknown, ctx: Parameters<Stepper["tick"]>[1]) {
    ctx.next("Tock");
    return super.tick(state, ctx);
  }
}

/** Returns what is no step. */
class Babbler extends Chain {
  protected override onPing(ping: object, ctx: Parameters<Chain["onPing"]>[1]) {
    return super.onPing(ping, ctx) ?? ("stay" as unknown as undefined);
  }
}

const system = new System(nodeHost());
let observations = 0;
system.observe(() => {
  observations += 1;
});

function babbled(): Promise<number> {
  const chain = new Babbler({ pings: 4 }).spawn({ system });
  chain.ping();
  return chain.done;
}

const runs = [
  () => new Wanderer({ steps: 4 }).run({ system }),
  () => new Forgetful({ steps: 4 }).run({ system }),
  babbled,
];
for (const run of runs) {
  const outcome = await run().catch((error: unknown) => {
    if (isAgentError(error)) return error.code;
    throw error;
  });
  console.log(outcome);
}
console.log(`${observations} observations`);
