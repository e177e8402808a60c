import { SPACE } from "./boxes.js";
import { type Box, boxAround, type Point, type Size } from "./geometry.js";
import { costOf, type Obstacles } from "./obstacles.js";

/** Where the word at the end's ring goes: below it, unless that covers something and another side does not. */
export function endWordBox({ x, y }: Point, word: Size, obstacles: Obstacles): Box {
  const [across, down] = [SPACE.end + 3 + word.width / 2, SPACE.end + 2 + word.height / 2];
  const sides = [
    { x, y: y + down },
    { x, y: y - down },
    { x: x + across, y },
    { x: x - across, y },
  ].map((middle) => boxAround(middle, word));
  const costs = sides.map((side) => costOf(side, obstacles));
  return sides[costs.indexOf(Math.min(...costs))] ?? boxAround({ x, y: y + down }, word);
}
