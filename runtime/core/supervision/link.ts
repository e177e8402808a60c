import { shown } from "../borders/misfit.js";
import type { Cell } from "../cell.js";
import { AgentError } from "../contract/error.js";
import type { Link } from "../contract/supervision.js";
import { fail } from "../life/end.js";
import { Address } from "../messages/address.js";
import { familyOf } from "./family.js";

/**
 * Links two agents, as in OTP: when a life of one of them fails, the other fails too. A link is of these lives: it ends with
 * either of them.
 */
export function linkTo(cell: Cell, address: unknown): Link {
  if (!(address instanceof Address)) {
    const message = `${cell.id}: ctx.link() takes the address of an agent, not ${shown(address)} (${cell.state.at})`;
    throw new AgentError("usage", message, { agent: cell.id, from: cell.state.name, at: cell.state.at });
  }
  const link = new LinkRun(cell, address.$cell);
  link.start();
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
    if (this.#one.over || this.#one === this.#other) return;
    if (this.#other.status === "between" || this.#other.status === "ended")
      return this.#ofOther(ended?.reason === "failed" ? ended.error : null);
    listen(this.#one, this.#ofOne);
    listen(this.#other, this.#ofOther);
  }

  stop(): void {
    this.#one.family?.links?.delete(this.#ofOne);
    this.#other.family?.links?.delete(this.#ofOther);
  }

  readonly #ofOne = (error: Error | null): void => this.#pass(this.#one, this.#other, error);
  readonly #ofOther = (error: Error | null): void => this.#pass(this.#other, this.#one, error);

  #pass(from: Cell, to: Cell, error: Error | null): void {
    this.stop();
    if (error === null) return;
    const message = `${to.id} is linked to ${from.id}, which failed: ${error.message}`;
    const { name, at } = to.state;
    fail(to, new AgentError("linked", message, { agent: to.id, from: name, at, cause: error }));
  }
}

function listen(cell: Cell, hear: (error: Error | null) => void): void {
  const family = familyOf(cell);
  family.links ??= new Set();
  family.links.add(hear);
}
