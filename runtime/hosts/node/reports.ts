import { MessageChannel, type MessagePort, receiveMessageOnPort } from "node:worker_threads";

/** The way by which a body on a thread reports progress, for one run of it. */
export class Reports {
  /** The thread's end, which is transferred there. */
  readonly port: MessagePort;
  readonly #own: MessagePort;
  readonly #tell: (value: unknown) => void;

  constructor(tell: (value: unknown) => void) {
    const { port1, port2 } = new MessageChannel();
    this.port = port2;
    this.#own = port1;
    this.#tell = tell;
    port1.on("message", tell);
  }

  /** The body has returned. What it reported last may still be on its way, and comes before its result. */
  close(): void {
    for (
      let last = receiveMessageOnPort(this.#own);
      last !== undefined;
      last = receiveMessageOnPort(this.#own)
    )
      this.#tell(last.message);
    this.#own.close();
  }
}
