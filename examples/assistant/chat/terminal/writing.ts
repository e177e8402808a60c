import { EMPTY, edited, type Key, type Line } from "./line.js";

export interface WritingKey extends Key {
  readonly upArrow?: boolean;
  readonly downArrow?: boolean;
  readonly return?: boolean;
}

/** Lines that somebody writes and sends, one after the other; the arrows bring back those that were sent. */
export class Writing {
  line: Line = EMPTY;
  readonly #send: (text: string) => void;
  readonly #sent: string[] = [];
  /** Which of them is brought back; none, at their end. */
  #at = 0;

  constructor(send: (text: string) => void) {
    this.#send = send;
  }

  /** Takes a key, or many at once: what is pasted, or typed faster than it is read. */
  press(input: string, key: WritingKey): void {
    if (key.return) this.#enter();
    else if (key.upArrow) this.#bringBack(-1);
    else if (key.downArrow) this.#bringBack(1);
    else if (!/\p{Cc}/u.test(input)) this.line = edited(this.line, input, key);
    else for (const character of input) this.#type(character);
  }

  #type(character: string): void {
    if (character === "\r" || character === "\n") this.#enter();
    else this.line = edited(this.line, character, { backspace: character === "\x7f" });
  }

  #enter(): void {
    const { text } = this.line;
    this.line = EMPTY;
    if (text.trim() === "") return;
    this.#at = this.#sent.push(text);
    this.#send(text);
  }

  #bringBack(by: number): void {
    this.#at = Math.min(Math.max(this.#at + by, 0), this.#sent.length);
    const text = this.#sent[this.#at] ?? "";
    this.line = { text, at: [...text].length };
  }
}
