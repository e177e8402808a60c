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
    await endOf(cell, door);
  } catch (thrown) {
    feed.stop();
    throw feed.error ?? thrown;
  }
  const { shortfall } = feed;
  if (shortfall === null) return door.books.summary;
  feed.stop();
  throw shortfall;
}

/** Waits for the end of a pipeline. Rejects when it failed or was interrupted; the message says how many values are lost. */
export async function endOf(cell: Cell, { books }: Door): Promise<void> {
  try {
    await outputOf(cell);
  } catch (thrown) {
    // One that failed has said what is lost by that.
    if (cell.ended?.reason !== "interrupted" || !isAgentError(thrown)) throw thrown;
    throw withLoss(thrown, books.counts.lost);
  }
}
