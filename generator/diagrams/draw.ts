import type { Spec } from "../model/spec.js";
import { kinds } from "./kinds.js";
import { usual } from "./names.js";
import type { DrawOptions } from "./options.js";

/**
 * Draws the agents and pipelines of a spec as one picture, or what else `options` asks for. Same spec, same bytes. Throws a
 * `RangeError` when the spec has none of the name that `options` asks for.
 */
export async function draw(spec: Spec, options: DrawOptions): Promise<string> {
  const asked = { ...usual, ...options };
  return kinds[asked.kind].forms[asked.format](spec, asked);
}
