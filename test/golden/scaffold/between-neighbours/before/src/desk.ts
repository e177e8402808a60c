import { DeskBase as Base, type Find, type Leave } from "../generated/desk.js";
import sorting from "./sorting.sync.js";

/** Keeps `this` of what it decorates. */
function bound(_value: object, _context: ClassMethodDecoratorContext): void {}

export class Desk extends Base {
  /** Works on a thread. */
  protected override readonly sorting = sorting; // the slow part
  #names = ["Ann"];

  constructor() {
    super();
    this.#names.push("Bob");
  }

  // ---- what it is asked ----

  /** How many there are. */
  protected override onCount() {
    return { waiting: this.#names.length };
  } // Ann counts

  /** Where somebody is. */
  // Names are never empty.
  @bound
  protected override onFind({ name }: Find) {
    return { place: this.#place(name) };
  }
  // Nobody leaves without a word.

  protected override onLeave({ name }: Leave) {
    this.#names.splice(this.#place(name), 1);
  }

  #place(name: string): number;
  #place(name: undefined): undefined;
  #place(name: string | undefined): number | undefined {
    return name === undefined ? undefined : this.#names.indexOf(name);
  };

  protected override readingRepair(): void;
  protected override readingRepair(error: Error): void;
  protected override readingRepair(error?: Error): void {
    if (error) throw error;
  }; /* read again */

  get size() {
    return this.#names.length;
  }
}
