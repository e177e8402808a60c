/** Arithmetic, by recursive descent: `+ - * / % ^`, brackets and signs. Nothing is evaluated but numbers. */

const TOKEN = /\s*(\d+(?:\.\d+)?|[-+*/%^()])/y;
const DEEPEST = 100;

const BINARY: readonly Readonly<Record<string, (a: number, b: number) => number>>[] = [
  { "+": (a, b) => a + b, "-": (a, b) => a - b },
  { "*": (a, b) => a * b, "/": (a, b) => a / b, "%": (a, b) => a % b },
];

/** The value of an expression. Throws an error for people when it is none. */
export function evaluate(expression: string): number {
  const parser = new Parser(tokensOf(expression));
  const value = parser.sum();
  parser.end();
  return value;
}

function tokensOf(expression: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (const text = expression.trimEnd(); TOKEN.lastIndex < text.length; ) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) throw new Error(`"${text.slice(at).trim()}" is no arithmetic`);
    tokens.push(match[1] ?? "");
  }
  return tokens;
}

class Parser {
  #at = 0;
  #depth = 0;
  readonly #tokens: readonly string[];

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  sum(level = 0): number {
    const operators = BINARY[level];
    if (operators === undefined) return this.#power();
    let value = this.sum(level + 1);
    for (;;) {
      const operate = operators[this.#next ?? ""];
      if (operate === undefined) return value;
      this.#at += 1;
      value = operate(value, this.sum(level + 1));
    }
  }

  end(): void {
    if (this.#next !== undefined) throw new Error(`"${this.#next}" is not expected there`);
  }

  get #next(): string | undefined {
    return this.#tokens[this.#at];
  }

  /** `-2 ^ 2` is -4, `2 ^ -1` a half, and `2 ^ 3 ^ 2` is 2 ^ 9: as on paper. */
  #power(): number {
    if (++this.#depth > DEEPEST) throw new Error("the brackets are too deep");
    const value = this.#take("-") ? -this.#power() : this.#base();
    this.#depth -= 1;
    return value;
  }

  #base(): number {
    const base = this.#atom();
    return this.#take("^") ? base ** this.#power() : base;
  }

  #atom(): number {
    const token = this.#next;
    this.#at += 1;
    if (token === "(") {
      const value = this.sum();
      if (!this.#take(")")) throw new Error('a ")" is missing');
      return value;
    }
    const value = Number(token);
    if (Number.isNaN(value)) throw new Error(`expected a number, found ${token ?? "the end"}`);
    return value;
  }

  #take(token: string): boolean {
    if (this.#next !== token) return false;
    this.#at += 1;
    return true;
  }
}
