import type { System } from "../../core/system.js";

/** A timer of the platform that a handler has started. */
export interface RealTimer {
  /** The agent's id. */
  readonly agent: string;
  readonly what: string;
}

const NAMES = ["setTimeout", "setInterval"] as const;

/** Knows the platform's own timers that agents start: virtual time neither moves nor ends them. */
export class RealTimers {
  readonly #started = new Map<object, RealTimer>();
  readonly #restore: () => void;

  constructor(system: System) {
    const own = NAMES.map((name) => globalThis[name]);
    this.#restore = () => NAMES.forEach((name, n) => void Object.assign(globalThis, { [name]: own[n] }));
    for (const name of NAMES) this.#cover(name, system);
  }

  /** Ends the watch, and the timers that agents have left behind. Gives those. */
  stop(): RealTimer[] {
    this.#restore();
    const left = [...this.#started].filter(([handle]) => isPending(handle));
    for (const [handle] of left) clearTimeout(handle as NodeJS.Timeout);
    this.#started.clear();
    return left.map(([, timer]) => timer);
  }

  #cover(name: (typeof NAMES)[number], system: System): void {
    const own: (...args: never[]) => object = globalThis[name];
    const start = (...args: never[]): object => {
      const handle = own(...args);
      const { caller } = system;
      if (caller !== null) this.#started.set(handle, { agent: caller.id, what: name });
      return handle;
    };
    Object.assign(globalThis, { [name]: Object.assign(start, own) });
  }
}

/** Whether a timer of Node's keeps the process alive. */
function isPending(handle: object): boolean {
  return (
    "hasRef" in handle && Reflect.get(handle, "_destroyed") === false && (handle as NodeJS.Timeout).hasRef()
  );
}
