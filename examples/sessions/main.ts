/** `npm run example:sessions`: an hour of sign-ins and silences, in virtual time. */
import { Simulation } from "crb-gen/simulation";
import { traceSimulationIfAsked } from "../trace.js";
import { Sessions } from "./sessions.js";

const simulation = new Simulation();
traceSimulationIfAsked(simulation);
const sessions = simulation.spawn(new Sessions());
const minutes = (count: number) => simulation.advance(count * 60_000);

async function tell() {
  const users = await simulation.until(sessions.whoIsIn());
  console.log(`${simulation.now / 60_000} min: ${users.join(", ") || "nobody"}`);
}

sessions.seen({ user: "ada" });
sessions.seen({ user: "grace" });
await tell();
await minutes(20);
sessions.seen({ user: "ada" });
sessions.seen({ user: "linus" });
await minutes(15);
await tell();
sessions.signOut({ user: "linus" });
await tell();
await minutes(25);
await tell();
