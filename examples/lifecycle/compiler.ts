/** `node --import tsx examples/lifecycle/compiler.ts`: a build that would take weeks is interrupted by a message, twice. */
import { fileURLToPath } from "node:url";
import { defaultSystem, interruptOnSignals } from "crb-gen";
import { Builder } from "./builder.js";

const WEEKS = 1e12;
const files = [fileURLToPath(import.meta.url)];

defaultSystem().observe((happening) => {
  if (happening.type === "moved") console.log(`${happening.from} → ${happening.to} by ${happening.by}`);
});
interruptOnSignals();
const builder = new Builder().spawn();
builder.build({ files, rounds: WEEKS });
await entered("Compiling");
builder.build({ files, rounds: 1000 }); // takes the place of the first
await entered("Idle");
builder.build({ files: ["no-such-file.ts"], rounds: 1 });
await entered("Idle");
builder.build({ files, rounds: WEEKS });
await entered("Compiling");
builder.cancel();
const built = await builder.close();
console.log(`built: ${built.map(({ name, digest }) => `${name} ${digest}`).join(", ")}`);

/** Waits until an agent moves to a state. */
function entered(state: string): Promise<void> {
  return new Promise((resolve) => {
    const stop = defaultSystem().observe((happening) => {
      if (happening.type !== "moved" || happening.to !== state) return;
      stop();
      resolve();
    });
  });
}
