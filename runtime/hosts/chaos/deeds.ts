import type { Cell } from "../../core/cell.js";
import type { Context } from "../../core/context.js";
import { AgentError } from "../../core/contract/error.js";
import type { Injection } from "./evidence.js";
import type { FaultKind } from "./fault.js";

/** What a fault needs to be put into a call. */
export interface Deed {
  readonly injection: Injection;
  /** That of the call; hooks and snapshots have none. */
  readonly context: Context | null;
  /** Runs the user's code. */
  readonly go: () => unknown;
}

/** How long a promise takes to reject, in ms. */
export const DELAY = 1;

/** Lets a call go wrong; gives what it returns. */
export function commit(deed: Deed): unknown {
  return DEEDS[deed.injection.kind](deed);
}

const DEEDS: Readonly<Record<FaultKind, (deed: Deed) => unknown>> = {
  throws: raise,
  "keeps throwing": raise,
  rejects: (deed) =>
    new Promise((_, reject) => {
      const { cell, error } = deed.injection;
      cell.system.host.after(DELAY, () => {
        noteThrown(deed.injection, deed.context);
        reject(error);
      });
    }),
  hangs: () => new Promise(() => {}),
  "returns rubbish": () => RUBBISH,
  "moves nowhere": ({ context }) => context?.next(NOWHERE),
  "loses its thread": raise,
  "is killed": (deed) => interrupted(deed, 0),
  "is interrupted": (deed) => interrupted(deed),
  "loses its asker": ({ injection: { cell, error }, context, go }) => {
    const message = "chaos has given up on the request";
    context?.message?.ask?.reject(
      new AgentError("request-cancelled", message, { agent: cell.id, cause: error }),
    );
    return go();
  },
};

/** No step, no child, and no promise. */
export const RUBBISH = 42;

/** No state is called so: it is no name that a spec can have. */
export const NOWHERE = "no such state";

function raise({ injection, context }: Deed): never {
  noteThrown(injection, context);
  throw injection.error;
}

function interrupted({ injection, go }: Deed, deadline?: number): unknown {
  injection.isAsking = true;
  void injection.cell.address.interrupt(deadline === undefined ? {} : { deadline });
  injection.isAsking = false;
  return go();
}

/** The error comes out now. */
export function noteThrown(injection: Injection, context: Context | null): void {
  const { cell, point, time } = injection;
  const now = cell.system.host.now();
  injection.thrown = {
    time: now,
    late: now > time && isGivenUp(cell, context, point.handler),
    asked: context?.message?.ask?.settled === false,
  };
}

/** Whether nobody waits for a call any more that has taken a while. */
function isGivenUp(cell: Cell, context: Context | null, handler: string): boolean {
  if (context !== null) return cell.waiting !== context;
  // What last hooks bring is heard however late it comes.
  return cell.over && handler !== "failed" && handler !== "finalize";
}
