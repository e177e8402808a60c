/** Clients of the HTTP server: so many requests in a second, of all kinds. */
import { type Client, clientOf } from "../http-server/load/client.js";
import { kindOf } from "../http-server/load/kinds.js";

/** Requests in a second that can be chosen. */
const RATES = [0, 1, 2, 5, 10, 20, 50, 100, 200];

/** Connections at most: more would wait for one another. */
const CONNECTIONS = 64;

export class Visitors {
  readonly #client: Client;
  #rate: number;
  #number = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(url: string, rate: number) {
    this.#client = clientOf(url, CONNECTIONS);
    this.#rate = rate;
    this.#begin();
  }

  get rate(): number {
    return this.#rate;
  }

  change(by: "more" | "less"): void {
    const [less, more] = [
      RATES.filter((rate) => rate < this.#rate),
      RATES.filter((rate) => rate > this.#rate),
    ];
    this.#rate = (by === "more" ? more[0] : less.at(-1)) ?? this.#rate;
    this.#begin();
  }

  /** No more requests; those under way are broken off. */
  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#client.close();
  }

  #begin(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = this.#rate === 0 ? null : setInterval(() => this.#visit(), 1000 / this.#rate);
  }

  #visit(): void {
    const number = this.#number++;
    // How it went is seen on the dashboard.
    kindOf(number)
      .ask(this.#client, number)
      .catch(() => {});
  }
}
