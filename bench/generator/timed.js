/**
 * Does one piece of work in a process of its own, `node timed.js <work> <words…>`, and writes to file descriptor 3
 * what it took, without the start of Node and the loading of modules. Plain JavaScript, so that no loader for
 * TypeScript takes time and memory as well.
 */
import { writeSync } from "node:fs";
import { works } from "./works.js";

const [name = "", ...words] = process.argv.slice(2);
const prepare = works[name];
if (prepare === undefined) throw new Error(`no such work: ${name}`);
const work = await prepare(words);

const before = process.cpuUsage();
const start = performance.now();
await work();
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(before);
const processor = (user + system) / 1e6;

writeSync(3, JSON.stringify({ seconds, processor, megabytes: process.resourceUsage().maxRSS / 1024 }));
