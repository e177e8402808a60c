import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import { Board } from "../src/board.js";

function start(patience = 5) {
  const simulation = new Simulation();
  return { simulation, board: simulation.spawn(new Board({ patience })) };
}

test("jobs are handed out in the order in which they were added", async () => {
  const { simulation, board } = start();
  void board.add({ title: "first" });
  void board.add({ title: "second" });
  expect(await simulation.until(board.take())).toEqual({ id: 1, title: "first" });
  expect(await simulation.until(board.take())).toEqual({ id: 2, title: "second" });
  expect(await simulation.until(board.take())).toBeNull();
});

test("a job that is not finished in time is handed out again", async () => {
  const { simulation, board } = start(3);
  void board.add({ title: "slow" });
  const job = await simulation.until(board.take());
  await simulation.advance(3_000);
  expect(await simulation.until(board.take())).toBeNull();
  await simulation.advance(1_000);
  expect(await simulation.until(board.take())).toEqual(job);
});

test("a board that is closed ends with its last job", async () => {
  const { simulation, board } = start();
  void board.add({ title: "last" });
  await simulation.until(board.take());
  board.close();
  await expect(simulation.until(board.add({ title: "too late" }))).rejects.toMatchObject({
    code: "unexpected-message",
  });
  expect(await simulation.until(board.finish({ id: 7 }))).toBe(false);
  expect(await simulation.until(board.finish({ id: 1 }))).toBe(true);
  expect(await simulation.until(board.done)).toEqual({ created: 1, finished: 1 });
});

test("a board without jobs ends as soon as it is closed", async () => {
  const { simulation, board } = start();
  board.close();
  expect(await simulation.until(board.done)).toEqual({ created: 0, finished: 0 });
});
