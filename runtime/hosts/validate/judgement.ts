import type { ValidateFunction } from "ajv";
import type { DataValidationCxt } from "ajv/dist/types/index.js";
import type { Origin } from "../../core/contract/host.js";
import { type Misfit, misfitOf } from "./misfit.js";

/** The judging of one value: the `this` of all functions that take part. */
export class Judgement {
  readonly origin: Origin;
  readonly #judged = new Map<Reference, Map<object, Misfit | null>>();

  constructor(origin: Origin) {
    this.origin = origin;
  }

  judge(value: unknown, validate: ValidateFunction, place?: DataValidationCxt): Misfit | null {
    return validate.call(this, value, place) ? null : misfitOf(validate.errors ?? []);
  }

  /** The parts of the value that came to a reference, and what was wrong with them. */
  judgedBy(reference: Reference): Map<object, Misfit | null> {
    const known = this.#judged.get(reference);
    if (known !== undefined) return known;
    const judged = new Map<object, Misfit | null>();
    this.#judged.set(reference, judged);
    return judged;
  }
}

/**
 * One reference. When its type turns out to name itself, each part of a value is judged by it once: the alternatives of
 * a union would else judge it again, twice as often at every level, and a value that holds itself would have no end.
 */
export class Reference {
  readonly #target: () => ValidateFunction;
  #open = 0;
  #isRecursive = false;

  constructor(target: () => ValidateFunction) {
    this.#target = target;
  }

  judge(value: unknown, judgement: Judgement, place: DataValidationCxt | undefined): Misfit | null {
    if (typeof value !== "object" || value === null) return judgement.judge(value, this.#target(), place);
    if (this.#open > 0) this.#isRecursive = true;
    return this.#isRecursive ? this.#once(value, judgement, place) : this.#opened(value, judgement, place);
  }

  #opened(value: object, judgement: Judgement, place: DataValidationCxt | undefined): Misfit | null {
    this.#open += 1;
    const misfit = judgement.judge(value, this.#target(), place);
    this.#open -= 1;
    return misfit;
  }

  #once(value: object, judgement: Judgement, place: DataValidationCxt | undefined): Misfit | null {
    const judged = judgement.judgedBy(this);
    const known = judged.get(value);
    if (known !== undefined) return known;
    // A type that only leads back to itself says nothing against the value.
    judged.set(value, null);
    const misfit = judgement.judge(value, this.#target(), place);
    judged.set(value, misfit);
    return misfit;
  }
}
