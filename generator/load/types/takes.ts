import { followed } from "../../model/follow.js";
import { agentDefsOf, originOf } from "../../model/lookup.js";
import type { Field, Reference, Scalar, Spec, Type } from "../../model/spec.js";
import { alike } from "./alike.js";
import { fitsPrimitive } from "./fits.js";

/** So much is compared for one file, and types within types so deep: beyond it they are taken to fit. */
const MOST_STEPS = 1_000_000;
const DEEPEST = 200;

/**
 * Tells whether every value of one type is one of another, as TypeScript sees it: an object may have more fields than
 * are asked for. A name that is not declared and a JSON Schema, which is not run here, fit everything.
 */
export class Taking {
  readonly #spec: Spec;
  // Types that name themselves would otherwise be compared for ever.
  readonly #judged = new Map<Type, Map<Type, boolean>>();
  /** The pairs that were found to fit, in order: those found since one that does not may have leaned on it. */
  readonly #fitting: (readonly [Type, Type])[] = [];
  readonly #singles = new Map<Type, readonly Type[]>();
  #steps = 0;
  #depth = 0;

  constructor(spec: Spec) {
    this.#spec = spec;
  }

  /** Whether `taken` takes each value of `given`. */
  fits(given: Type, taken: Type): boolean {
    const from = followed(given, this.#spec);
    const to = followed(taken, this.#spec);
    if (from === to || from === undefined || to === undefined) return true;
    const ofGiven = this.#judged.get(from) ?? new Map<Type, boolean>();
    this.#judged.set(from, ofGiven);
    const known = ofGiven.get(to);
    if (known !== undefined) return known;
    this.#steps += 1;
    if (this.#steps > MOST_STEPS || this.#depth > DEEPEST) return true;
    // What only leads back to itself says nothing against it.
    const before = this.#fitting.length;
    this.#fitting.push([from, to]);
    ofGiven.set(to, true);
    this.#depth += 1;
    const verdict = this.#judge(from, to);
    this.#depth -= 1;
    if (verdict) return true;
    for (const [one, other] of this.#fitting.splice(before)) this.#judged.get(one)?.delete(other);
    ofGiven.set(to, false);
    return false;
  }

  #judge(from: Type, to: Type): boolean {
    if (from.kind === "schema" || to.kind === "schema" || isUnknown(to)) return true;
    if (from.kind === "union") return from.of.every((one) => this.fits(one, to));
    const singles = this.#singlesOf(from);
    if (singles !== undefined) return singles.every((one) => this.fits(one, to));
    if (to.kind === "union") return to.of.some((one) => this.fits(from, one));
    switch (from.kind) {
      case "enum":
        return from.values.every((value) => takesValue(value, to));
      case "primitive":
        return to.kind === "primitive" && (from.name === to.name || isWider(from.name, to.name));
      case "list":
        return to.kind === "list" && this.fits(from.of, to.of);
      case "map":
        return this.#takesMap(from.of, to);
      case "object":
        return this.#takesObject(from.fields, to);
      case "accepts":
        return to.kind === "accepts" && areAll(to.messages, from.messages);
      case "address":
        return to.kind === "accepts" ? this.#answers(from, to.messages) : alike(from, to, this.#spec);
      default:
        return alike(from, to, this.#spec);
    }
  }

  /** A type for each value of one that has several: not all of them need to fit the same alternative. */
  #singlesOf(type: Type): readonly Type[] | undefined {
    const known = this.#singles.get(type);
    if (known !== undefined) return known;
    const values = valuesOf(type);
    if (values === undefined || (type.kind === "enum" && values.length === 1)) return undefined;
    const made = values.map((value): Type => ({ kind: "enum", values: [value] }));
    this.#singles.set(type, made);
    return made;
  }

  #takesMap(of: Type, to: Type): boolean {
    if (to.kind === "map") return this.fits(of, to.of);
    return to.kind === "object" && to.fields.every(({ optional, type }) => optional && this.fits(of, type));
  }

  #takesObject(fields: readonly Field[], to: Type): boolean {
    if (to.kind === "map") return fields.every(({ type }) => this.fits(type, to.of));
    if (to.kind !== "object") return false;
    const given = new Map(fields.map((field) => [field.name, field]));
    return to.fields.every((field) => this.takesField(given.get(field.name), field));
  }

  /** Whether what is given for a field, if anything, will do. */
  takesField(given: Field | undefined, { optional, type }: Field): boolean {
    if (given === undefined) return optional;
    return (optional || !given.optional) && this.fits(given.type, type);
  }

  /** Whether an agent takes messages of these names. */
  #answers({ agent, span }: Type & { kind: "address" }, messages: readonly Reference[]): boolean {
    const home = originOf({ name: agent, span }, this.#spec);
    const taken = new Set(agentDefsOf(home).get(agent)?.messages);
    return messages.every(({ name }) => taken.has(name));
  }
}

function isUnknown(type: Type): boolean {
  return type.kind === "primitive" && type.name === "unknown";
}

/** The values of a type that has few. */
function valuesOf(type: Type): readonly Scalar[] | undefined {
  if (type.kind === "enum") return type.values;
  if (type.kind !== "primitive") return undefined;
  if (type.name === "null") return [null];
  return type.name === "boolean" ? [true, false] : undefined;
}

function takesValue(value: Scalar, to: Type): boolean {
  if (to.kind === "enum") return to.values.includes(value);
  return to.kind === "primitive" && fitsPrimitive(value, to.name);
}

function isWider(given: string, taken: string): boolean {
  return given === "integer" && taken === "number";
}

function areAll(some: readonly Reference[], others: readonly Reference[]): boolean {
  const names = new Set(others.map(({ name }) => name));
  return some.every(({ name }) => names.has(name));
}
