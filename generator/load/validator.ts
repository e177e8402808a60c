import type { ValidateFunction } from "ajv";
import { compileSchema } from "./compileSchema.js";

let compiled: ValidateFunction | undefined;

/**
 * What checks plain values against the schema. In the built package this module is another: `scripts/validator.mjs`
 * writes the code that ajv makes here in its place, so that no command loads ajv and compiles the schema.
 */
export function validator(): ValidateFunction {
  compiled ??= compileSchema()[0];
  return compiled;
}
