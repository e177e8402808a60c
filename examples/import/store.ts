import type { Person } from "../../generated/import.js";

/** Where people are kept. Now and then it is too busy, as stores are. */
export class Store {
  readonly people = new Map<string, Person>();
  #calls = 0;

  /** Gives how many were new. Rejects now and then, before anything is kept. */
  async save(people: readonly Person[]): Promise<number> {
    this.#calls += 1;
    if (this.#calls % 3 === 2) throw new Error("the store is busy");
    const before = this.people.size;
    for (const person of people) this.people.set(person.email, person);
    return this.people.size - before;
  }
}
