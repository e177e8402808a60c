/** A program whose threads all fail as they start; run by promise-8-threads.test.ts. It ends by itself. */
import { nodeHost, System } from "crb-gen";
import { agent, graph, rejection, task } from "./agents.js";
import answers from "./bodies/answers.sync.js";

const work = { ...task("work", ["done"], { defaults: { what: "count" } }), mode: "sync" } as const;
const system = new System(nodeHost({ threads: { max: 2 } }));
const run = () => rejection(agent(graph({ Work: work }), { work: answers }, { n: 1 }).run({ system }));
for (const error of await Promise.all([run(), run(), run()])) console.log(error.message);
