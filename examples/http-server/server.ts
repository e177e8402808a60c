import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import {
  type Answered,
  type Arrived,
  ServerBase as Base,
  type Closed,
  type ExchangeBase,
  type ShelfBase,
  type Stop,
} from "../../generated/server.js";
import { Exchange } from "./exchange.js";
import { Shelf } from "./shelf.js";

/** Listens on the loopback. */
export class Server extends Base {
  readonly #http = createServer();
  readonly #exchanges = new Set<ExchangeBase.Address>();
  #shelf: ShelfBase.Address | null = null;

  protected override async opening(_state: Base.State<"Opening">, ctx: Base.Ctx<"opening">) {
    this.#shelf = ctx.spawn(new Shelf({ capacity: this.data.capacity }));
    this.#http.on("request", (request, response) => ctx.self.arrived({ request, response }));
    this.#http.listen(this.data.port, "127.0.0.1");
    await once(this.#http, "listening", { signal: ctx.signal });
    return ctx.next("Serving");
  }

  protected override onArrived({ request, response }: Arrived, ctx: Base.Ctx<"onArrived">) {
    if (this.#shelf === null || response.closed) return;
    if (ctx.state === "Draining") response.shouldKeepAlive = false;
    this.data.open += 1;
    const gone = new AbortController();
    response.once("close", () => {
      if (!response.writableFinished) gone.abort(new Error("the client is gone"));
    });
    const data = { server: ctx.self, shelf: this.#shelf };
    const exchange = ctx.spawn(new Exchange(data, request, response), { signal: gone.signal });
    this.#exchanges.add(exchange);
    void exchange.ended.then(() => this.#exchanges.delete(exchange));
  }

  protected override onAnswered({ status }: Answered, ctx: Base.Ctx<"onAnswered">) {
    const { answered } = this.data;
    this.data.open -= 1;
    answered[status] = (answered[status] ?? 0) + 1;
    if (ctx.state === "Draining") this.#http.closeIdleConnections();
  }

  protected override onGetStats() {
    const { open, answered } = this.data;
    return { open, answered };
  }

  protected override onGetUrl() {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  protected override onStop(_event: Stop, ctx: Base.Ctx<"onStop">) {
    this.#http.close(() => ctx.self.closed());
    return ctx.next("Draining");
  }

  protected override onClosed(_event: Closed, ctx: Base.Ctx<"onClosed">) {
    return ctx.next("done", { answered: this.data.answered });
  }

  protected override onGrace() {
    this.#http.closeAllConnections();
  }

  /** However it ended: nothing that it started outlives it. The shelf goes last, for exchanges need it. */
  protected override async finalize() {
    this.#http.close();
    this.#http.closeAllConnections();
    await Promise.all([...this.#exchanges].map((exchange) => exchange.interrupt()));
    await this.#shelf?.interrupt();
  }
}
