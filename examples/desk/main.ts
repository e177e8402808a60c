/** `npm run example:desk`: a desk with a session for each user, in virtual time; the first try to read a page fails. */
import { Simulation } from "crb-gen/simulation";
import { traceSimulationIfAsked } from "../trace.js";
import { Desk } from "./desk.js";
import { Archive } from "./workers.js";

const simulation = new Simulation();
traceSimulationIfAsked(simulation);
simulation.system.observe((happening) => {
  if (happening.type === "restarted") console.log(`${happening.agent} starts again`);
  if (happening.type === "ended") console.log(`${happening.agent} has ended: ${happening.ended.reason}`);
});

let tries = 0;
const archive = simulation.spawn(new Archive());
const desk = simulation.spawn(
  new Desk(archive, async () => {
    tries += 1;
    if (tries === 1) throw new Error("the network is down");
    return "https://example.org/next";
  }),
);
const say = async (user: string, text: string) =>
  console.log(await simulation.until(desk.say({ user, text })));

await say("ada", "hello");
await say("grace", "https://example.org");
desk.read({ url: "https://example.org" });
await simulation.advance(1000);
await say("ada", "bye");
await simulation.until(simulation.system.interrupt());
