/** Takes a text line by line, and indents it by the blocks it stands in, two columns for each. */
export class Writer {
  #text = "";
  #indentation = "";

  /** How far the next line is indented, in columns. */
  get indentation(): number {
    return this.#indentation.length;
  }

  /** Writes a line, or several at once. Empty ones get no spaces. */
  writeLine(text: string): void {
    const lines = text.includes("\n") ? text.replace(/\n(?!\n)/g, `\n${this.#indentation}`) : text;
    this.#text += `${this.#indentation}${lines}\n`;
  }

  blankLine(): void {
    this.#text += "\n";
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

  toString(): string {
    return this.#text;
  }
}
