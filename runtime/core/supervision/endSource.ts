import type { Cell } from "../cell.js";
import { DEFER, type StanceRow } from "../graph/rows.js";
import { enqueue, molted } from "../messages/enqueue.js";
import { type Message, OWN, type Source } from "../messages/message.js";

/** Lets the ends of others arrive as messages: of the children of a group, or of an agent that is watched. */
export class EndSource implements Source {
  /** What such a message is called. */
  readonly name: string;
  readonly tag = undefined;
  readonly bare = false;
  readonly #cell: Cell;
  readonly #of: "finished" | "watches";
  /** The group or the agent. */
  readonly #who: string;

  constructor(cell: Cell, name: string, of: "finished" | "watches", who: string) {
    this.#cell = cell;
    this.name = name;
    this.#of = of;
    this.#who = who;
  }

  /** It waits for a state that hears it, as the agent's timers do; in vain, if the agent has molted into one without. */
  stanceOn(message: Message): StanceRow | undefined {
    const stance = this.#cell.state[this.#of]?.get(this.#who);
    if (stance !== undefined) return stance;
    if (this.isHeard) return DEFER;
    molted(this.#cell, this.name);
    this.lost(message);
    return undefined;
  }

  about({ payload }: Message): string {
    if (this.#of === "watches") return `the end of ${Reflect.get(Object(payload), "address")}`;
    return `the end of ${Reflect.get(Object(payload), "child")} of ${this.#who}`;
  }

  /** Whether a state of the agent acts on it. */
  get isHeard(): boolean {
    return this.#cell.table.hears(this.#of, this.#who);
  }

  /** Whether the agent will hear of an end that it is told of now. */
  get isOpen(): boolean {
    return !this.#cell.over && !this.#cell.closed && this.isHeard;
  }

  /** Tells the agent who has ended how. */
  tell(payload: object): void {
    void enqueue(this.#cell, { index: OWN, payload, ask: null, source: this });
  }

  /** An error that was to be told, and that the agent does not get to any more, is a person's concern. */
  lost({ payload }: Message): void {
    const { reason, error } = Object(payload);
    if (reason === "failed") this.#cell.system.host.report(error);
  }
}
