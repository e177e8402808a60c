import { moveIn } from "../life/moveIn.js";
import { startedBefore, TAKE } from "../life/shell.js";
import type { Message } from "../messages/message.js";
import { renewSubscribers } from "../sources/publication.js";
import { BETWEEN } from "../status.js";
import type { Member } from "./member.js";

/**
 * Makes the object for the next life of a child, and lets it take the cell: a restart. Its address, number, observers and
 * subscribers stay, and so do the messages that others have sent; what the last life waited for itself does not come any
 * more. Whether there is a next life: what makes it may have ended the child for good, or its supervisor. Throws what making it throws, and a
 * `usage` error when what is made is no agent of the group or was started before.
 */
export function nextLife({ cell, group, make }: Member): boolean {
  const made = cell.system.apart(make);
  if (cell.status !== BETWEEN || group.supervisor.cell.over) return false;
  const shell = group.fit(made);
  const table = shell[TAKE](cell, startedBefore);
  const urgent = cell.belongings?.takeUrgent() ?? null;
  if (urgent !== null) cell.mailbox.putFirst(urgent);
  cell.renew();
  moveIn(cell, shell, table, isSent);
  renewSubscribers(cell);
  return true;
}

function isSent({ source }: Message): boolean {
  return source === null;
}
