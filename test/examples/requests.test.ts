import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import { Expert, Helpdesk } from "../../examples/requests/desk.js";
import { run } from "./program.js";

test("the helpdesk answers from another state, by a person, by another agent, or its asker gives up", async () => {
  const { code, stdout, stderr } = await run("requests/helpdesk", []);
  expect(stderr).toBe("");
  expect(stdout.trim().split("\n")).toEqual([
    "Where is my password? handbook: Use the link below the sign-in form. (after 500 ms)",
    'Two copies of one invoice? the expert: About "Two copies of one invoice?": it was sent twice, pay once. (after 1000 ms)',
    "Is anybody there? Helpdesk#2 did not answer Help within 5000 ms",
    "Why is the sky blue? a person: Short waves scatter more. (after 60000 ms)",
  ]);
  expect(code).toBe(0);
});

test("tickets whose askers gave up are forgotten, and those that are open are rejected with their desk", async () => {
  const sim = new Simulation();
  const desk = new Helpdesk({ expert: sim.spawn(new Expert()) });
  const address = sim.spawn(desk);
  const given = address.help({ question: "Anybody?" }, { timeout: 2000 }).catch(({ code }) => code);
  const open = address.help({ question: "Why?" }).catch(({ code }) => code);
  await sim.advance(5000);
  expect(desk.tickets.map(({ asker }) => asker.settled)).toEqual([true, false]);
  address.sweep();
  await sim.settle();
  expect(desk.tickets.map(({ number }) => number)).toEqual([2]);
  await sim.until(address.interrupt());
  expect(await Promise.all([given, open])).toEqual(["request-timeout", "ended"]);
});

test("the teller has orders under way at once, and knows each response by its tag", async () => {
  const { code, stdout, stderr } = await run("requests/bank", []);
  expect(stderr).toBe("");
  expect(stdout.trim().split("\n")).toEqual([
    "Eve to Ada, 5: refused: Account#4 ended before it answered Debit: it is interrupted",
    "Ada to Bob, 60: done",
    "Ada to Bob, 60 again: refused: Account#2 failed to answer Debit: Ada has 40, not 60",
    'Bob can give back 60: {"balance":0}',
  ]);
  expect(code).toBe(0);
});

test("interactions: a client that configures itself hears the response as a message", async () => {
  const { code, stdout, stderr } = await run("requests/interactions", []);
  expect(stderr).toBe("");
  expect(stdout).toBe("Reserved id: 1\nReserved id: 2\n");
  expect(code).toBe(0);
});
