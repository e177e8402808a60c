/**
 * `node --import tsx examples/requests/helpdesk.ts`: a responder that is kept in data is answered from another state, by a
 * person later, or by another agent.
 */
import { Simulation } from "crb-gen/simulation";
import { Expert, Helpdesk } from "./desk.js";

const sim = new Simulation(); // an hour passes at once
const helpdesk = sim.spawn(new Helpdesk({ expert: sim.spawn(new Expert()) }));

const asked = [
  ask("Where is my password?"),
  ask("Two copies of one invoice?"),
  ask("Why is the sky blue?"),
  ask("Is anybody there?", 5000),
];
await sim.advance(60_000);
helpdesk.solve({ number: 3, answer: "Short waves scatter more." });
helpdesk.solve({ number: 4, answer: "Yes!" }); // too late: nobody hears it
await sim.until(Promise.all(asked));
await sim.until(sim.system.interrupt());

async function ask(question: string, timeout?: number): Promise<void> {
  try {
    const { answer, by } = await helpdesk.help({ question }, timeout === undefined ? {} : { timeout });
    console.log(`${question} ${by}: ${answer} (after ${sim.now} ms)`);
  } catch (error) {
    console.log(`${question} ${error instanceof Error ? error.message : error}`);
  }
}
