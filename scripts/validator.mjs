/** The module that stands in for generator/load/validator.ts in the build: the code that ajv makes of the schema. */
import standalone from "ajv/dist/standalone/index.js";

/**
 * @param {ReturnType<typeof import("../generator/load/compileSchema.js").compileSchema>} compiled
 * @returns {string}
 */
export function validatorModule([validate, ajv]) {
  return `${standalone.default(ajv, validate)}\nexport const validator = () => validate;\n`;
}
