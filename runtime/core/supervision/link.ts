import type { Cell } from "../cell.js";
import type { Context } from "../context.js";
import { AgentError } from "../contract/error.js";
import type { Link } from "../contract/supervision.js";
import { fail } from "../life/end.js";
import { BETWEEN, ENDED } from "../status.js";
import { addressed } from "./addressed.js";

/**
 * Links two agents, as in OTP: when a life of one of them fails, the other fails too. A link is of these lives: it ends with
 * either of them.
 */
export function linkTo({ cell, life }: Context, address: unknown): Link {
  const link = new LinkRun(cell, addressed(cell, "ctx.link()", address).$cell);
  if (!life.over) link.start();
  return link;
}

class LinkRun implements Link {
  readonly #one: Cell;
  readonly #other: Cell;

  constructor(one: Cell, other: Cell) {
    this.#one = one;
    this.#other = other;
  }

  start(): void {
    const { ended } = this.#other;
    if (this.#one === this.#other) return;
    if (this.#other.status === BETWEEN || this.#other.status === ENDED)
      return void this.#ofOther(ended?.reason === "failed" ? ended.error : null);
    listen(this.#one, this.#ofOne);
    listen(this.#other, this.#ofOther);
  }

  stop(): void {
    this.#one.belongings?.links?.delete(this.#ofOne);
    this.#other.belongings?.links?.delete(this.#ofOther);
  }

  readonly #ofOne = (error: Error | null): boolean => this.#pass(this.#one, this.#other, error);
  readonly #ofOther = (error: Error | null): boolean => this.#pass(this.#other, this.#one, error);

  /** Whether the other one fails of it: one that is ending already does not. */
  #pass(from: Cell, to: Cell, error: Error | null): boolean {
    this.stop();
    if (error === null || to.over) return false;
    const { name, at } = to.state;
    const message = `${to.id} is linked to ${from.id}, which failed${why(error)}`;
    const linked = new AgentError("linked", message, { agent: to.id, from: name, at, cause: error });
    to.system.consequences.add(() => {
      // What has come before in line may have ended it.
      if (to.over) to.system.host.report(error);
      else fail(to, linked);
    });
    return true;
  }
}

/** Of a chain of links, only the first link says it: the others have it as the cause of their cause. */
function why(error: Error): string {
  return error instanceof AgentError && error.code === "linked" ? " by a link" : `: ${error.message}`;
}

function listen(cell: Cell, hear: (error: Error | null) => boolean): void {
  const { own } = cell;
  own.links ??= new Set();
  own.links.add(hear);
}
