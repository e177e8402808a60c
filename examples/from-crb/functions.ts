import { task } from "crb-gen";
import square from "./square.thread.js";

/** CRB: "Functional activities": a function as an agent, and one that runs on a thread inside it. */
export const sumOfSquares = (numbers: readonly number[]) =>
  task(async function sumOfSquares(ctx) {
    const squares = await Promise.all(numbers.map((n) => ctx.run(square(n))));
    return squares.reduce((sum, one) => sum + one, 0);
  });
