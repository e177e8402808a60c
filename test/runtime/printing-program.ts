/** A program whose thread prints more than goes home at once; run by promise-9-leaks.test.ts. It ends by itself. */
import { agent, graph, task } from "./agents.js";
import answers from "./bodies/answers.sync.js";

const work = { ...task("work", ["done"], { defaults: { what: "print" } }), mode: "sync" } as const;
await agent(graph({ Work: work }), { work: answers }, { n: 1 }).run();
