import { expect, test } from "vitest";
import { run } from "./program.js";

test("every sample of CRB's README does here what it does there", async () => {
  const { code, stdout, stderr } = await run("from-crb", []);
  expect(stderr).toBe("");
  expect(stdout).toBe(`Asynchronous tasks
  41 characters
Fallbacks
  Can't load a page: the page answered 503. Trying again...
  41 characters after 1 failures
Repeated routines
  the page answered 503, but the routine goes on
  41 characters
Synchronous tasks
  24163571680850
Multiple states
  Composable   runtime blocks
Mutable states
  1 of 1 polls were fine
  the page answered 503
  2 of 3 polls were fine
  3 of 4 polls were fine
Concurrent task
  the pages answered 200,404,200
Parallel task
  1,4,9,16,25,36,49,64,81,100
Subtask execution
  200 and 4,9
Shared state in a state machine
  from Second: Second, Third
Actor model
  kept: https://www.typescriptlang.org
Supervisor
  worker 1 has ended
  worker 2 has ended
  the server has ended
  the health check has ended
  the cleaner has ended
  kept: https://www.rust-lang.org
  kept: https://www.typescriptlang.org
  1 loaded, 1 failed
Pipelines
  page 1, stage 1: Composable; page 2, stage 1: Actors
  2 words
Functional activities
  the sum of the squares is 385
`);
  expect(code).toBe(0);
});
