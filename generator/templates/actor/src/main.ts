/** `npm start`: a board with a few jobs. One is taken and forgotten, and given out again. */
import { setTimeout as wait } from "node:timers/promises";
import { defaultSystem } from "crb-gen";
import { Board } from "./board.js";

// Every move, message and end of every agent can be watched; here, only the moves.
defaultSystem().observe((happening) => {
  if (happening.type === "moved") console.log(`${happening.agent}: ${happening.from} → ${happening.to}`);
});

const board = new Board({ patience: 1 }).spawn();
const titles = ["paint the fence", "mow the lawn", "feed the cat"];
for (const title of titles) await board.add({ title });
board.close();

const forgotten = await board.take();
console.log(`${forgotten?.title}: taken, and forgotten`);

for (let open = titles.length; open > 0; ) {
  const job = await board.take();
  await wait(300); // the work, or a pause: all that is left may be taken
  if (job === null || !(await board.finish({ id: job.id }))) continue;
  console.log(`${job.title}: finished`);
  open -= 1;
}
const { created, finished } = await board.done;
console.log(`${finished} of ${created} jobs are finished`);
