/** Functions as agents: `node --import tsx examples/threads/functions.ts`. */
import { defaultSystem, task } from "crb-gen";
import primes from "./primes.thread.js";

defaultSystem().observe(({ agent, type }) => console.log(`${agent} ${type}`));

/** Searches on two threads at once, beside a pause; whoever interrupts it interrupts all of that. */
const search = task(async function search(ctx) {
  const [few, many] = await Promise.all([
    ctx.run(primes({ from: 0, to: 1000 })),
    ctx.run(primes({ from: 0, to: 100_000 }, { timeout: 60_000 })),
    ctx.sleep(10),
  ]);
  return [few.count, many.count];
});

console.log(await search.run());
