import { type Box, boxAround, type Point, type Size } from "./geometry.js";
import { costOf, type Obstacles } from "./obstacles.js";

/** Where the word at a dot or a ring goes: below it, unless that covers something and another side does not. */
export function wordBox({ x, y }: Point, radius: number, word: Size, obstacles: Obstacles): Box {
  const [across, down] = [radius + 3 + word.width / 2, radius + 2 + word.height / 2];
  const sides = [
    { x, y: y + down },
    { x, y: y - down },
    { x: x + across, y },
    { x: x - across, y },
  ].map((middle) => boxAround(middle, word));
  const costs = sides.map((side) => costOf(side, obstacles));
  return sides[costs.indexOf(Math.min(...costs))] ?? boxAround({ x, y: y + down }, word);
}
