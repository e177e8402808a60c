/** Lets no other thread start than the main one; imported by promise-8-threads.test.ts into a program before all else. */
import { isMainThread } from "node:worker_threads";

if (!isMainThread) throw new Error("no thread today");
