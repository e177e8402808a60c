import { type Fault, type FaultKind, nameOfPoint, type Point } from "./fault.js";

/** Which fault comes next in a run, and where. */
export class Plan {
  readonly #faults: readonly Fault[];
  #next = 0;
  /** Where it keeps throwing from now on. */
  readonly #kept = new Set<string>();

  constructor(faults: readonly Fault[]) {
    this.#faults = faults;
  }

  /** Whether all of it has been put in. */
  get done(): boolean {
    return this.#next === this.#faults.length;
  }

  /** What is to go wrong at a place that is reached now; null if nothing is. */
  at(point: Point): FaultKind | null {
    const name = nameOfPoint(point);
    if (this.#kept.has(name)) return "keeps throwing";
    const fault = this.#faults[this.#next];
    if (fault === undefined || nameOfPoint(fault.point) !== name) return null;
    this.#next += 1;
    if (fault.kind === "keeps throwing") this.#kept.add(name);
    return fault.kind;
  }
}
