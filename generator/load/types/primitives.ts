/** The types that are only a name. */
export const PRIMITIVES = ["string", "number", "integer", "boolean", "null", "unknown"] as const;
