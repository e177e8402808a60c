/** Takes a text line by line, and indents it by the blocks it stands in, two columns for each. */
export class Writer {
  readonly #lines: string[] = [];
  #indentation = "";

  /** How far the next line is indented, in columns. */
  get indentation(): number {
    return this.#indentation.length;
  }

  /** Writes a line, or several at once. Empty ones get no spaces. */
  writeLine(text: string): void {
    const lines = text.includes("\n") ? text.replace(/\n(?!\n)/g, `\n${this.#indentation}`) : text;
    this.#lines.push(this.#indentation + lines);
  }

  blankLine(): void {
    this.#lines.push("");
  }

  /** All lines of another writer. */
  append(other: Writer): void {
    for (const line of other.#lines) this.#lines.push(line);
  }

  /** A line that opens braces, what stands in them, and one that closes them. */
  block(head: string, body: () => void): void {
    this.writeLine(`${head} {`);
    this.indent(body);
    this.writeLine("}");
  }

  /** What is written meanwhile stands one step further in. */
  indent(body: () => void): void {
    const outer = this.#indentation;
    this.#indentation = `${outer}  `;
    body();
    this.#indentation = outer;
  }

  /** All lines, each with its end. */
  toString(): string {
    return [...this.#lines, ""].join("\n");
  }
}
