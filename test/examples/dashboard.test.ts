import { stripVTControlCharacters } from "node:util";
import { Simulation } from "crb-gen/simulation";
import { beforeEach, expect, test, vi } from "vitest";
import { Dashboard, type Source } from "../../examples/dashboard/dashboard.js";
import type { Terminal } from "../../examples/dashboard/terminal.js";
import type { DashboardBase, Line } from "../../generated/dashboard.js";

/** What the dashboard did to the terminal, in order. */
let done: string[];
/** The frames it showed, without colours. */
let frames: string[][];
let lines: Line[];
let changes: string[];
let simulation: Simulation;
beforeEach(() => {
  [done, frames, lines, changes] = [[], [], [], []];
  simulation = new Simulation().watch();
});

const terminal: Terminal = {
  size: { columns: 100, rows: 30 },
  enter: () => void done.push("enter"),
  show: (frame) => void frames.push(frame.map(stripVTControlCharacters)),
  leave: () => void done.push("leave"),
};

const source: Source = {
  view: () => ({
    title: "a test",
    seconds: simulation.now / 1000,
    rate: 20,
    kinds: [
      {
        name: "Cat",
        alive: 2,
        ended: { done: 7, failed: 1, interrupted: 0 },
        states: [{ name: "Asleep", count: 2, rate: 4 }],
      },
    ],
    moves: [1, 2, 4],
    load: { cpu: 0.5, heap: 32, lag: 1 },
    lines,
  }),
  kinds: () => ["Cat"],
  change: (by) => void changes.push(by),
};

async function opened(): Promise<DashboardBase.Address> {
  const dashboard = simulation.spawn(new Dashboard(terminal, source));
  await simulation.settle();
  frames.shift(); // "starting …"
  return dashboard;
}

const last = () => (frames.at(-1) ?? []).join("\n");

test("a frame shows everything the source has", async () => {
  lines = [{ time: "1.500", agent: "Cat#1", text: "Asleep → done", tone: "plain" }];
  await opened();
  expect(last()).toMatch(/crb-gen {2}a test .*● live {2}0:00/);
  expect(last()).toMatch(/Cat +2 {2}7 done, 1 failed/);
  expect(last()).toMatch(/Asleep +2 +━+ +4\/s/);
  expect(last()).toContain("Moves a second: 4");
  expect(last()).toMatch(/cpu +━+╸?─+ +50 %/);
  expect(last()).toMatch(/1\.500 +Cat#1 +Asleep → done/);
  expect(last()).toContain("20 requests a second");
});

test("it draws four frames a second", async () => {
  await opened();
  await simulation.advance(10_000);
  expect(frames).toHaveLength(41);
  expect(last()).toContain("0:10");
});

test("many keys and sizes make one frame, at once", async () => {
  const dashboard = await opened();
  for (let press = 0; press < 50; press++) dashboard.pressed({ key: "+" });
  dashboard.resized({ columns: 80, rows: 20 });
  dashboard.resized({ columns: 90, rows: 22 });
  await simulation.advance(20);
  expect(frames).toHaveLength(2);
  expect(changes).toHaveLength(50);
  expect(frames[1]).toHaveLength(22);
});

test("space pauses what is shown, and lets it go on", async () => {
  const dashboard = await opened();
  await simulation.advance(5000);
  dashboard.pressed({ key: "space" });
  await simulation.advance(5000);
  expect(last()).toContain("‖ paused  0:05");
  dashboard.pressed({ key: "space" });
  await simulation.advance(1500);
  expect(last()).toContain("● live  0:11");
});

test("up and down go through the kinds", async () => {
  const dashboard = await opened();
  dashboard.pressed({ key: "down" });
  await simulation.advance(20);
  expect(last()).toContain("What happens to Cat");
  expect(last()).toContain("▸ Cat");
  dashboard.pressed({ key: "down" });
  await simulation.advance(20);
  expect(last()).toContain("▸ all");
  dashboard.pressed({ key: "up" });
  await simulation.advance(20);
  expect(last()).toContain("▸ Cat");
});

test("a key without a meaning draws nothing", async () => {
  const dashboard = await opened();
  dashboard.pressed({ key: "x" });
  await simulation.advance(100);
  expect(frames).toHaveLength(1);
});

test.each(["q", "escape", "ctrl-c"])("%s ends it and gives the terminal back", async (key) => {
  const dashboard = await opened();
  dashboard.pressed({ key });
  expect(await simulation.until(dashboard.done)).toEqual({ frames: 1 });
  expect(done).toEqual(["enter", "leave"]);
});

test("an interrupt gives the terminal back", async () => {
  const dashboard = await opened();
  await simulation.until(dashboard.interrupt());
  expect(done).toEqual(["enter", "leave"]);
});

test("Ctrl-Z gives the terminal back, stops the job, and takes it again when that is continued", async () => {
  const kill = vi.spyOn(process, "kill").mockReturnValue(true);
  const dashboard = await opened();
  dashboard.pressed({ key: "ctrl-z" });
  dashboard.pressed({ key: "down" });
  await simulation.settle();
  expect(kill).toHaveBeenCalledWith(0, "SIGTSTP");
  expect(done).toEqual(["enter", "leave"]);
  await simulation.advance(100);
  expect(done).toEqual(["enter", "leave", "enter"]);
  expect(last()).toContain("What happens to Cat");
  kill.mockRestore();
});

test("a frame that cannot be drawn says why, and the next ones go on", async () => {
  await opened();
  lines = null as never;
  await simulation.advance(300);
  expect(last()).toMatch(/^this frame could not be drawn:\nCannot read properties of null/);
  lines = [];
  await simulation.advance(300);
  expect(last()).toContain("● live");
});
