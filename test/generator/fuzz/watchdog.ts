import { Worker } from "node:worker_threads";

/** After so many seconds with one input somebody has to say which it is, and end the process: a loop cannot be stopped. */
const PATIENCE = 60;

const LONGEST = 64 * 1024;

/** Looks at what the test is at. Writes by itself: the thread of the test is the one that does not answer. */
const guard = `
  const { workerData } = require("node:worker_threads");
  const state = new Int32Array(workerData, 0, 2);
  let [seen, since] = [0, 0];
  setInterval(() => {
    const now = Atomics.load(state, 0);
    since = now === seen ? since + 1 : 0;
    seen = now;
    if (now % 2 === 0 || since < ${PATIENCE}) return;
    const input = Buffer.from(workerData, 8, Atomics.load(state, 1)).toString();
    require("node:fs").writeSync(2, "\\nno end in ${PATIENCE} s with this input: " + JSON.stringify(input) + "\\n");
    process.kill(process.pid, "SIGKILL");
  }, 1000);
`;

/** Sees that no input takes for ever, and says which did. */
export class Watchdog {
  readonly #memory = new SharedArrayBuffer(8 + LONGEST);
  readonly #state = new Int32Array(this.#memory, 0, 2);
  readonly #worker = new Worker(guard, { eval: true, workerData: this.#memory });

  /** Does work with an input. */
  watch<T>(input: string | Buffer, work: () => T): T {
    const bytes = Buffer.from(this.#memory, 8);
    this.#state[1] = typeof input === "string" ? bytes.write(input) : input.copy(bytes);
    Atomics.add(this.#state, 0, 1);
    try {
      return work();
    } finally {
      Atomics.add(this.#state, 0, 1);
    }
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
