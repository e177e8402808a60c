import { SPACE } from "./boxes.js";
import { type Box, boxAround, type Point } from "./geometry.js";
import { costOf, type Obstacles } from "./obstacles.js";

const WORD = { width: 42, height: 17 };

/** Where the word at the end's ring goes: below it, unless that covers something and another side does not. */
export function endWordBox({ x, y }: Point, obstacles: Obstacles): Box {
  const [across, down] = [SPACE.end + 3 + WORD.width / 2, SPACE.end + 2 + WORD.height / 2];
  const sides = [
    { x, y: y + down },
    { x, y: y - down },
    { x: x + across, y },
    { x: x - across, y },
  ].map((middle) => boxAround(middle, WORD));
  const costs = sides.map((side) => costOf(side, obstacles));
  return sides[costs.indexOf(Math.min(...costs))] ?? boxAround({ x, y: y + down }, WORD);
}
