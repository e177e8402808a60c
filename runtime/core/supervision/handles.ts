import { shown } from "../borders/misfit.js";
import type { Cell } from "../cell.js";
import type { Context } from "../context.js";
import { AgentError } from "../contract/error.js";
import { unknownName } from "../contract/unknownName.js";
import type { Address } from "../messages/address.js";
import { noteRun } from "../messages/waits.js";
import type { GroupRun } from "./groupRun.js";
import { fitsKey, keyText } from "./key.js";
import type { Member } from "./member.js";

/** What `ctx.group` gives. It may be kept: it always speaks of the groups that the agent has now. */
export function groupOf(call: Context, name: string, key: readonly unknown[]): Handle {
  const { graph } = runOf(call, name);
  const { key: keys, at } = graph;
  if (key.length === 0) return keys === undefined ? new Open(call, name) : new Keyed(call, name);
  if (keys === undefined) throw misused(call.cell, `the group ${name} has no keys: ctx.group("${name}")`, at);
  if (!fitsKey(key[0], keys))
    throw misused(call.cell, `a key of the group ${name} is ${keyText(keys)}, not ${shown(key[0])}`, at);
  return new Place(call, name, key[0]);
}

/** The group of that name in the life of a call. Throws a `usage` error when there is none. */
function runOf({ cell, life }: Context, name: string): GroupRun {
  const { supervisor } = life;
  if (supervisor !== null) return supervisor.group(name);
  throw unknownName(cell, { lacks: "supervises no group", name, has: "its groups", known: [] });
}

function misused({ id, state }: Cell, what: string, at: string): AgentError {
  return new AgentError("usage", `${id}: ${what} (${at})`, { agent: id, from: state.name, at });
}

class Handle {
  readonly #call: Context;
  readonly #name: string;

  constructor(call: Context, name: string) {
    this.#call = call;
    this.#name = name;
  }

  protected get run(): GroupRun {
    return runOf(this.#call, this.#name);
  }

  /** The call waits for children to end: one that waits for its agent in turn is told. */
  protected async until(members: readonly Member[], ended: Promise<unknown>): Promise<void> {
    const forget = members.map(({ cell }) => noteRun(this.#call, cell));
    await ended;
    for (const one of forget) one();
  }
}

/** A group: what all have. */
class Whole extends Handle {
  get children(): readonly Address[] {
    return this.run.members.map(({ cell }) => cell.address);
  }

  get size(): number {
    return this.run.size;
  }

  stop(): Promise<void> {
    const { run } = this;
    return this.until(run.members, run.empty());
  }
}

class Open extends Whole {
  spawn(make: () => unknown): Address {
    return this.run.spawn(make).address;
  }
}

class Keyed extends Whole {
  get keys(): readonly unknown[] {
    return this.run.members.map(({ key }) => key);
  }

  /** Which child that would be, only a key says. */
  spawn(): never {
    const { name, graph, supervisor } = this.run;
    throw misused(
      supervisor.cell,
      `the group ${name} has keys: ctx.group("${name}", key).spawn(…)`,
      graph.at,
    );
  }
}

/** The place of one key in its group. */
class Place extends Handle {
  readonly #key: unknown;

  constructor(call: Context, name: string, key: unknown) {
    super(call, name);
    this.#key = key;
  }

  get child(): Address | undefined {
    return this.run.member(this.#key)?.cell.address;
  }

  spawn(make: () => unknown): Address {
    return this.run.spawn(make, this.#key).address;
  }

  async stop(): Promise<void> {
    const member = this.run.member(this.#key);
    if (member === undefined) return;
    member.stop(this.run.graph.shutdown);
    await this.until([member], member.cell.whenEnded);
  }
}
