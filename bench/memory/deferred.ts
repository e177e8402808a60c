import type { System } from "crb-gen";
import { shares } from "../shares.js";
import { gates, type Policy } from "./gates.js";
import { heap } from "./heap.js";

/** So many send to it at once, each the next message when there was room for one. */
const SENDERS = 100;

/** What came of all that was sent to an agent that defers it until it is opened. */
export interface Deferred {
  /** Sent while it deferred everything. */
  readonly sent: number;
  /** Dead letters, as there was no room. */
  readonly refused: number;
  /** Senders that waited for room when it opened. */
  readonly waiting: number;
  /** What the heap had grown by then, in bytes. */
  readonly bytes: number;
  /** Handled in the end. */
  readonly handled: number;
}

/**
 * Sends so many messages to an agent with room for a thousand, which defers them until all are sent or all senders wait. `rest`
 * resolves when nothing more happens, and the agent has had the time to see that it is to open.
 */
export async function deferred(
  policy: Policy,
  amount: number,
  system: System,
  rest: () => Promise<unknown>,
): Promise<Deferred> {
  const refused = countRefused(system);
  const before = heap();
  const gate = new gates[policy]();
  const address = gate.spawn({ system });
  let [sent, waiting] = [0, 0];
  const sender = async (share: number) => {
    for (let n = 0; n < share; n++) {
      sent += 1;
      waiting += 1;
      await address.ping();
      waiting -= 1;
    }
  };
  for (const share of shares(amount, SENDERS)) void sender(share);
  await rest();
  const closed = { sent, refused: refused(), waiting, bytes: heap() - before };
  gate.isOpen = true;
  do await rest();
  while (waiting > 0);
  const ended = address.interrupt();
  await rest();
  await ended;
  return { ...closed, handled: gate.handled };
}

/** How many messages found no room. */
function countRefused(system: System): () => number {
  let refused = 0;
  system.observe((observation) => {
    if (observation.type === "dead-letter" && observation.why === "full") refused += 1;
  });
  return () => refused;
}
