import { expect, test } from "vitest";
import { text } from "../../../generator/diagnostics/catalogue/text.js";
import { ofSpecs } from "../../../generator/diagnostics/catalogue.js";
import { bent } from "./bend.js";
import { specFrom } from "./fromSchema.js";
import { fuzz, isLong, timeout } from "./fuzz.js";
import type { Tape } from "./tape.js";

/** What JSON writes is YAML: on one line or on many. */
function shapedText(tape: Tape): string {
  let spec = specFrom(tape);
  for (let count = tape.pick([0, 0, 1, 2]); count > 0; count--) spec = bent(spec, tape);
  return JSON.stringify(spec, null, tape.pick([0, 2])) ?? "";
}

/** What is wrong with a text is the business of the other tests. */
const possible = Object.keys(ofSpecs).filter((code) => !Object.hasOwn(text, code));

test(
  "promise 13: whatever the schema allows, and what is near to it, is read or refused, at a place",
  async () => {
    const { codes, specs, inputs } = await fuzz(0.2, shapedText);
    const missed = possible.filter((code) => !codes.has(code));
    if (isLong) console.info(`${specs} of ${inputs} are specs; not reached: ${missed.join(", ")}`);
    expect(specs / inputs).toBeGreaterThan(0.03);
    expect(missed.length / possible.length, `not reached: ${missed.join(", ")}`).toBeLessThan(0.25);
  },
  timeout,
);
