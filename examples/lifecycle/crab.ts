/** `node --import tsx examples/lifecycle/crab.ts`: an agent becomes another, and nobody who knows it notices. */
import { defaultSystem } from "crb-gen";
import { ShellOne } from "./shells.js";

defaultSystem().observe((happening) => {
  if (happening.type === "molted") console.log(`${happening.from} has become ${happening.agent}`);
});
const crab = new ShellOne({ name: "Bruno" }).spawn();
crab.greet({ from: "Ada" }); // shy as long as it is small: this waits
for (const grams of [4, 5]) crab.feed({ grams });
console.log(crab.id, await crab.measure());
crab.feed({ grams: 3 });
crab.feed({ grams: 30 }); // arrives while it molts
const measured = await crab.measure(); // the same address
console.log(crab.id, measured);
await crab.interrupt();
