/** What stands in a chain knows its neighbours there: null at either end, and in none. */
export interface Link<Item> {
  before: Item | null;
  after: Item | null;
}

/** Items in the order in which they came, linked to one another: nothing is made for any of them, and each leaves at once. */
export class Chain<Item extends Link<Item>> {
  #first: Item | null = null;
  #last: Item | null = null;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get first(): Item | null {
    return this.#first;
  }

  get last(): Item | null {
    return this.#last;
  }

  /** All of them as they are now, in their order. */
  get items(): readonly Item[] {
    const items: Item[] = [];
    for (let item = this.#first; item !== null; item = item.after) items.push(item);
    return items;
  }

  /** Puts an item that stands in none at the end. */
  push(item: Item): void {
    const last = this.#last;
    item.before = last;
    if (last === null) this.#first = item;
    else last.after = item;
    this.#last = item;
    this.#size += 1;
  }

  /** Takes out an item, which stands in this one. */
  remove(item: Item): void {
    const { before, after } = item;
    if (before === null) this.#first = after;
    else before.after = after;
    if (after === null) this.#last = before;
    else after.before = before;
    item.before = item.after = null;
    this.#size -= 1;
  }
}
