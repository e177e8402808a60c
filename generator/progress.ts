/** How long a command must take, in ms, before it says how far it is. */
const PATIENCE = 1_000;

/** The time between two updates, in ms: more could not be read. */
const PACE = 100;

const CLEAR_LINE = "\r\u001b[K";

/** A line at the terminal that tells how far a command is, as long as it takes. */
export class Progress {
  readonly #write: (text: string) => void;
  readonly #now: () => number;
  #due: number;
  #isShown = false;

  constructor(write: (text: string) => void, now: () => number) {
    this.#write = write;
    this.#now = now;
    this.#due = now() + PATIENCE;
  }

  show(text: string): void {
    const now = this.#now();
    if (now < this.#due) return;
    this.#write(`${CLEAR_LINE}crb-gen: ${text}`);
    this.#isShown = true;
    this.#due = now + PACE;
  }

  /** Makes room for what is printed next. What comes after it has to take long again to be told of. */
  clear(): void {
    if (this.#isShown) this.#write(CLEAR_LINE);
    this.#isShown = false;
    this.#due = this.#now() + PATIENCE;
  }
}
