import { stripVTControlCharacters } from "node:util";
import type { Observation } from "crb-gen";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Board } from "../../examples/dashboard/board.js";
import { bar, chart } from "../../examples/dashboard/chart.js";
import { draw } from "../../examples/dashboard/frame.js";

const graph = { agents: { Cat: { states: { Asleep: {}, Awake: {} } } } };

/** A cat's life from a second on: it wakes, and is done half a second later. */
const life = (id: string, second: number): Observation[] => [
  { agent: id, time: second * 1000, type: "started", state: "Asleep" },
  { agent: id, time: second * 1000, type: "moved", from: "Asleep", to: "Awake", by: "x" },
  { agent: id, time: second * 1000 + 500, type: "moved", from: "Awake", to: "done", by: "x" },
  { agent: id, time: second * 1000 + 500, type: "ended", ended: { reason: "done", output: null } },
];

function boardOf(...observations: Observation[]): Board {
  const board = new Board(graph);
  for (const observation of observations) board.hear(observation);
  return board;
}

test("states of the graph are there before anything happens, in its order", () => {
  expect(boardOf().kinds(0)).toEqual([
    {
      name: "Cat",
      alive: 0,
      ended: { done: 0, failed: 0, interrupted: 0 },
      states: [
        { name: "Asleep", count: 0, rate: 0 },
        { name: "Awake", count: 0, rate: 0 },
      ],
    },
  ]);
});

test("agents are counted where they are, and how many came in the last second", () => {
  const board = boardOf(
    ...life("Cat#1", 1),
    ...life("Cat#2", 1).slice(0, 2),
    ...life("Dog#3", 1).slice(0, 1),
  );
  expect(board.kinds(2100)).toMatchObject([
    {
      alive: 1,
      ended: { done: 1 },
      states: [
        { count: 0, rate: 2 },
        { count: 1, rate: 2 },
      ],
    },
    { name: "Dog", alive: 1, states: [{ name: "Asleep", count: 1, rate: 1 }] },
  ]);
  expect(board.moves(2100).slice(-2)).toEqual([0, 3]);
  expect(board.kinds(9000)[0]?.states[1]).toEqual({ name: "Awake", count: 1, rate: 0 });
});

test("an agent that is interrupted or fails in a state is in it no more", () => {
  const [started, woke] = life("Cat#1", 1) as [Observation, Observation];
  const board = boardOf(started, woke, {
    agent: "Cat#1",
    time: 2000,
    type: "ended",
    ended: { reason: "interrupted", error: new Error("x") as never },
  });
  expect(board.kinds(2000)[0]).toMatchObject({
    alive: 0,
    ended: { interrupted: 1 },
    states: [{ count: 0 }, { count: 0 }],
  });
});

test("lines are those of all or of one kind, the latest last, and no more than are asked for", () => {
  const board = boardOf(...life("Cat#1", 1), ...life("Dog#2", 2));
  expect(board.lines(null, 2).map(({ agent, text }) => `${agent} ${text}`)).toEqual([
    "Dog#2 Awake → done",
    "Dog#2 ends: done",
  ]);
  expect(board.lines("Cat", 9).map(({ time }) => time)).toEqual(["1.000", "1.000", "1.500", "1.500"]);
});

test("a frame of any size has as many lines as the terminal, none longer than it is wide", () => {
  const board = boardOf(...Array.from({ length: 50 }, (_, n) => life(`Cat#${n}`, 1 + (n % 3))).flat(), {
    agent: "猫".repeat(40),
    time: 4000,
    type: "started",
    state: "ねている".repeat(10),
  });
  const view = {
    title: `a very long title ${"木".repeat(30)}`,
    seconds: 4.2,
    paused: false,
    follows: null,
    rate: 20,
    kinds: board.kinds(4000),
    moves: board.moves(4000),
    load: { cpu: 3, heap: 4000, lag: 0 },
    lines: board.lines(null, 60),
  };
  const size = fc.record({
    columns: fc.integer({ min: 1, max: 220 }),
    rows: fc.integer({ min: 1, max: 70 }),
  });
  fc.assert(
    fc.property(size, (size) => {
      const lines = draw(view, size).map(stripVTControlCharacters);
      expect(lines.length).toBeLessThanOrEqual(size.rows);
      for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(size.columns);
    }),
    { numRuns: 60 },
  );
});

/** How wide a line is: characters of these scripts take two columns. */
function columnsOf(line: string): number {
  return [...line].reduce((sum, character) => sum + (/[\u3040-\u9fff]/.test(character) ? 2 : 1), 0);
}

test("charts and bars show the least value, and no more than there is room for", () => {
  expect(chart([1, 2, 4], 5, 2, 4)).toEqual(["    █", "  ▄██"]);
  expect(chart([0, 1, 1000], 3, 1, 1000)).toEqual([" ▁█"]);
  expect(bar(0, 10)).toBe("");
  expect(bar(0.001, 10)).toBe("╸");
  expect(bar(0.55, 10)).toBe("━━━━━╸");
  expect(bar(7, 3)).toBe("━━━");
});
