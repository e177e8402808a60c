/** docs/supervision.md shows a part of this. */
import type { AgentError } from "crb-gen";
import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import { Archive } from "../../examples/desk/workers.js";

class Full extends Archive {
  protected override onRead(): never {
    throw new Error("the disk is full");
  }
}

class Brittle extends Full {
  protected override failed(error: AgentError) {
    throw error;
  }
}

const page = { url: "https://x", links: [] };

test("an event that throws ends no life", async () => {
  const sim = new Simulation();
  const archive = sim.spawn(new Full());
  archive.read(page);
  expect(await sim.until(archive.interrupt())).toEqual({ reason: "interrupted" });
  expect(sim.reported).toMatchObject([{ cause: { message: "the disk is full" } }]);
});

test("where failed() throws, it does", async () => {
  const sim = new Simulation();
  const archive = sim.spawn(new Brittle());
  archive.read(page);
  expect(await sim.until(archive.ended)).toMatchObject({
    reason: "failed",
    error: { cause: { message: "the disk is full" } },
  });
});
