import { expect, test } from "vitest";
import { text } from "../../../generator/diagnostics/catalogue/text.js";
import { ofSpecs } from "../../../generator/diagnostics/catalogue.js";
import { bent } from "./bend.js";
import { specFrom } from "./fromSchema.js";
import { fuzz, timeout } from "./fuzz.js";
import type { Tape } from "./tape.js";

/** What JSON writes is YAML: on one line or on many. */
function shapedText(tape: Tape): string {
  let spec = specFrom(tape);
  for (let count = tape.pick([0, 0, 1, 2]); count > 0; count--) spec = bent(spec, tape);
  return JSON.stringify(spec, null, tape.pick([0, 2])) ?? "";
}

test(
  "promise 13: whatever the schema allows, and what is near to it, is read or refused, at a place",
  async () => {
    const { codes, specs, inputs } = await fuzz(0.2, shapedText);
    expect(specs / inputs).toBeGreaterThan(0.02);
    // What is wrong with a text is the business of the other tests.
    const possible = Object.keys(ofSpecs).filter((code) => !Object.hasOwn(text, code));
    const missed = possible.filter((code) => !codes.has(code));
    expect(missed.length / possible.length, `not reached: ${missed.join(", ")}`).toBeLessThan(0.2);
  },
  timeout,
);
