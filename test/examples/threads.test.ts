import { expect, test } from "vitest";
import { printed } from "./program.js";

test("functions run as agents, on threads too", async () => {
  const out = await printed("threads/functions");
  expect(out).toContain("[ 168, 9592 ]");
  expect(out).toContain("primes#2 started");
  expect(out).toContain("search#1 ended");
});

test("a map in a sync state and one in an async state find the same", async () => {
  expect(await printed("threads/parallel")).toBe("{ count: 17984, largest: 199999 }\n");
});

test("bytes are moved to a thread and home, and shared memory is changed where it is", async () => {
  const out = await printed("threads/images");
  expect(out).toContain("262144 pixels came home; 0 are left of what was moved away");
  expect(out).toContain("blurred to a mean of 100");
  expect(out).toContain("3 rows mirrored where they are: 3 2 1 0 7 6 5 4 11 10 9 8");
});

test("whatever goes wrong on a thread is an error of its agent, in clear words", async () => {
  const out = await printed("threads/failures");
  expect(out.split("\n")).toEqual([
    'handler-failed: throw#1: state "Running" failed: thrown by the body',
    'handler-failed: overflow#2: state "Running" failed: Maximum call stack size exceeded',
    'thread-failed: exhaust#3: the thread of "Running" failed: it ran out of memory: its heap is full of 32 MB; nodeHost({ threads: { heapMb } }) says how much it may hold',
    'thread-failed: exit#4: the thread of "Running" failed: it exited with code 7, which a body must not do',
    'thread-failed: uncopyable#5: the thread of "Running" failed: the output cannot be copied between threads: at /rows/0/draw: a function',
    'timeout: spin#6: "Running" took longer than 3000 ms',
    "interrupted",
    "",
  ]);
});
