/** Functions as agents: `node --import tsx examples/threads/functions.ts`. */
import { defaultSystem, task } from "crb-gen";
import primes from "./primes.thread.js";

defaultSystem().observe(({ agent, type }) => console.log(`${agent} ${type}`));

/** Counts on several threads at once, beside a pause; whoever interrupts it interrupts all of that. */
const count = task(async function count(ctx) {
  const [below1k, below100k] = await Promise.all([
    ctx.run(primes({ below: 1000 })),
    ctx.run(primes({ below: 100_000 }, { timeout: 60_000 })),
    ctx.sleep(10),
  ]);
  return { below1k, below100k };
});

console.log(await count.run());
