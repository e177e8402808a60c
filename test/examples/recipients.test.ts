import { Simulation } from "crb-gen/simulation";
import { expect, test, vi } from "vitest";
import { Archive } from "../../examples/recipients/archive.js";
import { Newsroom } from "../../examples/recipients/newsroom.js";
import { run } from "./program.js";

test("a recipient is an agent of any kind that takes the message, or any object with its method", async () => {
  const simulation = new Simulation();
  const archive = simulation.spawn(new Archive({ capacity: 2 }));
  const read: string[] = [];
  const newsroom = simulation.spawn(new Newsroom({ readers: [] }));
  newsroom.subscribe({ reader: archive });
  newsroom.subscribe({ reader: { headline: ({ text }) => void read.push(text) } });
  for (const text of ["one", "two", "three"]) newsroom.headline({ text });
  expect(await simulation.until(archive.done)).toEqual(["one", "two"]);
  await simulation.settle();
  expect(read).toEqual(["one", "two", "three"]);
});

test("an error of a message is dealt with by its fallback, and the agent lives on", async () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  const simulation = new Simulation().watch();
  const newsroom = simulation.spawn(new Newsroom({ readers: [] }));
  newsroom.headline({ text: "  " });
  await simulation.settle();
  expect(log.mock.calls).toEqual([["not printed: a headline says something"]]);
  log.mockRestore();
  expect(simulation.log).toContainEqual(expect.objectContaining({ type: "failed", then: "fallback" }));
  expect(simulation.system.size).toBe(1);
  expect(simulation.reported).toEqual([]);
});

test("the program passes headlines on, to agents and others", async () => {
  const { code, stdout } = await run("recipients", []);
  expect(stdout).toBe(
    "read: Crab molts\nnot printed: a headline says something\nread: Second crab molts\nread: All crabs molt\nkept: Crab molts, Second crab molts\n",
  );
  expect(code).toBe(0);
});
