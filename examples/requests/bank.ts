/**
 * `node --import tsx examples/requests/bank.ts`: replies as messages. A teller has many requests under way at once, and
 * knows each response by its tag.
 */
import { Simulation } from "crb-gen/simulation";
import { Account, Teller } from "./bankers.js";

const sim = new Simulation();
const teller = sim.spawn(new Teller());
const ada = sim.spawn(new Account({ owner: "Ada", balance: 100 }));
const bob = sim.spawn(new Account({ owner: "Bob" }));
const closed = sim.spawn(new Account({ owner: "Eve", balance: 5 }));
await sim.until(closed.interrupt());

const orders = [
  transfer("Ada to Bob, 60", ada, bob, 60),
  transfer("Ada to Bob, 60 again", ada, bob, 60),
  transfer("Eve to Ada, 5", closed, ada, 5),
];
teller.audit(); // responses that come now find the teller in another state, which handles them too
await sim.until(Promise.all(orders));
console.log(`Bob can give back 60: ${JSON.stringify(await sim.until(bob.debit({ amount: 60 })))}`);
await sim.until(sim.system.interrupt());

async function transfer(what: string, from: typeof ada, to: typeof ada, amount: number): Promise<void> {
  const { transferred, reason = "" } = await teller.transfer({ from, to, amount });
  console.log(`${what}: ${transferred ? "done" : `refused: ${reason}`}`);
}
