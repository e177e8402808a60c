import type { Cell } from "../cell.js";
import { AgentError } from "../contract/error.js";
import { takenNoMore } from "../messages/gone.js";
import { Queue } from "../tools/queue.js";
import { quiet } from "../tools/quiet.js";
import type { Engine } from "./engine.js";
import { Item, type Sender, type Taker } from "./item.js";
import { stationsAfter } from "./station.js";

/** An input for which there is no room yet. */
interface Waiting {
  readonly input: unknown;
  readonly admitted: () => void;
  readonly refused: (error: Error) => void;
}

const ADMITTED = Promise.resolve();

/** Where inputs come in: each is taken by all it goes to at once, or waits in line. */
export class Inlet implements Sender {
  readonly #engine: Engine;
  readonly #line = new Queue<Waiting>();
  leadsTo: readonly Taker[] = [];
  /** How many inputs were taken. */
  inputs = 0;
  #closed = false;
  /** It was closed by the end of its pipeline. */
  #stopped = false;
  #dry = false;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Takes an input. `waits`: when there is no room, its sender waits for that, else it is refused. */
  push(cell: Cell, input: unknown, waits: boolean): Promise<void> {
    if (cell.over || cell.stopped !== null) return refusal(takenNoMore(cell, "input"));
    if (this.#closed) return refusal(this.#isClosed(cell));
    if (this.#line.size === 0 && this.#hasRoom) {
      this.#take(input);
      this.#engine.wake();
      return ADMITTED;
    }
    if (!waits) return refusal(this.#isFull(cell));
    return quiet(new Promise((admitted, refused) => this.#line.push({ input, admitted, refused })));
  }

  /** There are no more inputs; those who wait for room already are let in. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#dryUp();
    this.#engine.wake();
  }

  /** No input is taken any more, also of those who wait. */
  stop(cell: Cell): void {
    const error = takenNoMore(cell, "input");
    this.#stopped = !this.#closed;
    for (let next = this.#line.shift(); next !== undefined; next = this.#line.shift()) next.refused(error);
    this.close();
  }

  /** There may be room. */
  retry(): void {
    while (this.#line.size > 0 && this.#hasRoom) {
      const next = this.#line.shift();
      if (next === undefined) break;
      this.#take(next.input);
      next.admitted();
    }
    this.#dryUp();
  }

  #dryUp(): void {
    if (!this.#closed || this.#line.size > 0 || this.#dry) return;
    this.#dry = true;
    for (const station of stationsAfter(this)) station.sourceIsDry();
    this.#engine.oneIsDry();
  }

  get #hasRoom(): boolean {
    for (const taker of this.leadsTo) {
      if (taker.hasRoom) continue;
      taker.waiters.add(this);
      return false;
    }
    return true;
  }

  #take(input: unknown): void {
    this.inputs += 1;
    const item = new Item(input, 0, this.inputs);
    for (const taker of this.leadsTo) taker.take(item);
  }

  #isClosed({ id }: Cell): AgentError {
    const { at } = this.#engine.graph;
    const why = this.#stopped ? "it is about to end" : "it was closed";
    return new AgentError("ended", `${id} takes no input any more: ${why} (${at})`, { agent: id, at });
  }

  #isFull({ id }: Cell): AgentError {
    const { at, queue } = this.#engine.graph;
    const message = `${id}: no room for an input, ${queue.capacity} wait before a stage (${at})`;
    return new AgentError("mailbox-full", message, { agent: id, at });
  }
}

function refusal(error: Error): Promise<void> {
  return quiet(Promise.reject(error));
}
