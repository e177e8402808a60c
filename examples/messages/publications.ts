/**
 * `node --import tsx examples/messages/publications.ts`: an agent and a listener outside follow the settings, from a
 * snapshot on, until the settings end.
 */
import { Settings } from "./settings.js";
import { Speaker } from "./speaker.js";

const settings = new Settings({ name: "crab", volume: "quiet" }).spawn();
const log = settings.config((change) => console.log(JSON.stringify(change)));

const speaker = new Speaker().spawn();
speaker.say({ text: "waits until the settings are known" });
speaker.follow({ settings });
await turn();

settings.setVolume({ volume: "loud" });
await turn();
speaker.say({ text: "said aloud" });
await turn();

log.stop(); // hears of nothing any more
settings.setName({ name: "lobster" });
await settings.interrupt();
console.log(await speaker.done);

/** Lets agents take what they were sent. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}
