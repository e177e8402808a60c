import type { Cell } from "../cell.js";
import type { Message } from "../messages/message.js";

/** Whether a message is a request of a child of this agent, or of a child of that, or of what runs inside one of those. */
export function isFromUnder(cell: Cell, { ask }: Message): boolean {
  let one = ask?.by ?? null;
  while (one !== null) {
    one = above(one);
    if (one === cell) return true;
  }
  return false;
}

/** The agent that sees to the end of another one. */
function above({ member, belongings }: Cell): Cell | null {
  return member?.group.supervisor.cell ?? belongings?.outer ?? null;
}
