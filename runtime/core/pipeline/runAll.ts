import type { Cell } from "../cell.js";
import { isAgentError } from "../contract/error.js";
import type { Summary } from "../contract/pipeline.js";
import { outputOf } from "../messages/address.js";
import type { Door } from "./door.js";
import { withLoss } from "./failures.js";
import { Feed } from "./feed.js";

/**
 * Feeds inputs to a pipeline, and gives what became of them. Rejects with what the inputs throw, and with an `AgentError`
 * when the pipeline fails or is interrupted: its message says how many values are lost.
 */
export async function runAll(cell: Cell, door: Door, inputs: unknown): Promise<Summary> {
  const feed = new Feed(cell, door, inputs, "run()");
  void feed.start();
  try {
    await outputOf(cell);
  } catch (thrown) {
    feed.stop();
    throw feed.error ?? errorOf(cell, door, thrown);
  }
  const { shortfall } = feed;
  if (shortfall === null) return door.books.summary;
  feed.stop();
  throw shortfall;
}

/** A pipeline that failed has said what is lost by that. */
function errorOf({ ended }: Cell, { books }: Door, thrown: unknown): unknown {
  if (ended?.reason !== "interrupted" || !isAgentError(thrown)) return thrown;
  return withLoss(thrown, books.counts.lost);
}
