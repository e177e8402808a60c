import { Simulation } from "crb-gen/simulation";
import { expect, test, vi } from "vitest";
import { ShellOne } from "../../examples/lifecycle/shells.js";
import { run } from "./program.js";

test("a crab molts with what it owns, what waits for it and who knows it", async () => {
  const simulation = new Simulation().watch();
  const crab = simulation.spawn(new ShellOne({ name: "Bruno", grams: 9 }));
  const said = vi.spyOn(console, "log").mockImplementation(() => {});
  crab.greet({ from: "Ada" });
  crab.feed({ grams: 2 });
  crab.feed({ grams: 5 });
  const measured = crab.measure();
  expect(await simulation.until(measured)).toEqual({ shell: "two", grams: 16 });
  expect(said.mock.calls).toEqual([["Bruno waves at Ada"]]);
  said.mockRestore();
  expect(simulation.log.map(({ agent, type }) => `${agent} ${type}`)).toEqual([
    "ShellOne#1 started",
    "ShellOne#1 deferred",
    "ShellOne#1 moved",
    "ShellOne#1 moved",
    "ShellTwo#1 molted",
    "ShellTwo#1 handled",
    "ShellTwo#1 handled",
    "ShellTwo#1 handled",
  ]);
  expect(simulation.system.size).toBe(1);
});

test("the program shows that the address stays", async () => {
  const { code, stdout, stderr } = await run("lifecycle/crab", []);
  expect(stderr).toBe("");
  expect(stdout.trim().split("\n")).toEqual([
    "ShellOne#1 { shell: 'one', grams: 9 }",
    "ShellOne has become ShellTwo#1",
    "Bruno waves at Ada",
    "ShellTwo#1 { shell: 'two', grams: 42 }",
  ]);
  expect(code).toBe(0);
});
