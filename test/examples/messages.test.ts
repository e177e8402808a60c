import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import { Printer } from "../../examples/messages/printer.js";
import { Reader } from "../../examples/messages/reader.js";
import { Settings } from "../../examples/messages/settings.js";
import { Speaker } from "../../examples/messages/speaker.js";
import type { Line } from "../../generated/lines.js";
import type { Volume } from "../../generated/settings.js";
import { printed } from "./program.js";

/** The lines that an example prints. */
async function lines(name: string): Promise<string[]> {
  return (await printed(`messages/${name}`)).trimEnd().split("\n");
}

test("the lines of a file are printed in order, and a file that is missing is told", async () => {
  expect(await lines("streams")).toEqual([
    expect.stringMatching(/^ +Opening: { mode: duty/),
    "        mode: events",
    expect.stringMatching(/^ +Printing: { mode: events/),
    "{ read: 22, found: 3 }",
    expect.stringMatching(/^Reader#3: the stream of Line failed: ENOENT.*nowhere\.txt/),
  ]);
});

test("a slow printer holds up the reader, and the reader its stream", async () => {
  const sim = new Simulation();
  const done: string[] = [];
  class Kept extends Printer {
    protected override print(text: string): void {
      done.push(text);
    }
  }
  const pulled: string[] = [];
  class Given extends Reader {
    protected override async *lines(): AsyncGenerator<Line> {
      for (const text of ["a", "b", "c", "d", "e", "f", "g", "h"]) {
        pulled.push(text);
        yield { text };
      }
    }
  }
  const printer = sim.spawn(new Kept());
  const reader = sim.spawn(new Given({ path: "", word: "", printer }));
  await sim.settle();
  // One is printed, two wait, the reader waits with the fourth, and the next is in its mailbox.
  expect([pulled, done]).toEqual([["a", "b", "c", "d", "e"], []]);
  await sim.advance(5);
  expect([pulled, done]).toEqual([["a", "b", "c", "d", "e", "f"], ["a"]]);
  expect(await sim.until(reader.done)).toEqual({ read: 8, found: 8 });
  void printer.eof();
  await sim.until(printer.done);
  expect(done).toEqual(pulled);
});

test("whoever follows the settings hears of them from a snapshot on, until it stops or they end", async () => {
  expect(await lines("publications")).toEqual([
    '{"kind":"snapshot","snapshot":{"name":"crab","volume":"quiet"}}',
    '{"kind":"update","update":{"volume":"loud"}}',
    "[ 'waits until the settings are known', 'SAID ALOUD' ]",
  ]);
});

test("a speaker follows the settings of whoever publishes them, one at a time", async () => {
  const sim = new Simulation();
  const [first, second] = ["quiet", "loud"].map((volume) =>
    sim.spawn(new Settings({ name: "crab", volume: volume as Volume })),
  );
  if (first === undefined || second === undefined) throw new Error("no settings");
  const speaker = sim.spawn(new Speaker());
  speaker.say({ text: "a" });
  speaker.follow({ settings: first });
  await sim.settle();
  speaker.follow({ settings: second });
  first.setVolume({ volume: "loud" });
  await sim.settle();
  speaker.say({ text: "b" });
  await sim.until(first.interrupt());
  second.setVolume({ volume: "quiet" });
  await sim.settle();
  speaker.say({ text: "c" });
  await sim.settle();
  await sim.until(second.interrupt());
  expect(await sim.until(speaker.done)).toEqual(["a", "B", "c"]);
});
