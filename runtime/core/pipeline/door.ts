import type { Cell } from "../cell.js";
import { AgentError, InvariantError } from "../contract/error.js";
import { takenNoMore } from "../messages/gone.js";
import { Queue } from "../tools/queue.js";
import { quiet, refused } from "../tools/quiet.js";
import { Books } from "./books.js";
import type { Life } from "./life.js";
import { Outputs } from "./outputs.js";

/** An input for which there is no room yet. */
interface Waiting {
  readonly input: unknown;
  readonly admitted: () => void;
  readonly refused: (error: Error) => void;
}

const ADMITTED = Promise.resolve();

const doors = new WeakMap<Cell, Door>();

/** The door of a pipeline, made at its first use. */
export function doorOf(cell: Cell): Door {
  let door = doors.get(cell);
  if (door === undefined) {
    door = new Door(cell);
    doors.set(cell, door);
  }
  return door;
}

/**
 * What outlasts the lives of a pipeline that is restarted: those who wait to push, those who read, what they know, and what
 * has become of all that came in.
 */
export class Door {
  readonly outputs: Outputs;
  readonly books: Books;
  /** Whether there are no more inputs. */
  closed = false;
  readonly #cell: Cell;
  readonly #line = new Queue<Waiting>();

  constructor(cell: Cell) {
    this.#cell = cell;
    this.books = new Books(cell);
    this.outputs = new Outputs(queueOf(cell).capacity);
    void cell.whenEnded.then((ended) => {
      this.turnAway();
      this.outputs.end(ended);
    });
  }

  get #life(): Life {
    return this.books.life;
  }

  /** Takes an input. `waits`: when there is no room, its sender waits for that, else it is refused. */
  push(input: unknown, waits = queueOf(this.#cell).full === "wait"): Promise<void> {
    const cell = this.#cell;
    if (cell.closed) return refused(takenNoMore(cell, "input"));
    if (this.closed) return refused(closed(cell));
    if (this.#line.size === 0 && this.#life.offer(this, input)) return ADMITTED;
    if (!waits) return refused(full(cell));
    return quiet(new Promise((admitted, refused) => this.#line.push({ input, admitted, refused })));
  }

  /** There are no more inputs; those who wait for room already are let in. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.#life.look();
  }

  /** Whether an input waits. */
  get hasWaiting(): boolean {
    return this.#line.size > 0;
  }

  /** Lets in who waits, while there is room. */
  letIn(): void {
    const life = this.#life;
    for (let next = this.#line.first; next !== undefined; next = this.#line.first) {
      if (!life.offer(this, next.input)) return;
      this.#line.shift();
      next.admitted();
    }
  }

  /** No input is taken any more, also of those who wait. */
  turnAway(): void {
    const error = this.hasWaiting ? takenNoMore(this.#cell, "input") : null;
    for (let next = this.#line.shift(); next !== undefined; next = this.#line.shift()) {
      if (error !== null) next.refused(error);
    }
  }

  /** Outputs are kept from now on, for those who read. */
  read(): AsyncIterable<unknown> {
    this.#cell.awaited = true;
    return this.outputs.read();
  }

  /** Begins to read them, until the pipeline is done. */
  readLife(): AsyncIterator<unknown> {
    this.#cell.awaited = true;
    return this.outputs.reader(true);
  }

  /** The pipeline is done. In a next life, if there is one, it takes inputs again. */
  finish(): void {
    this.closed = false;
    if (this.#cell.keeps) this.outputs.endLife();
  }
}

function queueOf({ table, id }: Cell) {
  const { pipeline } = table.graph;
  if (pipeline === undefined) throw new InvariantError(`${id} is no pipeline`);
  return pipeline.queue;
}

function closed({ id, table }: Cell): AgentError {
  const { at } = table.graph;
  return new AgentError("ended", `${id} takes no input any more: it was closed (${at})`, { agent: id, at });
}

function full(cell: Cell): AgentError {
  const { id, table } = cell;
  const { at } = table.graph;
  const message = `${id}: no room for an input, ${queueOf(cell).capacity} wait before a stage (${at})`;
  return new AgentError("mailbox-full", message, { agent: id, at });
}
