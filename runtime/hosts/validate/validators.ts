import type { Ajv, ValidateFunction } from "ajv";
import type { DataValidateFunction, DataValidationCxt } from "ajv/dist/types/index.js";
import { list, misfitText } from "../../core/borders/misfit.js";
import { InvariantError } from "../../core/contract/error.js";
import type { Origin, Validators } from "../../core/contract/host.js";
import type { Schemas } from "../../core/graph/graph.js";
import { newAjv } from "./ajv.js";
import { Judgement, Reference } from "./judgement.js";
import { errorOf } from "./misfit.js";

/** Judges values by functions that ajv makes of their schemas, each when it is first needed. */
export class AjvValidators implements Validators {
  misfit(value: unknown, schemas: Schemas, name: string, origin: Origin): string | null {
    const validate = compiledOf(schemas).named(name);
    try {
      const misfit = new Judgement(origin).judge(value, validate);
      return misfit === null ? null : misfitText(misfit.path, list(misfit.expected, " or "), misfit.found);
    } catch (error) {
      // What is nested too deep for the stack, and keys such as `toString` where ajv compares objects.
      if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
      return `it cannot be looked through: ${error.message}`;
    }
  }
}

const known = new WeakMap<Schemas, Compiled>();

function compiledOf(schemas: Schemas): Compiled {
  let compiled = known.get(schemas);
  if (compiled === undefined) {
    compiled = new Compiled(schemas);
    known.set(schemas, compiled);
  }
  return compiled;
}

/** The schemas of one module and the functions made of them so far. */
class Compiled {
  readonly #ajv: Ajv;
  readonly #functions = new Map<string, ValidateFunction>();
  readonly #named = new Map<string, ValidateFunction>();

  constructor(schemas: Schemas) {
    this.#ajv = newAjv();
    this.#ajv.removeKeyword("$ref");
    this.#ajv.addKeyword({
      keyword: "$ref",
      schemaType: "string",
      errors: "full",
      compile: (ref: string) => this.#reference(ref),
    });
    this.#ajv.addSchema({ definitions: schemas }, ROOT);
  }

  /** The function of the schema of that name. */
  named(name: string): ValidateFunction {
    const made = this.#named.get(name);
    if (made !== undefined) return made;
    const first = this.of(`#/definitions/${name}`);
    this.#named.set(name, first);
    return first;
  }

  /** The function of what a `$ref` names. */
  of(ref: string): ValidateFunction {
    const made = this.#functions.get(ref) ?? this.#ajv.getSchema(ROOT + ref);
    if (made === undefined) throw new InvariantError(`the schemas of the graph do not hold ${ref}`);
    this.#functions.set(ref, made);
    return made;
  }

  /** A reference is followed when a value comes to it, so that what is not needed is not compiled. */
  #reference(ref: string): DataValidateFunction {
    const reference = new Reference(() => this.of(ref));
    const validate: DataValidateFunction = function (
      this: Judgement,
      value: unknown,
      place?: DataValidationCxt,
    ): boolean {
      const misfit = reference.judge(value, this, place);
      validate.errors = misfit === null ? [] : [errorOf(misfit)];
      return misfit === null;
    };
    return validate;
  }
}

const ROOT = "spec";
